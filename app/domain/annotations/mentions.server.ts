import { transact } from '#db/client.ts';
import type { AnnotationRow } from '#db/queries/annotations.ts';
import { allPeople } from '#db/queries/people.ts';
import { markAnswersSeen } from '#db/queries/questions.ts';
import { markMentionsSeen, setMentions } from '#db/queries/talk.ts';
import { type CaseFacts, may } from '../accounts/permissions.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { type Mentionable, mentionsIn } from './mentions.ts';
import { openThread } from './open-thread.server.ts';

/** Who can be named in the threads of a case: those who may read them, without oneself. Nobody before the opening. */
export function mentionable(ctx: Ctx, facts: CaseFacts): Mentionable[] {
  return allPeople(ctx.db)
    .filter((person) => person.id !== ctx.actor.personId)
    .filter((person) => person.activeUntil === null || person.activeUntil >= ctx.today())
    .filter(({ id, ...person }) => may({ personId: id, ...person }, 'annotation:readAll', facts))
    .map(({ id, name }) => ({ id, name }));
}

/**
 * Keeps who is named in these words, in the transaction that stores them. A name that is written in a blind round or
 * in a private annotation is kept too, but reaches nobody until its thread may be read: that is asked in the query.
 */
export function rememberMentions(
  ctx: Ctx,
  { id: annotationId, caseId }: Pick<AnnotationRow, 'id' | 'caseId'>,
  source: { id: string; body: string },
): void {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  const people = mentionable(ctx, { ...facts, revealedUntil: Number.MAX_SAFE_INTEGER });
  setMentions(
    ctx.db,
    source.id,
    mentionsIn(source.body, people).map(({ id }) => ({
      sourceId: source.id,
      personId: id,
      annotationId,
      by: ctx.actor.personId,
      at: ctx.now(),
      seenAt: null,
    })),
  );
}

/**
 * Notes that this person saw a thread: what called them there leaves "Mijn beurt". Only about themselves.
 * @throws DomainError notFound when they may not read it
 */
export function seeThread(ctx: Ctx, annotationId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    openThread(inTx, annotationId, 'note:read');
    markThreadSeen(inTx, annotationId);
  });
}

/** The same within the transaction of somebody's answer, who has plainly seen it. */
export function markThreadSeen(ctx: Ctx, annotationId: string): void {
  markMentionsSeen(ctx.db, annotationId, ctx.actor.personId, ctx.now());
  markAnswersSeen(ctx.db, annotationId, ctx.actor.personId, ctx.now());
}
