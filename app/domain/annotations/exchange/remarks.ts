import { kindNames } from '#app/i18n/annotation-kinds.ts';
import type { NoteRemark } from '#editor/export/note/note-remark.ts';
import type { Thread } from '../threads.server.ts';

/** Threads as the files show them, numbered in the order of the text; what lost its words comes last. */
export function remarkOrder(threads: readonly Thread[], criteria: ReadonlyMap<string, string>): NoteRemark[] {
  const isLost = (thread: Thread) => thread.grade === 'orphaned';
  const ordered = [...threads.filter((each) => !isLost(each)), ...threads.filter(isLost)];
  return ordered.map((thread, at) => ({
    number: at + 1,
    author: thread.author,
    at: new Date(thread.createdAt).toISOString(),
    kind: kindNames[thread.kind],
    criterion: thread.criterionId ? (criteria.get(thread.criterionId) ?? null) : null,
    body: thread.body,
    quote: thread.quote,
    range: isLost(thread) ? null : { start: thread.start, end: thread.end },
    settled: thread.resolvedAt !== null,
    replies: thread.replies.map(({ author, createdAt, body }) => ({
      author,
      at: new Date(createdAt).toISOString(),
      body,
    })),
  }));
}
