import { z } from 'zod';
import { transact } from '#db/client.ts';
import { updateCase } from '#db/queries/cases.ts';
import {
  insertSending,
  insertSignature,
  latestFrozenVersion,
  signaturesByVersion,
} from '#db/queries/letters.ts';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { termSettingsOf } from '../councils/settings.ts';
import { conflict, invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { makeMove } from '../tracking/move-case.server.ts';
import { responseTerm } from '../tracking/terms.ts';
import { canonicalJson, sha256Of } from './canonical-json.server.ts';
import { withDecision } from './final-letter.server.ts';

/** Signs an adopted letter in one's own role. @throws DomainError conflict 'alreadySigned' */
export function signLetter(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'letter:sign');
    const frozen = adoptedVersion(inTx, caseId);
    const role = ctx.actor.role === 'chair' ? 'chair' : 'secretary';
    if (signaturesByVersion(tx, frozen.id).some((row) => row.role === role)) throw conflict('alreadySigned');
    insertSignature(tx, { frozenVersionId: frozen.id, personId: ctx.actor.personId, role, at: ctx.now() });
    recordEvent(inTx, 'letter.signed', caseId, { version: frozen.number, role });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.signed', caseId });
}

export const sendInput = z.object({
  sentOn: z.iso.date('dateInvalid'),
  addressee: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  copyTo: z.string().trim().max(500, 'tooLong').default(''),
});

/**
 * Records that the letter was sent: what, when, to whom, with the PDF and its hash in the store. The letter
 * never changes again. The PDF is made first, outside the transaction; nothing is recorded when that fails.
 */
export async function sendLetter(ctx: Ctx, caseId: string, input: z.output<typeof sendInput>): Promise<void> {
  const { row } = loadCase(ctx, caseId, 'letter:send');
  const frozen = adoptedVersion(ctx, caseId);
  if (input.sentOn > ctx.today())
    throw invalid('sentInFuture', {}, [{ field: 'sentOn', key: 'sentInFuture' }]);
  const content = sentContent(ctx, frozen, input.sentOn);
  const pdf = await ctx.council.jobs.renderLetter(content, 'pdf');
  const stored = await ctx.council.files.put(pdf);
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'letter:send');
    makeMove(inTx, loaded, 'sent', { via: 'send' });
    // A signature may have been set while the PDF was being made; then it is not in it.
    if (sentContent(inTx, frozen, input.sentOn) !== content) throw conflict('letterChanged');
    const settings = loadSettings(tx);
    insertSending(tx, {
      ...input,
      caseId,
      frozenVersionId: frozen.id,
      content,
      pdfSha256: stored.sha256,
      sentBy: ctx.actor.personId,
      at: ctx.now(),
    });
    const due = responseTerm({ sentOn: input.sentOn }, termSettingsOf(settings));
    updateCase(tx, caseId, { sentOn: input.sentOn, responseDueOn: due.dueOn });
    recordEvent(inTx, 'letter.sent', caseId, {
      version: frozen.number,
      referenceNo: row.referenceNo,
      sha256: sha256Of(content),
      pdfSha256: stored.sha256,
    });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.sent', caseId });
}

/** The letter as it goes out: with its decision and signatures, dated on the day of sending. */
function sentContent(ctx: Ctx, frozen: { id: string; content: string }, sentOn: string): string {
  const letter = withDecision(ctx, frozen.id, frozenLetterSchema.parse(JSON.parse(frozen.content)), true);
  return canonicalJson({ ...letter, status: 'sent', date: sentOn });
}

function adoptedVersion(ctx: Ctx, caseId: string) {
  const frozen = latestFrozenVersion(ctx.db, caseId);
  if (frozen?.status !== 'adopted') throw invalid('nothingAdopted');
  return frozen;
}
