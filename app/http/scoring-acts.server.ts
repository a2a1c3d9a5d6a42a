import { z } from 'zod';
import { replyInput, replyTo } from '../domain/annotations/replies.server.ts';
import { setResolved } from '../domain/annotations/threads.server.ts';
import {
  addPoint,
  editPoint,
  newPointInput,
  pointWordsInput,
  removePoint,
} from '../domain/drafting/points.server.ts';
import { confirmPaper, correctPaper, handOver, resumeSheet } from '../domain/scoring/paper-sheet.server.ts';
import { setAside, setAsideInput, undoSetAside } from '../domain/scoring/results.server.ts';
import { didReveal, revealRound } from '../domain/scoring/reveal.server.ts';
import {
  mySheet,
  saveScore,
  scoreInput,
  submitSheet,
  takeBackSheet,
} from '../domain/scoring/sheet.server.ts';
import { moveCase, moveCaseInput } from '../domain/tracking/move-case.server.ts';
import { actOnce } from './act-once.server.ts';
import type { Acting } from './handle.server.ts';

/**
 * A card's form without scripts: its fields carry the criterion in their names, because five stand on one page.
 * Read into what saveScore takes.
 */
export const cardInput = z.preprocess((values) => {
  const given = values as Record<string, unknown>;
  const id = String(given.criterionId ?? '');
  return {
    criterionId: id,
    version: given.version,
    answer: given[`answer-${id}`],
    reason: given[`reason-${id}`],
    certainty: given[`certainty-${id}`],
    evidence: given[`evidence-${id}`],
  };
}, scoreInput);

const inRoom = (search: string): string => `/beoordeling${search}`;
const atCriterion = (field: Acting['field']): string =>
  inRoom(`?deel=verschillen#${encodeURIComponent(field('criterionId'))}`);

/** The acts of the room "Beoordeling", by the name of the button; each gives the place in the case to go to. */
export const scoringActs: Record<string, (acting: Acting, caseId: string) => string | Promise<string>> = {
  save: ({ ctx, form, field }, caseId) => {
    const input = form(cardInput);
    saveScore(ctx, caseId, input);
    return inRoom(`?deel=${encodeURIComponent(field('part'))}#${encodeURIComponent(input.criterionId)}`);
  },
  submit: async ({ ctx }, caseId) => {
    await actOnce(
      () => submitSheet(ctx, caseId),
      () => mySheet(ctx, caseId)?.submittedAt != null,
    );
    return inRoom('');
  },
  takeBack: ({ ctx }, caseId) => {
    takeBackSheet(ctx, caseId);
    return inRoom('?deel=nakijken');
  },
  handOver: ({ ctx }, caseId) => {
    handOver(ctx, caseId);
    return inRoom('');
  },
  resume: ({ ctx }, caseId) => {
    resumeSheet(ctx, caseId);
    return inRoom('');
  },
  confirmPaper: ({ ctx }, caseId) => {
    confirmPaper(ctx, caseId);
    return inRoom('');
  },
  correctPaper: ({ ctx }, caseId) => {
    correctPaper(ctx, caseId);
    return inRoom('?deel=nakijken');
  },
  reveal: async ({ ctx }, caseId) => {
    await actOnce(
      () => revealRound(ctx, caseId),
      () => didReveal(ctx, caseId),
    );
    return inRoom('');
  },
  addPoint: ({ ctx, form, field }, caseId) => {
    addPoint(ctx, caseId, form(newPointInput));
    return atCriterion(field);
  },
  editPoint: ({ ctx, form, field }) => {
    editPoint(ctx, field('pointId'), form(pointWordsInput));
    return inRoom(`?deel=verschillen#adviespunt-${encodeURIComponent(field('pointId'))}`);
  },
  removePoint: ({ ctx, field }) => {
    removePoint(ctx, field('pointId'));
    return inRoom('?deel=verschillen#adviespunten');
  },
  setAside: ({ ctx, form, field }, caseId) => {
    setAside(ctx, caseId, form(setAsideInput));
    return atCriterion(field);
  },
  takeUp: ({ ctx, field }, caseId) => {
    undoSetAside(ctx, caseId, field('criterionId'));
    return atCriterion(field);
  },
  move: ({ ctx, form }, caseId) => {
    moveCase(ctx, caseId, form(moveCaseInput));
    return '';
  },
  reply: ({ ctx, field }) => {
    const annotationId = field('annotationId');
    const body = field(`antwoord-${annotationId}`);
    replyTo(ctx, annotationId, replyInput.parse({ id: ctx.newId(), body }));
    return inRoom('?deel=verschillen');
  },
  resolve: ({ ctx, field }) => {
    setResolved(ctx, field('annotationId'), true);
    return inRoom('?deel=verschillen');
  },
  reopen: ({ ctx, field }) => {
    setResolved(ctx, field('annotationId'), false);
    return inRoom('?deel=verschillen');
  },
};
