import type { AnnotationKind } from '#db/schema/notes.ts';
import { chapterAt, type Heading } from '../notes/outline.ts';
import type { ShownThread } from './shown-thread.server.ts';

/** What a list of threads is narrowed down to; null is no choice. The list page and the margin share it. */
export interface ThreadFilter {
  kind: AnnotationKind | null;
  criterion: string | null;
  person: string | null;
  state: 'open' | 'settled' | 'private' | null;
  /** The id of a heading of the outline. */
  chapter: string | null;
}

export const noFilter: ThreadFilter = {
  kind: null,
  criterion: null,
  person: null,
  state: null,
  chapter: null,
};

/** Whether anything was chosen. */
export const isFiltering = (filter: ThreadFilter): boolean =>
  Object.values(filter).some((choice) => choice !== null);

/** Whether a thread is among what was asked for. */
export function matchesFilter(
  thread: ShownThread,
  { kind, criterion, person, state, chapter }: ThreadFilter,
  outline: readonly Heading[],
): boolean {
  if (kind && thread.kind !== kind) return false;
  if (criterion && thread.criterionId !== criterion) return false;
  if (person && thread.authorId !== person) return false;
  if (chapter && chapterAt(outline, thread.start)?.id !== chapter) return false;
  if (state === 'private') return thread.private;
  return state === null || thread.resolved === (state === 'settled');
}

/** Who wrote these threads, to choose from. */
export const authorsOf = (threads: readonly ShownThread[]): { id: string; name: string }[] =>
  [
    ...new Map(threads.map(({ authorId, author }) => [authorId, { id: authorId, name: author }])).values(),
  ].sort((a, b) => a.name.localeCompare(b.name, 'nl'));

/** The other threads on words that this one is on too. */
export const overlapping = (thread: ShownThread, threads: readonly ShownThread[]): ShownThread[] =>
  threads.filter(
    (other) =>
      other.id !== thread.id &&
      other.noteVersionId === thread.noteVersionId &&
      other.grade !== 'orphaned' &&
      other.start < thread.end &&
      other.end > thread.start,
  );
