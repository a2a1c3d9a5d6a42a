import {
  frozenVersionsByCase,
  latestFrozenVersion,
  sendingOf,
  signaturesByVersion,
  voteOf,
} from '#db/queries/letters.ts';
import { type MailRow, mailById } from '#db/queries/mail.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { mayInCouncil } from '../accounts/permissions.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { notFound } from '../errors.ts';
import { offeredMoves } from '../tracking/move-case.server.ts';
import { rollCall } from './adopt.server.ts';
import { letterOfCase } from './final-letter.server.ts';
import { signingRole } from './send.server.ts';
import { stillWriting } from './still-writing.server.ts';

/** Everything that the letter's room shows: the letter itself, the decision and the next act. */
export function letterRoom(ctx: Ctx, caseId: string) {
  const loaded = loadCase(ctx, caseId, 'case:read');
  const { row, facts } = loaded;
  const can = allowed(ctx.actor, facts, [
    'letter:read',
    'letter:readFrozen',
    'letter:readVotes',
    'letter:freeze',
    'letter:vote',
    'letter:adopt',
    'letter:sendBack',
    'letter:sign',
    'letter:send',
    'letter:readSent',
    'publication:manage',
  ]);
  if (!can['letter:read'] && !can['letter:readFrozen'] && !can['letter:readSent']) throw notFound('letter');
  const letter: FrozenLetter = letterOfCase(ctx, caseId);
  const frozen = latestFrozenVersion(ctx.db, caseId);
  const signedRoles = frozen ? signaturesByVersion(ctx.db, frozen.id).map((signature) => signature.role) : [];
  const settings = loadSettings(ctx.db);
  const sending = sendingOf(ctx.db, caseId);
  return {
    caseId,
    state: row.state,
    meetingOn: row.meetingOn,
    referenceNo: row.referenceNo,
    letter,
    can,
    writing: can['letter:freeze'] ? stillWriting(ctx, caseId, facts) : [],
    moves: offeredMoves(ctx, loaded),
    rollCall: can['letter:readVotes'] && frozen && row.state !== 'drafting' ? rollCall(ctx, caseId) : null,
    myVote: frozen ? (voteOf(ctx.db, frozen.id, ctx.actor.personId)?.choice ?? null) : null,
    signedRoles,
    maySign: can['letter:sign'] && !signedRoles.includes(signingRole(ctx.actor)),
    versions: frozenVersionsByCase(ctx.db, caseId).length,
    minorityWords: settings.minorityWords,
    addressee: settings.addressee.join(', '),
    copyTo: settings.copies.join(', '),
    recipients: settings.addresseeEmails.join(', '),
    copies: settings.copyEmails.join(', '),
    mayMail: mayInCouncil(ctx.actor, 'post:manage'),
    mailGoesOut: ctx.council.jobs.mailGoesOut,
    sending: sending
      ? {
          sentOn: sending.sentOn,
          addressee: sending.addressee,
          copyTo: sending.copyTo,
          pdfSha256: sending.pdfSha256,
          mail: mailOf(ctx, sending.mailId),
        }
      : null,
  };
}

/** How the mail to the College fares; its addresses are for the secretary's outbox. */
function mailOf(ctx: Ctx, mailId: string | null): { status: MailRow['status']; hasCopies: boolean } | null {
  const row = mailId ? mailById(ctx.db, mailId) : undefined;
  return row ? { status: row.status, hasCopies: row.copies !== '[]' } : null;
}

export type LetterRoom = ReturnType<typeof letterRoom>;
