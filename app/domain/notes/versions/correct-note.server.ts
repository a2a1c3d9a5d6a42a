import { Node } from 'prosemirror-model';
import { transact } from '#db/client.ts';
import {
  type CorrectionRow,
  correctionsOf,
  endCorrection,
  insertCorrection,
  keepNoteAsRead,
  noteAsReadOf,
} from '#db/queries/note-corrections.ts';
import { type NoteVersionRow, noteVersionById, updateNoteVersion, versionInUse } from '#db/queries/notes.ts';
import { alignVersions } from '#editor/anchoring/align-versions.ts';
import { carryOver } from '#editor/anchoring/carry-over.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import type { ImportedComment, ImportReport } from '#editor/import/blocks.ts';
import { applyCorrection, applyCorrections } from '#editor/import/corrections/apply-correction.ts';
import type { Correction } from '#editor/import/corrections/correction.ts';
import { findBlock } from '#editor/import/corrections/find-block.ts';
import { shortQuote } from '#editor/import/import-report.ts';
import { type JsonNode, nodeText, walk } from '#editor/import/note/json-node.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import type { CaseFacts } from '../../accounts/permissions.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { forgetDigest } from '../note-digest.server.ts';
import { correctionSchema } from './correction-input.ts';
import { findWords } from './find-words.ts';

/**
 * Whether the structure of a version can still be corrected: until the council reads it. A version that waits to
 * be used is not read yet, whatever the state of the case.
 */
export function isCorrectable(
  ctx: Ctx,
  { state }: CaseFacts,
  version: { id: string; caseId: string; frozenAt: number | null },
): boolean {
  if (version.frozenAt !== null) return false;
  return state === 'received' || state === 'planned' || versionInUse(ctx.db, version.caseId) !== version.id;
}

/** A version to correct, with its case. @throws DomainError invalid 'noteFrozen' once the council reads it */
function correctable(ctx: Ctx, caseId: string, noteVersionId: string): NoteVersionRow {
  const { facts } = loadCase(ctx, caseId, 'note:correct');
  const version = noteVersionById(ctx.db, noteVersionId);
  if (version?.caseId !== caseId || version.status !== 'ready') throw notFound('noteVersion');
  if (!isCorrectable(ctx, facts, version)) throw invalid('noteFrozen');
  return version;
}

/**
 * Corrects the structure of a note and keeps the correction in the list.
 * @throws DomainError invalid 'noteFrozen', 'correctionImpossible'
 */
export function correctNote(ctx: Ctx, caseId: string, noteVersionId: string, correction: Correction): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const version = correctable(inTx, caseId, noteVersionId);
    const before = JSON.parse(version.doc!) as JsonNode;
    const { doc } = applyCorrection(before, correction);
    if (!doc) throw invalid('correctionImpossible');
    keepNoteAsRead(tx, {
      noteVersionId,
      doc: version.doc!,
      report: version.report!,
      comments: version.comments ?? '[]',
    });
    insertCorrection(tx, {
      noteVersionId,
      correction: JSON.stringify(correction),
      quote: quoteOf(before, correction.block),
      by: ctx.actor.personId,
      at: ctx.now(),
    });
    storeCorrected(inTx, version, doc);
    recordEvent(inTx, 'note.corrected', caseId, { version: version.number });
  });
  noteChanged(ctx, caseId, noteVersionId);
}

/**
 * Splits a block before words that somebody typed.
 * @throws DomainError invalid 'wordsNotInParagraph', and what {@link correctNote} throws
 */
export function splitBefore(
  ctx: Ctx,
  caseId: string,
  noteVersionId: string,
  { block, words }: { block: string; words: string },
): void {
  const version = correctable(ctx, caseId, noteVersionId);
  const found = findBlock((JSON.parse(version.doc!) as JsonNode).content ?? [], block);
  const place = found && findWords(nodeText(found.node.content), words);
  if (!place) throw invalid('wordsNotInParagraph', {}, [{ field: 'words', key: 'wordsNotInParagraph' }]);
  correctNote(ctx, caseId, noteVersionId, { kind: 'split', block, at: place.start });
}

/**
 * Takes one correction out of the list: the others are made again on the note as it was read.
 * @throws DomainError invalid 'noteFrozen', 'correctionNeeded' when a later correction builds on it
 */
export function undoCorrection(ctx: Ctx, caseId: string, noteVersionId: string, correctionId: number): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const version = correctable(inTx, caseId, noteVersionId);
    const all = correctionsOf(tx, noteVersionId);
    const asRead = noteAsReadOf(tx, noteVersionId);
    if (!asRead || !all.some((row) => row.id === correctionId)) throw notFound('correction');
    const others = all.filter((row) => row.id !== correctionId).map(correctionIn);
    const { doc, failure } = applyCorrections(JSON.parse(asRead.doc) as JsonNode, others);
    if (failure) throw invalid('correctionNeeded');
    endCorrection(tx, correctionId, ctx.now(), ctx.actor.personId);
    storeCorrected(inTx, version, doc);
    recordEvent(inTx, 'note.correctionUndone', caseId, { version: version.number });
  });
  noteChanged(ctx, caseId, noteVersionId);
}

function noteChanged(ctx: Ctx, caseId: string, noteVersionId: string): void {
  forgetDigest(ctx.council, noteVersionId);
  ctx.council.publish(`case:${caseId}`, { kind: 'note.corrected', caseId });
}

/** The correction of a row. */
export const correctionIn = (row: CorrectionRow): Correction =>
  correctionSchema.parse(JSON.parse(row.correction));

function quoteOf(doc: JsonNode, block: string): string {
  return shortQuote(nodeText(findBlock(doc.content ?? [], block)?.node.content));
}

/** Stores a corrected document; the report and the municipality's comments are worked out from what was read. */
function storeCorrected(ctx: Ctx, version: NoteVersionRow, doc: JsonNode): void {
  const asRead = noteAsReadOf(ctx.db, version.id)!;
  updateNoteVersion(ctx.db, version.id, {
    doc: JSON.stringify(doc),
    report: JSON.stringify(reportOn(JSON.parse(asRead.report) as ImportReport, doc)),
    comments: JSON.stringify(
      commentsOn(JSON.parse(asRead.comments) as ImportedComment[], JSON.parse(asRead.doc) as JsonNode, doc),
    ),
  });
}

/** The report with its places that are still there, and its headings counted again. */
function reportOn(report: ImportReport, doc: JsonNode): ImportReport {
  const types = new Map<unknown, string>();
  walk(doc.content ?? [], ({ type, attrs }) => types.set(attrs?.id, type));
  const findings = report.findings.flatMap((finding) => {
    if (finding.code !== 'LOOKS_LIKE_HEADING') {
      const places = finding.places.map((place) =>
        types.has(place.block) ? place : { ...place, block: null },
      );
      return [{ ...finding, places }];
    }
    const places = finding.places.filter((place) => types.get(place.block) === 'paragraph');
    const count = finding.count - (finding.places.length - places.length);
    return count > 0 ? [{ ...finding, places, count }] : [];
  });
  const headings = [...types.values()].filter((type) => type === 'heading').length;
  return { ...report, headings, findings };
}

/** The comments with their ranges in the corrected text; one whose words were removed has none. */
function commentsOn(comments: ImportedComment[], asRead: JsonNode, doc: JsonNode): ImportedComment[] {
  const ranged = comments.filter((comment) => comment.range !== null);
  if (ranged.length === 0) return comments;
  const textOf = (json: JsonNode) => projectNote(Node.fromJSON(noteSchema, json)).text;
  const places = carryOver(
    alignVersions(textOf(asRead), textOf(doc)),
    ranged.map((comment) => comment.range!),
  );
  const moved = new Map(ranged.map((comment, index) => [comment.id, places[index]!]));
  return comments.map((comment) => {
    const place = moved.get(comment.id);
    if (!place) return comment;
    const { grade, start, end } = place;
    return { ...comment, range: grade === 'orphaned' ? null : { start, end } };
  });
}
