import { repliesByAnnotations } from '#db/queries/annotations.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { earlierOfAnnotations, earlierOfReplies, turnsOfThread } from '#db/queries/talk.ts';
import { diffShortTexts } from '#editor/anchoring/diff-short-texts.ts';
import type { WordChange } from '#editor/anchoring/word-diff.ts';
import type { Ctx } from '../context.ts';
import { openThread } from './open-thread.server.ts';
import { visibilityFor } from './visibility.ts';

/** One text in a row of texts, with what was changed against the one before it; null for the first. */
export interface TextVersion {
  version: number;
  at: number;
  body: string;
  changes: WordChange[] | null;
}

/** The texts of one author in a thread, oldest first; the last one stands there now. */
export interface TextLine {
  id: string;
  author: string;
  /** Whether it is the annotation itself or an answer to it. */
  of: 'annotation' | 'reply';
  /** Of a text that was taken away only its author gets the line. */
  removedAt: number | null;
  versions: TextVersion[];
}

/** What happened in a thread: the texts that were changed, and when it was dealt with or opened again. */
export interface ThreadHistory {
  lines: TextLine[];
  turns: { id: number; resolved: boolean; who: string; at: number }[];
}

/**
 * The time line of a thread for who may read it. Before the opening that is its author alone; words that were private
 * when they were written, and words that were taken away, stay with their author.
 */
export function threadHistory(ctx: Ctx, annotationId: string): ThreadHistory {
  const { annotation, facts } = openThread(ctx, annotationId, 'note:read');
  const replies = repliesByAnnotations(ctx.db, [annotationId]).filter(
    (reply) => reply.version > 1 || reply.deletedAt !== null,
  );
  const readable = replies.filter(
    (reply) => reply.deletedAt === null || reply.authorId === ctx.actor.personId,
  );
  const earlierReplies = earlierOfReplies(
    ctx.db,
    readable.map(({ id }) => id),
  );
  const turns = turnsOfThread(ctx.db, annotationId);
  const ids = [annotation.authorId, ...readable.map((row) => row.authorId), ...turns.map((row) => row.by)];
  const names = new Map(peopleByIds(ctx.db, [...new Set(ids)]).map((person) => [person.id, person.name]));
  const named = (id: string) => names.get(id) ?? '';
  const own = earlierOfAnnotations(ctx.db, [annotationId], visibilityFor(ctx, facts));
  return {
    lines: [
      ...(own.length > 0
        ? [
            {
              id: annotationId,
              author: named(annotation.authorId),
              of: 'annotation' as const,
              removedAt: null,
              versions: versionsOf([...own, { ...annotation, at: annotation.updatedAt }]),
            },
          ]
        : []),
      ...readable.map((reply) => ({
        id: reply.id,
        author: named(reply.authorId),
        of: 'reply' as const,
        removedAt: reply.deletedAt,
        versions: versionsOf([
          ...earlierReplies.filter(({ replyId }) => replyId === reply.id),
          { ...reply, at: reply.updatedAt ?? reply.createdAt },
        ]),
      })),
    ],
    turns: turns.map(({ id, resolved, by, at }) => ({ id, resolved, who: named(by), at })),
  };
}

/** Each text with its word-level difference from the one before it. */
export function versionsOf(texts: readonly { version: number; body: string; at: number }[]): TextVersion[] {
  return texts.map(({ version, body, at }, index) => {
    const before = texts[index - 1];
    return { version, at, body, changes: before ? diffShortTexts(before.body, body) : null };
  });
}
