import { z } from 'zod';
import {
  editAnnotation,
  editAnnotationInput,
  removeAnnotation,
} from '../domain/annotations/annotate.server.ts';
import {
  answerQuestion,
  answerQuestionInput,
  sendQuestion,
  sendQuestionInput,
  takeBackQuestion,
} from '../domain/annotations/questions.server.ts';
import {
  editReply,
  editReplyInput,
  removeReply,
  replyInput,
  replyTo,
} from '../domain/annotations/replies.server.ts';
import { setResolved } from '../domain/annotations/threads.server.ts';
import type { Acting } from './handle.server.ts';

type Act = (acting: Acting, caseId: string) => unknown;

/**
 * What can be done in a thread by plain forms, by the name of the button. The names of fields carry the id of what
 * they are about, because several such forms stand on one page.
 */
export const threadActs: Record<string, Act> = {
  reply: ({ ctx, field }) => {
    const annotationId = field('annotationId');
    const body = field(`antwoord-${annotationId}`);
    replyTo(ctx, annotationId, replyInput.parse({ id: field('replyId') || ctx.newId(), body }));
  },
  editReply: ({ ctx, field }) => {
    const id = field('replyId');
    const input = { body: field(`verander-${id}`), version: field('version') };
    editReply(ctx, id, editReplyInput.parse(input));
  },
  removeReply: ({ ctx, field }) => removeReply(ctx, field('replyId')),
  resolve: ({ ctx, field }) => setResolved(ctx, field('annotationId'), true),
  reopen: ({ ctx, field }) => setResolved(ctx, field('annotationId'), false),
  edit: ({ ctx, field }) => {
    const id = field('annotationId');
    editAnnotation(ctx, id, plainEdit.parse(fieldsOf(field, id)));
  },
  remove: ({ ctx, field }) => removeAnnotation(ctx, field('annotationId')),
  sendQuestion: ({ ctx, field }) =>
    sendQuestion(
      ctx,
      field('annotationId'),
      sendQuestionInput.parse({
        id: field('questionId'),
        question: field('question'),
        replyId: field('fromReply'),
      }),
    ),
  takeBack: ({ ctx, field }, caseId) => takeBackQuestion(ctx, caseId, field('questionId')),
};

/** What the page of the questions can do. */
export const questionActs: Record<string, Act> = {
  answer: ({ ctx, field }, caseId) => {
    const id = field('questionId');
    const answer = field(`answer-${id}`) || field('answer');
    answerQuestion(ctx, caseId, id, answerQuestionInput.parse({ answer }));
  },
  takeBack: threadActs.takeBack!,
};

const plainEdit = editAnnotationInput.extend({
  version: z.coerce.number().int().positive(),
  private: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
});

const fieldsOf = (field: Acting['field'], id: string) => ({
  version: field('version'),
  kind: field(`soort-${id}`),
  body: field(`tekst-${id}`),
  criterionId: field(`punt-${id}`) || null,
  private: field(`prive-${id}`),
});
