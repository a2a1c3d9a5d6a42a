import {
  type ErratumRow,
  type ErratumSignatureRow,
  errataByCase,
  signaturesByErrata,
} from '#db/queries/errata.ts';
import { sendingOf } from '#db/queries/letters.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { may } from '../../accounts/permissions.ts';
import { allowed } from '../../accounts/permissions-of-case.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { loadSettings } from '../../councils/load-settings.server.ts';
import { notFound } from '../../errors.ts';
import { signingRole } from '../send.server.ts';
import { readCorrections } from './corrections.ts';
import { erratumReference, signedErratum } from './erratum-letter.server.ts';

/** The errata of a sent letter that this person may read: the council all of them, others those that went out. */
export function errataRoom(ctx: Ctx, caseId: string) {
  const { row, facts } = loadCase(ctx, caseId, 'letter:readSent');
  const can = allowed(ctx.actor, facts, ['erratum:read', 'erratum:write', 'erratum:sign']);
  const errata = errataByCase(ctx.db, caseId).filter((one) => one.sentContent || can['erratum:read']);
  const signatures = signaturesByErrata(
    ctx.db,
    errata.map((one) => one.id),
  );
  const settings = loadSettings(ctx.db);
  const sending = sendingOf(ctx.db, caseId);
  return {
    caseId,
    referenceNo: row.referenceNo ?? '',
    can,
    signsAs: can['erratum:sign'] ? signingRole(ctx.actor) : null,
    errata: errata.map((one) => shown(one, row.referenceNo ?? '', signatures)),
    mailGoesOut: ctx.council.jobs.mailGoesOut,
    addressee: sending?.addressee ?? settings.addressee.join(', '),
    copyTo: sending?.copyTo ?? settings.copies.join(', '),
    recipients: settings.addresseeEmails.join(', '),
    copies: settings.copyEmails.join(', '),
  };
}

export type ErrataRoom = ReturnType<typeof errataRoom>;
export type ShownErratum = ErrataRoom['errata'][number];

function shown(row: ErratumRow, referenceNo: string, signatures: readonly ErratumSignatureRow[]) {
  return {
    number: row.number,
    reference: erratumReference(referenceNo, row.number),
    corrections: readCorrections(row.corrections),
    state: row.sentContent ? ('sent' as const) : row.content ? ('fixed' as const) : ('writing' as const),
    signedRoles: signatures.filter((one) => one.erratumId === row.id).map((one) => one.role),
    sentOn: row.sentOn,
    addressee: row.addressee,
    pdfSha256: row.pdfSha256,
  };
}

/** An erratum to print, with the hash of its kept file when it went out. @throws DomainError notFound */
export function erratumOfCase(
  ctx: Ctx,
  caseId: string,
  number: number,
): { letter: FrozenLetter; kept: { pdf: string | null; odt: string | null } } {
  const { facts } = loadCase(ctx, caseId, 'letter:readSent');
  const row = errataByCase(ctx.db, caseId).find((one) => one.number === number);
  if (!row?.content || !(row.sentContent || may(ctx.actor, 'erratum:read', facts))) throw notFound('erratum');
  return { letter: signedErratum(ctx, row), kept: { pdf: row.pdfSha256, odt: row.odtSha256 } };
}
