import { transact } from '#db/client.ts';
import {
  type ErratumRow,
  insertErratumSignature,
  signaturesByErrata,
  updateErratum,
} from '#db/queries/errata.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { sha256Of } from '../canonical-json.server.ts';
import { keepLetterFiles, queueLetterMail } from '../letter-mail.server.ts';
import { dayOfSending, type SendInput, type SigningProof } from '../send.server.ts';
import { sentErratumContent } from './erratum-letter.server.ts';
import { openErratum } from './write-erratum.server.ts';

/**
 * Signs the fixed erratum in one's own role, by the rule of the letter itself.
 * @throws DomainError invalid 'proofMissing'; conflict 'alreadySigned'
 */
export function signErratum(ctx: Ctx, caseId: string, proof: SigningProof): void {
  if (proof === 'none' && !ctx.council.demo) throw invalid('proofMissing');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'erratum:sign');
    const row = fixedErratum(inTx, caseId);
    const role = ctx.actor.role === 'chair' ? 'chair' : 'secretary';
    if (signaturesByErrata(tx, [row.id]).some((signed) => signed.role === role))
      throw conflict('alreadySigned');
    const { personId } = ctx.actor;
    insertErratumSignature(tx, { erratumId: row.id, personId, role, proof, at: ctx.now() });
    recordEvent(inTx, 'erratum.signed', caseId, { number: row.number, role });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'erratum.signed', caseId });
}

/**
 * Sends the erratum, or records that somebody did, with its files and hashes. Files are made first, outside the
 * transaction; nothing is recorded when that fails.
 * @throws DomainError invalid 'erratumUnsigned', 'sentInFuture'; conflict 'letterChanged' when it changed meanwhile
 */
export async function sendErratum(ctx: Ctx, caseId: string, input: SendInput): Promise<void> {
  loadCase(ctx, caseId, 'erratum:write');
  const sentOn = dayOfSending(ctx, input);
  const content = sentErratumContent(ctx, signedByBoth(ctx, caseId), sentOn);
  const files = await keepLetterFiles(ctx, content);
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'erratum:write');
    const row = signedByBoth(inTx, caseId);
    if (sentErratumContent(inTx, row, sentOn) !== content) throw conflict('letterChanged');
    updateErratum(tx, row.id, {
      sentContent: content,
      pdfSha256: files.pdf,
      odtSha256: files.odt,
      addressee: input.addressee,
      copyTo: input.copyTo,
      sentOn,
      mailId:
        input.via === 'mail'
          ? queueLetterMail(inTx, { caseId, content, files, responseDueOn: null, ...input })
          : null,
      sentBy: ctx.actor.personId,
      sentAt: ctx.now(),
    });
    recordEvent(inTx, 'erratum.sent', caseId, {
      number: row.number,
      via: input.via,
      sha256: sha256Of(content),
      pdfSha256: files.pdf,
    });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'erratum.sent', caseId });
  ctx.council.jobs.postMail();
}

function fixedErratum(ctx: Ctx, caseId: string): ErratumRow {
  const row = openErratum(ctx, caseId);
  if (!row?.content) throw notFound('erratum');
  return row;
}

function signedByBoth(ctx: Ctx, caseId: string): ErratumRow {
  const row = fixedErratum(ctx, caseId);
  if (signaturesByErrata(ctx.db, [row.id]).length < 2) throw invalid('erratumUnsigned');
  return row;
}
