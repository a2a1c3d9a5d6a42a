import type { AnnotationRow } from '#db/queries/annotations.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { criterionTitles } from '../rubrics/resolve-rubric.server.ts';
import type { LetterUse } from './letter-uses.server.ts';
import { listThreads, listThreadsOfCase, type Thread, withNames } from './threads.server.ts';

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
  /** Whether its words were changed since they were first written. */
  edited: boolean;
  resolved: boolean;
  replies: ShownReply[];
  questions: ShownQuestion[];
  /** Where the letter rests on it; filled for who may read the letter. */
  usedIn: LetterUse[];
}

/** A reply as a page shows it; without words when it was taken away. */
export interface ShownReply {
  id: string;
  author: string;
  mine: boolean;
  body: string;
  at: number;
  version: number;
  edited: boolean;
  removed: boolean;
}

/** A question that was sent on to the municipality, with its answer. */
export interface ShownQuestion {
  id: string;
  question: string;
  sender: string;
  sentAt: number;
  state: 'open' | 'answered' | 'takenBack';
  answer: string | null;
  answeredAt: number | null;
}

/** Where a question stands. */
export const questionState = (row: {
  answer: string | null;
  takenBackAt: number | null;
}): ShownQuestion['state'] => {
  if (row.answer !== null) return 'answered';
  return row.takenBackAt === null ? 'open' : 'takenBack';
};

/** The threads on one note version that this person may see, in the order of the text; the first `most`, or all. */
export function shownThreads(
  ctx: Ctx,
  { row }: LoadedCase,
  noteVersionId: string,
  most?: number,
): ShownThread[] {
  return listThreads(ctx, row.id, noteVersionId, most).map(shownWith(criterionTitles(ctx.db)));
}

/** The threads on all versions of a case's note. */
export const shownThreadsOfCase = (ctx: Ctx, caseId: string): ShownThread[] =>
  listThreadsOfCase(ctx, caseId).map(shownWith(criterionTitles(ctx.db)));

/** A thread with no more of its rows than a page needs; the words of a reply that was taken away stay behind. */
/** One annotation that this person may see, as a thread on a page. */
export const shownThread = (ctx: Ctx, row: AnnotationRow): ShownThread =>
  withNames(ctx, [row]).map(shownWith(criterionTitles(ctx.db)))[0]!;

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
    edited: thread.version > 1,
    resolved: thread.resolvedAt !== null,
    replies: thread.replies.map((row) => ({
      id: row.id,
      author: row.author,
      mine: row.mine,
      body: row.deletedAt === null ? row.body : '',
      at: row.createdAt,
      version: row.version,
      edited: row.version > 1,
      removed: row.deletedAt !== null,
    })),
    questions: thread.questions.map((row) => ({
      id: row.id,
      question: row.question,
      sender: row.sender,
      sentAt: row.sentAt,
      state: questionState(row),
      answer: row.answer,
      answeredAt: row.answeredAt,
    })),
    usedIn: [],
  });
