import { allPeople } from '#db/queries/people.ts';
import { type LetterSnapshot, letterSchemaVersion } from '#editor/collab/protocol.ts';
import { placedPoints } from '#editor/commands/letter-points.ts';
import { drawnLetter } from '#editor/export/drawn-letter.ts';
import { letterEase, letterHints } from '#editor/hints/letter-hints.ts';
import { letterGuideWords } from '../../i18n/letter-guide.ts';
import { may } from '../accounts/permissions.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { currentLetter } from './current-letter.server.ts';
import { findingsOf } from './findings.server.ts';
import { marginAt } from './margin/margin-room.server.ts';
import { placeInLetter } from './place-in-letter.server.ts';

/**
 * The concept as the page opens it: the letter's newest state on disk, the same drawn as HTML, and what this
 * person may do with it. Writers get an editor, the rest of the council reads along.
 *
 * @param asked a place at a version that a link leads to, such as an item of the ready check
 * @throws DomainError notFound before drafting began, forbidden
 */
export function draftingRoom(
  ctx: Ctx,
  caseId: string,
  asked: { pos: number; version: number } | null = null,
) {
  const loaded = loadCase(ctx, caseId, 'letter:read');
  const { row, facts } = loaded;
  const letter = currentLetter(ctx.db, caseId);
  if (!letter) throw notFound('letter');
  const place = asked ? placeInLetter(ctx.db, letter.documentId, asked, letter.version) : null;
  const snapshot: LetterSnapshot = {
    documentId: letter.documentId,
    schemaVersion: letterSchemaVersion,
    version: letter.version,
    doc: letter.doc.toJSON(),
    maps: null,
  };
  const names = Object.fromEntries(allPeople(ctx.db).map(({ id, name }) => [id, name]));
  return {
    caseId,
    title: row.title,
    state: row.state,
    owner: {
      councilId: ctx.council.id,
      documentId: letter.documentId,
      personId: ctx.actor.personId,
    },
    canWrite: may(ctx.actor, 'letter:write', facts),
    canFreeze: may(ctx.actor, 'letter:freeze', facts),
    canLayOut: may(ctx.actor, 'letter:layOut', facts),
    snapshot,
    /** Where that place is now; null when no place was asked for. */
    place,
    html: drawnLetter(letter.doc, letterGuideWords, place),
    outline: {
      hints: letterHints(letter.doc),
      ease: letterEase(letter.doc),
      pointIds: placedPoints(letter.doc).map(({ node }) => String(node.attrs.id)),
    },
    /** Names of the council by id, for words that met those of somebody else. */
    names,
    /** Comments and suggestions. */
    margin: marginAt(ctx, { facts, letter, names }),
    ...findingsOf(ctx, loaded),
  };
}

/** Whether this person may write in the letter of a case. @throws DomainError notFound, forbidden */
export function draftingRights(ctx: Ctx, caseId: string): { canWrite: boolean } {
  const { facts } = loadCase(ctx, caseId, 'letter:read');
  return { canWrite: may(ctx.actor, 'letter:write', facts) };
}

export type DraftingRoom = ReturnType<typeof draftingRoom>;
