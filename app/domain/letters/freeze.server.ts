import { z } from 'zod';
import { transact } from '#db/client.ts';
import { highestReference, updateCase } from '#db/queries/cases.ts';
import {
  decideFrozenVersion,
  type FrozenVersionRow,
  frozenVersionsByCase,
  insertFrozenVersion,
  insertPoint,
  latestFrozenVersion,
  pointsByCase,
  updatePoint,
} from '#db/queries/letters.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { currentLetter } from '../drafting/current-letter.server.ts';
import { type LetterPoint, pointsIn } from '../drafting/letter-points.server.ts';
import { tellMargin } from '../drafting/margin/tell-margin.server.ts';
import { conflict, invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { makeMove } from '../tracking/move-case.server.ts';
import { canonicalJson, sha256Of } from './canonical-json.server.ts';
import { composeLetter } from './compose-letter.server.ts';
import type { Poll } from './decision.ts';
import { stillWriting } from './still-writing.server.ts';

/** At a meeting or in a written round; a round needs its last day. What the form leaves out is a meeting. */
export const freezeInput = z
  .object({
    decidedIn: z.enum(['meeting', 'writtenRound']).default('meeting'),
    closesOn: z.union([z.literal('').transform(() => null), z.iso.date('dateInvalid')]).default(null),
  })
  .refine((poll) => poll.decidedIn === 'meeting' || poll.closesOn !== null, {
    path: ['closesOn'],
    message: 'closeDateNeeded',
  })
  .transform(
    (poll): Poll => (poll.decidedIn === 'meeting' ? { decidedIn: 'meeting', closesOn: null } : poll),
  );

/**
 * Freezes the letter as it stands and puts it to the vote. What is voted on is this text with its annexes,
 * known by its SHA-256; any later change is a new version and a new decision (DOMAIN C2 rule 9).
 *
 * @param sure whether it is frozen also while others are writing
 * @throws DomainError conflict 'letterBeingWritten' with their names, when that was not said
 */
export function freezeLetter(
  ctx: Ctx,
  caseId: string,
  poll: Poll = { decidedIn: 'meeting', closesOn: null },
  sure = true,
): FrozenVersionRow {
  if (poll.closesOn !== null && poll.closesOn < ctx.today())
    throw invalid('closeDatePast', {}, [{ field: 'closesOn', key: 'closeDatePast' }]);
  const frozen = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'letter:freeze');
    const letter = currentLetter(tx, caseId);
    if (!letter) throw invalid('letterMissing');
    makeMove(inTx, loaded, 'for_adoption', { via: 'freeze' });
    if (!sure) refuseHalfWords(inTx, loaded);
    recordPoints(inTx, caseId, pointsIn(letter.doc));
    const number = frozenVersionsByCase(tx, caseId).length + 1;
    const referenceNo = loaded.row.referenceNo ?? nextReference(inTx);
    updateCase(tx, caseId, { referenceNo });
    const content = canonicalJson(
      composeLetter(inTx, loaded.row, {
        doc: letter.doc.toJSON(),
        version: number,
        status: 'frozen',
        referenceNo,
      }),
    );
    const row: FrozenVersionRow = {
      id: ctx.newId(),
      caseId,
      number,
      documentVersion: letter.version,
      content,
      sha256: sha256Of(content),
      ...poll,
      frozenBy: ctx.actor.personId,
      frozenAt: ctx.now(),
      status: 'open',
      decidedAt: null,
      decidedBy: null,
    };
    insertFrozenVersion(tx, row);
    recordEvent(inTx, 'letter.frozen', caseId, {
      version: number,
      sha256: row.sha256,
      referenceNo,
      closesOn: poll.closesOn,
    });
    return row;
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.frozen', caseId });
  tellWriters(ctx, caseId);
  return frozen;
}

function refuseHalfWords(ctx: Ctx, { row, facts }: LoadedCase): void {
  const names = stillWriting(ctx, row.id, facts).map(({ name }) => name);
  if (names.length > 0)
    throw conflict('letterBeingWritten', { count: names.length, names: names.join(', ') });
}

/** "SAR-2026-07": the next free number of this year. Numbers are never reused. */
function nextReference(ctx: Ctx): string {
  const stem = `${loadSettings(ctx.db).referencePrefix}-${ctx.today().slice(0, 4)}-`;
  return `${stem}${String(highestReference(ctx.db, stem) + 1).padStart(2, '0')}`;
}

/** What must be different, in the chair's words. */
export const sendBackInput = z.object({
  changes: z.string().trim().min(1, 'reasonMissing').max(2000, 'tooLong'),
});

/** The chair sends the letter back to the writers; votes on this version stay as they were cast. */
export function sendBackLetter(ctx: Ctx, caseId: string, reason: string): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'letter:sendBack');
    const frozen = openVersion(inTx, caseId);
    makeMove(inTx, loaded, 'drafting', { via: 'sendBack', reason });
    decideFrozenVersion(tx, frozen.id, {
      status: 'sent_back',
      decidedAt: ctx.now(),
      decidedBy: ctx.actor.personId,
    });
    recordEvent(inTx, 'letter.sentBack', caseId, { version: frozen.number });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'letter.sentBack', caseId });
  tellWriters(ctx, caseId);
}

/** Who has the letter open asks again what they may do with it. */
function tellWriters(ctx: Ctx, caseId: string): void {
  const letter = currentLetter(ctx.db, caseId);
  if (letter) tellMargin(ctx, letter.documentId);
}

/** The version that is being voted on. @throws DomainError invalid 'nothingFrozen' */
export function openVersion(ctx: Ctx, caseId: string): FrozenVersionRow {
  const frozen = latestFrozenVersion(ctx.db, caseId);
  if (frozen?.status !== 'open') throw invalid('nothingFrozen');
  return frozen;
}

/** Keeps the words of each advice point as they were put to the vote, so that its reaction has something to hang on. */
function recordPoints(ctx: Ctx, caseId: string, points: LetterPoint[]): void {
  const known = new Set(pointsByCase(ctx.db, caseId).map((point) => point.id));
  for (const { id, ...words } of points) {
    if (known.has(id)) updatePoint(ctx.db, id, words);
    else
      insertPoint(ctx.db, {
        ...words,
        id,
        caseId,
        number: null,
        createdBy: ctx.actor.personId,
        createdAt: ctx.now(),
      });
  }
}
