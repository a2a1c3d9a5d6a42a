import { z } from 'zod';
import { transact } from '#db/client.ts';
import { replyById } from '#db/queries/annotations.ts';
import { peopleByIds } from '#db/queries/people.ts';
import {
  insertSentQuestion,
  type SentQuestionRow,
  sentQuestionById,
  sentQuestionsByCase,
  updateSentQuestion,
} from '#db/queries/questions.ts';
import type { CaseAction } from '../accounts/permissions.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { openThread } from './open-thread.server.ts';
import { questionState } from './shown-thread.server.ts';

const words = (empty: string) => z.string().trim().min(1, empty).max(8000, 'tooLong');

/** A question as it goes to the municipality: perhaps put in other words than the annotation. */
export const sendQuestionInput = z.object({
  /** Made with the form, so that sending it twice makes one. */
  id: z.uuid(),
  question: words('questionEmpty'),
  /** The reply in which it was asked; without one it is the annotation's own question. */
  replyId: z
    .string()
    .optional()
    .transform((value) => value || null),
});

/**
 * Sends a question on to the official of the case, in the council's name: the official gets these words and the
 * passage, and neither the annotation nor the name of who asked.
 * @throws DomainError invalid 'officialMissing' while the case has none, 'questionPrivate' for what is not shared
 */
export function sendQuestion(
  ctx: Ctx,
  annotationId: string,
  { id, question, replyId }: z.output<typeof sendQuestionInput>,
): void {
  const caseId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { annotation, facts } = openThread(inTx, annotationId, 'question:send');
    if (annotation.private) throw invalid('questionPrivate');
    if (!facts.officialId) throw invalid('officialMissing');
    if (sentQuestionById(tx, id)) return annotation.caseId;
    insertSentQuestion(tx, {
      id,
      caseId: annotation.caseId,
      annotationId,
      askedBy: askerOf(inTx, annotation, replyId),
      question,
      sentBy: ctx.actor.personId,
      sentAt: ctx.now(),
    });
    recordEvent(inTx, 'question.sent', annotation.caseId, { annotationId });
    return annotation.caseId;
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
}

/** @throws DomainError notFound for a reply of another thread, or one that was taken away */
function askerOf(ctx: Ctx, annotation: { id: string; authorId: string }, replyId: string | null): string {
  if (replyId === null) return annotation.authorId;
  const reply = replyById(ctx.db, replyId);
  if (reply?.annotationId !== annotation.id || reply.deletedAt !== null) throw notFound('reply');
  return reply.authorId;
}

export const answerQuestionInput = z.object({ answer: words('answerEmpty') });

/**
 * Answers a question: by the official, or typed in by the secretary. An answer stands, like a letter that was sent.
 * @throws DomainError conflict 'questionAnswered', 'questionTakenBack' when somebody was first
 */
export function answerQuestion(
  ctx: Ctx,
  caseId: string,
  id: string,
  { answer }: z.output<typeof answerQuestionInput>,
): void {
  const { annotationId } = changeOpen(ctx, { caseId, id, action: 'question:answer' }, (inTx) => {
    updateSentQuestion(inTx.db, id, { answer, answeredBy: ctx.actor.personId, answeredAt: ctx.now() });
    recordEvent(inTx, 'question.answered', caseId);
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
}

/** Takes an open question back; the official no longer sees it. @throws DomainError conflict when it was answered */
export function takeBackQuestion(ctx: Ctx, caseId: string, id: string): void {
  const { annotationId } = changeOpen(ctx, { caseId, id, action: 'question:send' }, (inTx) => {
    updateSentQuestion(inTx.db, id, { takenBackAt: ctx.now() });
    recordEvent(inTx, 'question.takenBack', caseId);
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'thread.changed', caseId, annotationId });
}

function changeOpen(
  ctx: Ctx,
  { caseId, id, action }: { caseId: string; id: string; action: CaseAction },
  change: (inTx: Ctx) => void,
): SentQuestionRow {
  return transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, action);
    const row = sentQuestionById(tx, id);
    if (row?.caseId !== caseId) throw notFound('question');
    const state = questionState(row);
    if (state !== 'open') throw conflict(state === 'answered' ? 'questionAnswered' : 'questionTakenBack');
    change(inTx);
    return row;
  });
}

/** The page "Vragen van de raad": the questions that were sent on, with their passages, open ones first. */
export function questionRoom(ctx: Ctx, caseId: string) {
  const { row, facts } = loadCase(ctx, caseId, 'question:read');
  const can = allowed(ctx.actor, facts, ['question:answer', 'question:send', 'annotation:readAll']);
  const rows = sentQuestionsByCase(ctx.db, caseId);
  const ofCouncil = can['annotation:readAll'];
  const names = new Map(
    peopleByIds(ctx.db, [...new Set(rows.flatMap((found) => found.answeredBy ?? []))]).map((person) => [
      person.id,
      person.name,
    ]),
  );
  const questions = rows
    .map(({ annotationId, answeredBy, takenBackAt, ...shown }) => ({
      ...shown,
      state: questionState({ answer: shown.answer, takenBackAt }),
      /** Where the talk about it is; the official has no such page. */
      thread: ofCouncil ? `/adviezen/${caseId}/aantekeningen/${annotationId}` : null,
      answeredBy: answeredBy ? (names.get(answeredBy) ?? null) : null,
    }))
    .filter(({ state }) => ofCouncil || state !== 'takenBack');
  return {
    caseId,
    title: row.title,
    questions: [
      ...questions.filter(({ state }) => state === 'open'),
      ...questions.filter(({ state }) => state !== 'open'),
    ],
    isOfficial: ctx.actor.role === 'official',
    can: { answer: can['question:answer'], takeBack: can['question:send'] },
  };
}

export type QuestionRoom = ReturnType<typeof questionRoom>;
