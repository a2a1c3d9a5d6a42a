import { setTimeout as after } from 'node:timers/promises';
import { withUses } from '../annotations/letter-uses.server.ts';
import { type ShownThread, shownThreads } from '../annotations/shown-thread.server.ts';
import { threadStarts } from '../annotations/threads.server.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { countByChapter, type OutlineEntry } from './outline.ts';

/** The annotations that the room of the note opens with. */
export interface NoteThreads {
  /** In the order of the text. Of many only the first, which fill the first screen. */
  threads: ShownThread[];
  /** How many there are. */
  threadCount: number;
  /** How many stand in each chapter, by the id of its heading. */
  threadCounts: Record<string, number>;
  /** All of them as JSON text, when there are many: as one string it is sent at a tenth of the cost of its parts. */
  later: Promise<string> | null;
}

/** Up to so many annotations go with the page itself. */
const atOnce = 60;

/** Of more, so many. */
const first = 20;

export const noThreads: NoteThreads = { threads: [], threadCount: 0, threadCounts: {}, later: null };

/**
 * What this person may see of the annotations on a note version. `wait` is how many milliseconds the others leave the
 * server to what is more urgent.
 */
export function noteThreads(
  ctx: Ctx,
  loaded: LoadedCase,
  noteVersionId: string,
  { outline, wait }: { outline: readonly OutlineEntry[]; wait: number },
): NoteThreads {
  const starts = threadStarts(ctx, loaded.row.id, noteVersionId);
  const isMany = starts.length > atOnce;
  const shown = (most?: number) => withUses(ctx, loaded, shownThreads(ctx, loaded, noteVersionId, most));
  const later = isMany ? after(wait).then(() => JSON.stringify(shown())) : null;
  // Who awaits it hears of a failure; a page that nobody waits for any more must not stop the server.
  later?.catch(() => undefined);
  return {
    threads: shown(isMany ? first : undefined),
    threadCount: starts.length,
    threadCounts: countByChapter(outline, starts),
    later,
  };
}
