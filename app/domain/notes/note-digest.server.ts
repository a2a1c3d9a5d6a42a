import { Node } from 'prosemirror-model';
import { noteVersionById } from '#db/queries/notes.ts';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import type { FindingKind, ImportedComment, ImportReport } from '#editor/import/blocks.ts';
import type { Ctx } from '../context.ts';
import type { Council } from '../councils/council.server.ts';
import { notFound } from '../errors.ts';
import { inParts } from './note-parts.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { type PageStart, pageStartsOf } from './page-starts.ts';
import { pictureBase } from './picture-address.ts';
import { readingSchema } from './reading-schema.ts';

/** A comment of the municipality with the block to jump to; null when its place was lost. */
export type PlacedComment = ImportedComment & { block: string | null };

/** What the reading page needs of a note, worked out once; see {@link forgetDigest} for the day it changes. */
export interface NoteDigest {
  outline: OutlineEntry[];
  /** The text as HTML; trusted, it comes from the schema's own rendering. */
  html: string;
  /** The municipality's own comments, each with the block that it is about. */
  comments: PlacedComment[];
  /** With which block each physical page begins, and its number as printed. */
  pageStarts: Map<number, PageStart>;
  /** How many stretches of text the municipality struck out by tracked changes. */
  deletions: number;
  /** Whether the text is so long that the browser must not draw all of it at once. */
  isLong: boolean;
  pages: number | null;
  words: number;
  findings: Record<FindingKind, number>;
}

/** About sixty pages: what a browser lays out without being felt. */
const longText = 180_000;

/** A note of 300 pages is about a megabyte as HTML; more than these are worked out again when asked for. */
const keptPerCouncil = 8;
const kept = new WeakMap<Council, Map<string, Worked>>();

/** A digest with the text that it was made from. */
interface Worked {
  digest: NoteDigest;
  place: NotePlaces;
}

/** The document of a version and its text, to find places in. */
export interface NotePlaces {
  doc: Node;
  text: NoteText;
}

/** The digest of a note version. The caller has checked that this person may read it. */
export const noteDigest = (ctx: Ctx, noteVersionId: string): NoteDigest => worked(ctx, noteVersionId).digest;

/**
 * The text of a note version to find places in, without reading the document anew: that takes a tenth of a second for
 * 300 pages, at each annotation. The caller has checked that this person may read it.
 */
export const notePlaces = (ctx: Ctx, noteVersionId: string): NotePlaces => worked(ctx, noteVersionId).place;

function worked(ctx: Ctx, noteVersionId: string): Worked {
  const digests = kept.get(ctx.council) ?? new Map<string, Worked>();
  kept.set(ctx.council, digests);
  const digest = digests.get(noteVersionId) ?? workOut(ctx, noteVersionId);
  digests.delete(noteVersionId);
  digests.set(noteVersionId, digest);
  for (const oldest of digests.keys()) {
    if (digests.size <= keptPerCouncil) break;
    digests.delete(oldest);
  }
  return digest;
}

/** Lets the digest be worked out anew, after the structure of a version was corrected. */
export function forgetDigest(council: Council, noteVersionId: string): void {
  kept.get(council)?.delete(noteVersionId);
}

function workOut(ctx: Ctx, noteVersionId: string): Worked {
  const version = noteVersionById(ctx.db, noteVersionId);
  if (!version?.doc || !version.report) throw notFound('noteVersion');
  const schema = readingSchema(pictureBase(version.caseId, noteVersionId));
  const doc = Node.fromJSON(schema, JSON.parse(version.doc));
  const text = projectNote(doc);
  const isLong = text.text.length > longText;
  const report = JSON.parse(version.report) as ImportReport;
  const findings: NoteDigest['findings'] = { lost: 0, doubtful: 0, guessed: 0, info: 0 };
  for (const finding of report.findings) findings[finding.kind] += 1;
  const digest: NoteDigest = {
    outline: outlineOf(doc, text),
    html: renderNoteHtml(isLong ? inParts(doc) : doc),
    comments: placedComments(JSON.parse(version.comments ?? '[]') as ImportedComment[], text),
    pageStarts: pageStartsOf(doc),
    deletions: countNodes(doc, 'deleted_text'),
    isLong,
    pages: report.pages,
    words: report.words,
    findings,
  };
  return { digest, place: { doc, text } };
}

function countNodes(doc: Node, name: string): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === name) count += 1;
  });
  return count;
}

const placedComments = (comments: readonly ImportedComment[], text: NoteText): PlacedComment[] =>
  comments.map((comment) => {
    const start = comment.range?.start;
    const block = start === undefined ? null : text.blocks.find(({ end }) => end >= start);
    return { ...comment, block: block?.id ?? null };
  });
