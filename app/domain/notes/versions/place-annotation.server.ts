import { z } from 'zod';
import { transact } from '#db/client.ts';
import { anchorOf } from '#db/queries/anchors.ts';
import { type AnnotationRow, annotationById } from '#db/queries/annotations.ts';
import type { TextRange } from '#editor/anchoring/anchored.ts';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { type CaseFacts, may } from '../../accounts/permissions.ts';
import { visibilityFor } from '../../annotations/visibility.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { noteOfCase } from '../read-note.server.ts';
import { citesByBlock, describePlace } from './carry-places.ts';
import { findWords } from './find-words.ts';
import { setPlace } from './move-places.server.ts';

/** Which annotation in which version a decision is about. */
export interface PlaceOf {
  caseId: string;
  noteVersionId: string;
  annotationId: string;
}

/**
 * Whether this person decides where an annotation stands: its author, and once it is open to the council also the
 * secretary and the lead.
 */
export const mayPlace = (ctx: Ctx, facts: CaseFacts, row: AnnotationRow): boolean =>
  may(ctx.actor, 'annotation:place', facts) &&
  (row.authorId === ctx.actor.personId ||
    ctx.actor.role === 'secretary' ||
    facts.leadId === ctx.actor.personId);

/** "Klopt": the place that was found is right. @throws DomainError invalid 'placeUnknown' for an orphan */
export function confirmPlace(ctx: Ctx, at: PlaceOf): void {
  decide(ctx, at, (inTx, row) => {
    if (row.grade === 'orphaned') throw invalid('placeUnknown');
    const anchor = anchorOf(inTx.db, row.id, at.noteVersionId);
    const { quote, prefix, suffix, start, end, blockId, cite } = row;
    const place = { quote, prefix, suffix, start, end, blockId, cite };
    return { ...place, similarity: anchor?.similarity ?? null };
  });
}

/** A place that was offered, as offsets in the text of the version. */
export const offeredPlaceInput = z.object({
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
});

/** Puts an annotation on a place that was offered. @throws DomainError invalid 'passageUnknown' */
export function takeOfferedPlace(ctx: Ctx, at: PlaceOf, range: z.output<typeof offeredPlaceInput>): void {
  choose(ctx, at, ({ text }) => {
    if (range.start >= range.end || range.end > text.length) throw invalid('passageUnknown');
    return range;
  });
}

/** A paragraph by its id, with words of it when not all of it is meant. */
export const chosenPlaceInput = z.object({
  block: z.string().min(1),
  words: z.string().trim().max(2000, 'tooLong').default(''),
});

/**
 * Puts an annotation on a paragraph, or on words of it.
 * @throws DomainError invalid 'placeUnknown', 'wordsNotInParagraph'
 */
export function choosePlace(ctx: Ctx, at: PlaceOf, input: z.output<typeof chosenPlaceInput>): void {
  choose(ctx, at, (text) => {
    const block = text.blocks.find((candidate) => candidate.id === input.block);
    if (!block || block.start === block.end)
      throw invalid('placeUnknown', {}, [{ field: 'block', key: 'placeUnknown' }]);
    if (input.words === '') return block;
    const found = findWords(text.text.slice(block.start, block.end), input.words);
    if (!found) throw invalid('wordsNotInParagraph', {}, [{ field: 'words', key: 'wordsNotInParagraph' }]);
    return { start: block.start + found.start, end: block.start + found.end };
  });
}

function choose(ctx: Ctx, at: PlaceOf, rangeIn: (text: NoteText) => TextRange): void {
  decide(ctx, at, (inTx) => {
    const { doc } = noteOfCase(inTx, at.caseId, at.noteVersionId);
    const text = projectNote(doc);
    const { start, end } = rangeIn(text);
    return { ...describePlace(text, citesByBlock(doc), { start, end }), similarity: null };
  });
}

type Decided = ReturnType<typeof describePlace> & { similarity: number | null };

/** A decided place is certain: it is graded as moved, with who decided. */
function decide(ctx: Ctx, at: PlaceOf, placeOf: (inTx: Ctx, row: AnnotationRow) => Decided): void {
  loadCase(ctx, at.caseId, 'annotation:place');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { facts } = loadCase(inTx, at.caseId, 'annotation:place');
    const row = annotationById(tx, at.annotationId, visibilityFor(ctx, facts));
    if (row?.caseId !== at.caseId) throw notFound('annotation');
    if (!mayPlace(ctx, facts, row)) throw forbidden('annotation:place');
    if (row.noteVersionId !== at.noteVersionId) throw invalid('versionNotInUse');
    const decided = { decidedBy: ctx.actor.personId, at: ctx.now(), grade: 'moved' } as const;
    const place = placeOf(inTx, row);
    setPlace(tx, { ...place, ...decided, annotationId: row.id, noteVersionId: at.noteVersionId });
    recordPlaced(inTx, facts, row);
  });
  ctx.council.publish(`person:${ctx.actor.personId}`, { kind: 'annotation.changed', caseId: at.caseId });
}

/** In a blind round, and for a private annotation, the story may not tell that somebody wrote one. */
function recordPlaced(ctx: Ctx, facts: CaseFacts, row: AnnotationRow): void {
  const open = !row.private && facts.revealedUntil !== null && row.createdAt <= facts.revealedUntil;
  if (!open) return;
  const { version } = noteOfCase(ctx, row.caseId, row.noteVersionId);
  recordEvent(ctx, 'annotation.placed', row.caseId, { annotationId: row.id, version: version.number });
}
