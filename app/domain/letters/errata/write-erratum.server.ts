import { isDeepStrictEqual } from 'node:util';
import { transact } from '#db/client.ts';
import {
  deleteErratum,
  deleteErratumSignatures,
  type ErratumRow,
  errataByCase,
  insertErratum,
  updateErratum,
} from '#db/queries/errata.ts';
import { sendingOf } from '#db/queries/letters.ts';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { findPrivate } from '#editor/guard/find-private.ts';
import type { PrivateKind } from '#editor/guard/private-kind.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { canonicalJson, sha256Of } from '../canonical-json.server.ts';
import { guardContextOf } from '../ready/guard-context.server.ts';
import { type Correction, readCorrections } from './corrections.ts';
import { erratumLetter } from './erratum-letter.server.ts';

/** The erratum that did not go out yet; a case has one at a time. */
export const openErratum = (ctx: Ctx, caseId: string): ErratumRow | undefined =>
  errataByCase(ctx.db, caseId).find((row) => row.sentContent === null);

/** Notes a correction in the erratum that is being written, and begins one when there is none. */
export function addCorrection(ctx: Ctx, caseId: string, correction: Correction): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'erratum:write');
    const open = openErratum(inTx, caseId);
    if (open?.content) throw conflict('erratumFixed');
    if (open) {
      // A second press of the same button is no second fault.
      const others = readCorrections(open.corrections).filter(
        (known) => !isDeepStrictEqual(known, correction),
      );
      return updateErratum(tx, open.id, { corrections: JSON.stringify([...others, correction]) });
    }
    insertErratum(tx, {
      ...unsent,
      id: ctx.newId(),
      caseId,
      number: (errataByCase(tx, caseId).at(-1)?.number ?? 0) + 1,
      corrections: JSON.stringify([correction]),
      createdBy: ctx.actor.personId,
      createdAt: ctx.now(),
    });
  });
}

const unsent = {
  content: null,
  sha256: null,
  fixedAt: null,
  sentContent: null,
  pdfSha256: null,
  odtSha256: null,
  addressee: null,
  copyTo: null,
  sentOn: null,
  mailId: null,
  sentBy: null,
  sentAt: null,
} as const;

/** Takes the correction at this place out again; with the last one goes an erratum that was never fixed. */
export function removeCorrection(ctx: Ctx, caseId: string, index: number): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'erratum:write');
    const open = openErratum(inTx, caseId);
    if (!open) throw notFound('erratum');
    if (open.content) throw conflict('erratumFixed');
    const left = readCorrections(open.corrections).filter((_, at) => at !== index);
    if (left.length === 0 && open.fixedAt === null) deleteErratum(tx, open.id);
    else updateErratum(tx, open.id, { corrections: JSON.stringify(left) });
  });
}

/**
 * Fixes the erratum: from now on it is this text, known by its hash, that two people sign.
 * @throws DomainError invalid 'erratumEmpty', 'erratumPrivate'
 */
export function fixErratum(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'erratum:write');
    const open = openErratum(inTx, caseId);
    const sending = sendingOf(tx, caseId);
    if (!open || !sending) throw notFound('erratum');
    if (open.content) throw conflict('erratumFixed');
    const corrections = readCorrections(open.corrections);
    if (corrections.length === 0) throw invalid('erratumEmpty');
    refusePrivate(inTx, corrections);
    const sent = frozenLetterSchema.parse(JSON.parse(sending.content));
    const content = canonicalJson(erratumLetter(sent, open.number, corrections, ctx.today()));
    const sha256 = sha256Of(content);
    updateErratum(tx, open.id, { content, sha256, fixedAt: ctx.now() });
    recordEvent(inTx, 'erratum.fixed', caseId, { number: open.number, sha256 });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'erratum.fixed', caseId });
}

/** What belongs in no letter, whatever the reason: an erratum must not repeat somebody's number to take it out. */
const neverInLetters: ReadonlySet<PrivateKind> = new Set(['citizenNumber', 'iban', 'scoredName']);

function refusePrivate(ctx: Ctx, corrections: readonly Correction[]): void {
  const context = guardContextOf(ctx.db);
  const found = corrections.some(({ place, wrong, right }) =>
    [place, wrong, right].some((text) =>
      findPrivate(text, context).some(({ kind }) => neverInLetters.has(kind)),
    ),
  );
  if (found) throw invalid('erratumPrivate');
}

/** Goes back to writing: signatures under the fixed text count no more. What was sent stays. */
export function reopenErratum(ctx: Ctx, caseId: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'erratum:write');
    const open = openErratum(inTx, caseId);
    if (!open?.content) throw notFound('erratum');
    deleteErratumSignatures(tx, open.id);
    updateErratum(tx, open.id, { content: null, sha256: null });
    recordEvent(inTx, 'erratum.reopened', caseId, { number: open.number });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'erratum.reopened', caseId });
}
