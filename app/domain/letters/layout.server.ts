import { z } from 'zod';
import { transact } from '#db/client.ts';
import { type LayoutRow, layoutOf, putLayout } from '#db/queries/letter-templates.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { defaultTemplate, liveTemplates } from './templates.server.ts';

/** How a letter is put together. */
export type LetterLayout = Pick<LayoutRow, 'templateId' | 'detailRemarks' | 'method' | 'scorePicture'>;

/** The layout of a case's letter; until somebody chose, the ordinary model with the usual annexes. */
export function layoutOfCase(ctx: Ctx, caseId: string): LetterLayout {
  const chosen = layoutOf(ctx.db, caseId);
  if (chosen) return chosen;
  const templateId = defaultTemplate(ctx)?.id ?? null;
  return { templateId, detailRemarks: true, method: true, scorePicture: false };
}

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const layoutInput = z.object({
  templateId: z
    .string()
    .max(64)
    .default('')
    .transform((value) => value || null),
  detailRemarks: ticked,
  method: ticked,
  scorePicture: ticked,
});

/** Chooses the model and the annexes of a letter. @throws DomainError forbidden, invalid 'templateUnknown' */
export function chooseLayout(ctx: Ctx, caseId: string, input: z.output<typeof layoutInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'letter:layOut');
    const before = layoutOfCase(inTx, caseId).templateId;
    const known =
      input.templateId === before || liveTemplates(inTx).some(({ id }) => id === input.templateId);
    if (input.templateId !== null && !known) throw invalid('templateUnknown');
    putLayout(tx, { ...input, caseId, by: ctx.actor.personId, at: ctx.now() });
    recordEvent(inTx, 'letter.laidOut', caseId);
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'points.changed', caseId });
}
