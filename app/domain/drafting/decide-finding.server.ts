import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { setAside, undoSetAside } from '../scoring/results.server.ts';
import { makeSource, makeSourceInput, setAnnotationAside, takeUpAnnotation } from './make-source.server.ts';
import { addPoint, pointInput } from './points.server.ts';

const finding = z.object({ kind: z.enum(['annotation', 'criterion']), id: z.string().min(1).max(64) });

/** What the form of the coverage page sends: "annotation:<id>", and where to, or "nieuw" for a new advice point. */
export const sourceFormInput = z.object({
  source: z
    .string()
    .regex(/^(annotation|criterion|reply):[\w.-]{1,64}$/)
    .transform((text) => text.split(':') as ['annotation' | 'criterion' | 'reply', string]),
  target: z.union([z.literal('nieuw'), makeSourceInput.shape.target]),
});

/** Uses a finding where the form says; a new advice point waits beside the letter to be put in. */
export function makeSourceFromForm(ctx: Ctx, caseId: string, input: z.output<typeof sourceFormInput>): void {
  const [kind, id] = input.source;
  if (input.target !== 'nieuw') {
    makeSource(ctx, caseId, { kind, id, target: input.target });
    return;
  }
  const sources = {
    annotationIds: kind === 'annotation' ? [id] : [],
    criterionIds: kind === 'criterion' ? [id] : [],
    replyIds: kind === 'reply' ? [id] : [],
  };
  addPoint(ctx, caseId, pointInput.parse(sources));
}

export const leaveOutInput = finding.extend({
  reason: z.string().trim().min(1, 'asideReasonMissing').max(2000, 'tooLong'),
});

/** Leaves an annotation or a criterion out of the letter, with the reason why. */
export function leaveOutFinding(
  ctx: Ctx,
  caseId: string,
  { kind, id, reason }: z.output<typeof leaveOutInput>,
): void {
  if (kind === 'annotation') setAnnotationAside(ctx, caseId, { annotationId: id, reason });
  else setAside(ctx, caseId, { criterionId: id, reason });
}

export const takeUpInput = finding;

/** Takes such a decision back. */
export function takeUpFinding(ctx: Ctx, caseId: string, { kind, id }: z.output<typeof takeUpInput>): void {
  if (kind === 'annotation') takeUpAnnotation(ctx, caseId, id);
  else undoSetAside(ctx, caseId, id);
}
