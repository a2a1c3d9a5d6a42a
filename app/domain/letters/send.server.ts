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
import { keepLetterFiles, queueLetterMail } from './letter-mail.server.ts';

/** How the signer proved, just now, who they are. */
export type SigningProof = 'code' | 'none';

/** The role in which this person signs. */
export const signingRole = ({ role }: Ctx['actor']): 'chair' | 'secretary' =>
  role === 'chair' ? 'chair' : 'secretary';

/**
 * Signs an adopted letter in one's own role.
 * @param proof what the edge checked in this request; only a demo council signs without
 * @throws DomainError conflict 'alreadySigned', invalid 'proofMissing'
 */
export function signLetter(ctx: Ctx, caseId: string, proof: SigningProof): void {
  if (proof === 'none' && !ctx.council.demo) throw invalid('proofMissing');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'letter:sign');
    const frozen = adoptedVersion(inTx, caseId);
    const role = signingRole(ctx.actor);
    if (signaturesByVersion(tx, frozen.id).some((row) => row.role === role)) throw conflict('alreadySigned');
    insertSignature(tx, {
      frozenVersionId: frozen.id,
      personId: ctx.actor.personId,
      role,
      proof,
      at: ctx.now(),
    });
    recordEvent(inTx, 'letter.signed', caseId, { version: frozen.number, role });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.signed', caseId });
}

const names = {
  addressee: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  copyTo: z.string().trim().max(500, 'tooLong').default(''),
};

/** What somebody sent from their own mailbox or by post. */
const sendByHandInput = z.object({
  via: z.literal('hand'),
  sentOn: z.iso.date('dateInvalid'),
  ...names,
});

/** Addresses in one input, apart by a comma, a semicolon or a space. */
const addresses = z
  .string()
  .max(1000, 'tooLong')
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .refine((all) => all.every((one) => z.email().safeParse(one).success), 'emailInvalid');

/** What Adviestafel mails, today. */
const sendByMailInput = z.object({
  via: z.literal('mail'),
  recipients: addresses.refine((all) => all.length > 0, 'required'),
  copies: addresses.default([]),
  ...names,
});

export const sendInput = z.discriminatedUnion('via', [sendByHandInput, sendByMailInput]);
export type SendInput = z.output<typeof sendInput>;

/**
 * Sends the letter, or records that somebody did: what, when, to whom, with the PDF and ODT and their hashes in
 * the store. The letter never changes again. The files are made first, outside the transaction; nothing is recorded
 * when that fails. A mail goes into the outbox in the same transaction.
 * @throws DomainError invalid 'sentInFuture'; conflict 'letterChanged' when it was signed meanwhile
 */
export async function sendLetter(ctx: Ctx, caseId: string, input: SendInput): Promise<void> {
  loadCase(ctx, caseId, 'letter:send');
  const frozen = adoptedVersion(ctx, caseId);
  const sentOn = dayOfSending(ctx, input);
  const content = sentContent(ctx, frozen, sentOn);
  const files = await keepLetterFiles(ctx, content);
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'letter:send');
    makeMove(inTx, loaded, 'sent', { via: 'send' });
    // A signature may have been set while the PDF was being made; then it is not in it.
    if (sentContent(inTx, frozen, sentOn) !== content) throw conflict('letterChanged');
    const { dueOn } = responseTerm({ sentOn }, termSettingsOf(loadSettings(tx)));
    insertSending(tx, {
      caseId,
      frozenVersionId: frozen.id,
      content,
      pdfSha256: files.pdf,
      odtSha256: files.odt,
      addressee: input.addressee,
      copyTo: input.copyTo,
      sentOn,
      mailId:
        input.via === 'mail'
          ? queueLetterMail(inTx, { caseId, content, files, responseDueOn: dueOn, ...input })
          : null,
      sentBy: ctx.actor.personId,
      at: ctx.now(),
    });
    updateCase(tx, caseId, { sentOn, responseDueOn: dueOn });
    recordEvent(inTx, 'letter.sent', caseId, {
      version: frozen.number,
      referenceNo: loaded.row.referenceNo,
      via: input.via,
      waits: input.via === 'mail' && !ctx.council.jobs.mailGoesOut,
      sha256: sha256Of(content),
      pdfSha256: files.pdf,
    });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.sent', caseId });
  ctx.council.jobs.postMail();
}

/**
 * The day on which this goes out. @throws DomainError invalid 'sentInFuture'
 */
export function dayOfSending(ctx: Ctx, input: SendInput): string {
  const sentOn = input.via === 'hand' ? input.sentOn : ctx.today();
  if (sentOn > ctx.today()) throw invalid('sentInFuture', {}, [{ field: 'sentOn', key: 'sentInFuture' }]);
  return sentOn;
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
