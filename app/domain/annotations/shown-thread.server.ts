import type { AnnotationKind } from '#db/schema/notes.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { criterionTitles } from '../rubrics/resolve-rubric.server.ts';
import { listThreads, listThreadsOfCase, type Thread } from './threads.server.ts';

/** A thread as a page shows it: no more of the row than it needs. */
export interface ShownThread {
  id: string;
  noteVersionId: string;
  kind: AnnotationKind;
  body: string;
  criterionId: string | null;
  criterion: string | null;
  private: boolean;
  quote: string;
  start: number;
  end: number;
  /** "§ 3.2, alinea 4, p. 12". */
  cite: string | null;
  grade: 'exact' | 'moved' | 'check' | 'orphaned';
  version: number;
  author: string;
  authorId: string;
  mine: boolean;
  resolved: boolean;
  replies: { id: string; author: string; body: string; at: number }[];
}

/** The threads on one note version that this person may see, in the order of the text. */
export function shownThreads(ctx: Ctx, { row }: LoadedCase, noteVersionId: string): ShownThread[] {
  return listThreads(ctx, row.id, noteVersionId).map(shownWith(criterionTitles(ctx.db)));
}

/** The threads on all versions of a case's note. */
export const shownThreadsOfCase = (ctx: Ctx, caseId: string): ShownThread[] =>
  listThreadsOfCase(ctx, caseId).map(shownWith(criterionTitles(ctx.db)));

const shownWith =
  (titles: ReadonlyMap<string, string>) =>
  (thread: Thread): ShownThread => ({
    id: thread.id,
    noteVersionId: thread.noteVersionId,
    kind: thread.kind,
    body: thread.body,
    criterionId: thread.criterionId,
    criterion: thread.criterionId ? (titles.get(thread.criterionId) ?? null) : null,
    private: thread.private,
    quote: thread.quote,
    start: thread.start,
    end: thread.end,
    cite: thread.cite,
    grade: thread.grade,
    version: thread.version,
    author: thread.author,
    authorId: thread.authorId,
    mine: thread.mine,
    resolved: thread.resolvedAt !== null,
    replies: thread.replies.map(({ id, author, body, createdAt }) => ({ id, author, body, at: createdAt })),
  });
