import { z } from 'zod';
import { noteVersionsByCase } from '#db/queries/notes.ts';
import { annotationKinds } from '#db/schema/notes.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { noteDigest } from '../notes/note-digest.server.ts';
import { criterionGroups } from '../notes/note-room.server.ts';
import { chapterAt, type OutlineEntry } from '../notes/outline.ts';
import { withUses } from './letter-uses.server.ts';
import { mentionable } from './mentions.server.ts';
import { removedByMe } from './removed.server.ts';
import { type ShownThread, shownThreadsOfCase } from './shown-thread.server.ts';
import { authorsOf, matchesFilter, type ThreadFilter } from './thread-filter.ts';

/** What the list is narrowed down to; an unknown choice is no choice. */
export const listFilter = z.object({
  kind: z.enum(annotationKinds).nullable().catch(null),
  criterion: z.string().nullable().catch(null),
  person: z.string().nullable().catch(null),
  state: z.enum(['open', 'settled', 'private']).nullable().catch(null),
  chapter: z.string().nullable().catch(null),
}) satisfies z.ZodType<ThreadFilter>;

/** The threads of one chapter, in the order of the text. */
export interface ChapterThreads {
  id: string | null;
  title: string;
  threads: ShownThread[];
}

/** All annotations of a case that this person may see, by chapter, with what the list can be narrowed down to. */
export function annotationList(ctx: Ctx, caseId: string, filter: ThreadFilter) {
  const loaded = loadCase(ctx, caseId, 'note:read');
  const can = allowed(ctx.actor, loaded.facts, [
    'annotation:write',
    'annotation:readAll',
    'thread:reply',
    'thread:resolve',
  ]);
  const all = withUses(ctx, loaded, shownThreadsOfCase(ctx, caseId));
  const note = noteVersionsByCase(ctx.db, caseId).find((version) => version.status === 'ready');
  const outline = note ? noteDigest(ctx, note.id).outline : [];
  const shown = all.filter((thread) => matchesFilter(thread, filter, outline));
  return {
    caseId,
    personId: ctx.actor.personId,
    noteVersionId: note?.id ?? null,
    chapters: byChapter(outline, shown, note?.id ?? null),
    total: all.length,
    shown: shown.length,
    people: authorsOf(all),
    outline: outline.map(({ id, title }) => ({ id, title })),
    mentionable: can['thread:reply'] ? mentionable(ctx, loaded.facts) : [],
    removed: removedByMe(ctx, caseId),
    criteria: criterionGroups(ctx, loaded),
    can: {
      annotate: can['annotation:write'] && note !== undefined,
      seeAll: can['annotation:readAll'],
      reply: can['thread:reply'],
      resolve: can['thread:resolve'],
    },
  };
}

export type AnnotationList = ReturnType<typeof annotationList>;

/** Groups in the order of the text; what belongs to an earlier version of the note comes last. */
function byChapter(
  outline: readonly OutlineEntry[],
  threads: readonly ShownThread[],
  noteVersionId: string | null,
): ChapterThreads[] {
  const groups = new Map<string, ChapterThreads>();
  const add = (key: string, id: string | null, title: string, thread: ShownThread) => {
    const group = groups.get(key) ?? { id, title, threads: [] };
    group.threads.push(thread);
    groups.set(key, group);
  };
  const [now, before] = [
    threads.filter((thread) => thread.noteVersionId === noteVersionId),
    threads.filter((thread) => thread.noteVersionId !== noteVersionId),
  ];
  for (const thread of now) {
    const chapter = chapterAt(outline, thread.start);
    add(chapter?.id ?? 'begin', chapter?.id ?? null, chapter?.title ?? 'Begin van de nota', thread);
  }
  for (const thread of before) add('eerder', null, 'Bij een eerdere versie van de nota', thread);
  return [...groups.values()];
}
