import { createHash } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import { type Db, transact } from '#db/client.ts';
import {
  type AnnotationRow,
  annotationById,
  insertAnnotation,
  insertReply,
} from '#db/queries/annotations.ts';
import {
  importedSources,
  insertAnnotationImport,
  insertImportedAnnotation,
  insertImportedAuthors,
  updateImportOutcome,
} from '#db/queries/exchange.ts';
import type { Anchored } from '#editor/anchoring/anchored.ts';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { describe } from '#editor/anchoring/selector.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { currentNote } from '../../notes/read-note.server.ts';
import { criterionTitles } from '../../rubrics/resolve-rubric.server.ts';
import { citeOf } from '../cite.ts';
import { type ImportOutcome, noOutcome } from './import-outcome.ts';
import { type ReadAnnotation, type ReadCollection, readCollection } from './read-collection.ts';

/**
 * Takes the annotations of a file over on the note in use: each on its passage with a grade, what has no certain
 * passage as an orphan with its quote. Writers are kept as names, never as people of this council: a file can say
 * what it likes. Who reads them is a matter of the blind round, as for any words of others. Gives the import's id.
 * @throws DomainError invalid 'exchange.…', notFound while there is no note
 */
export async function importCollection(
  ctx: Ctx,
  caseId: string,
  file: { fileName: string; text: string },
): Promise<string> {
  loadCase(ctx, caseId, 'annotation:import');
  const note = currentNote(ctx, caseId);
  if (!note) throw notFound('noteVersion');
  const read = readCollection(file.text);
  const text = projectNote(note.doc);
  const places = await ctx.council.jobs.placeQuotes(
    text.text,
    read.annotations.map(({ selector }) => selector),
  );
  const id = ctx.newId();
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'annotation:import');
    // The places are those of the note that was read above; another version may have come into use meanwhile.
    if (currentNote(inTx, caseId)?.version.id !== note.version.id) throw invalid('exchange.NOTE_CHANGED');
    const landing: Landing = { id, caseId, noteVersionId: note.version.id, doc: note.doc, text };
    const outcome = takeOver(inTx, landing, read, places, file.fileName);
    recordEvent(inTx, 'annotations.imported', caseId, {
      total: placedIn(outcome),
      orphaned: outcome.placed.orphaned,
    });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'annotation.changed', caseId });
  return id;
}

const placedIn = ({ placed }: ImportOutcome): number =>
  placed.exact + placed.moved + placed.check + placed.orphaned;

/** Where a file lands. */
interface Landing {
  id: string;
  caseId: string;
  noteVersionId: string;
  doc: Node;
  text: NoteText;
}

function takeOver(
  ctx: Ctx,
  landing: Landing,
  read: ReadCollection,
  places: readonly Anchored[],
  fileName: string,
): ImportOutcome {
  const outcome = noOutcome();
  for (const reason of read.skipped) outcome.skipped[reason] += 1;
  const known = new Set(importedSources(ctx.db, landing.caseId));
  const criteria = criterionTitles(ctx.db);
  const fresh = read.annotations
    .map((annotation, at) => ({ annotation, place: places[at]! }))
    .filter(({ annotation }) => {
      const isKnown = known.has(annotation.source) || isOwn(ctx.db, landing.caseId, annotation.source);
      // With a thread that is here already its answers are here too, or were written elsewhere since.
      if (isKnown) outcome.skipped.known += 1 + annotation.replies.length;
      return !isKnown;
    });
  const authors = authorsOf(
    landing.id,
    fresh.map(({ annotation }) => annotation),
  );
  insertAnnotationImport(ctx.db, {
    id: landing.id,
    caseId: landing.caseId,
    noteVersionId: landing.noteVersionId,
    fileName: fileName.slice(-150),
    importedBy: ctx.actor.personId,
    at: ctx.now(),
    outcome: '{}',
  });
  insertImportedAuthors(
    ctx.db,
    [...authors].map(([name, id]) => ({ id, importId: landing.id, name })),
  );
  for (const { annotation, place } of fresh) {
    const criterionId =
      annotation.criterionId && criteria.has(annotation.criterionId) ? annotation.criterionId : null;
    if (annotation.criterionId && !criterionId) outcome.unknownCriteria += 1;
    writeThread(ctx, landing, { ...annotation, criterionId }, place, authors);
    outcome.placed[place.grade] += 1;
    outcome.replies += annotation.replies.length;
  }
  outcome.total =
    placedIn(outcome) +
    outcome.replies +
    Object.values(outcome.skipped).reduce((sum, count) => sum + count, 0);
  updateImportOutcome(ctx.db, landing.id, JSON.stringify(outcome));
  return outcome;
}

/** Whether the file names an annotation that was written in this very case. */
function isOwn(db: Db, caseId: string, source: string): boolean {
  const id = /^urn:uuid:(.+)$/.exec(source)?.[1];
  const everything = { readerId: '', revealedUntil: Number.MAX_SAFE_INTEGER };
  return id !== undefined && annotationById(db, id, everything)?.caseId === caseId;
}

/** One id per name, so that the list can be narrowed down to one writer of the file. */
function authorsOf(importId: string, annotations: readonly ReadAnnotation[]): Map<string, string> {
  const names = new Set(
    annotations.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]),
  );
  return new Map(
    [...names].map((name) => [
      name,
      `overgenomen-${createHash('sha256').update(`${importId}\n${name}`).digest('hex').slice(0, 24)}`,
    ]),
  );
}

/**
 * The moment of taking over counts as the moment of writing: words that come in during a second blind round stay
 * shut until its opening, however old the file says they are.
 */
function writeThread(
  ctx: Ctx,
  landing: Landing,
  annotation: ReadAnnotation,
  place: Anchored,
  authors: ReadonlyMap<string, string>,
): void {
  const { doc, text } = landing;
  const lost = place.grade === 'orphaned';
  const { exact, prefix = '', suffix = '' } = annotation.selector.quote;
  const described = lost ? null : describe(text, place);
  const blockId = described?.block?.id ?? null;
  const now = ctx.now();
  const row: AnnotationRow = {
    id: ctx.newId(),
    caseId: landing.caseId,
    noteVersionId: landing.noteVersionId,
    authorId: authors.get(annotation.author)!,
    kind: annotation.kind,
    body: annotation.body,
    criterionId: annotation.criterionId,
    private: false,
    quote: described?.quote.exact ?? exact,
    prefix: described?.quote.prefix ?? prefix,
    suffix: described?.quote.suffix ?? suffix,
    start: place.start,
    end: place.end,
    blockId,
    cite: citeOf(doc, blockId),
    grade: place.grade,
    version: 1,
    resolvedAt: annotation.settled ? now : null,
    resolvedBy: annotation.settled ? ctx.actor.personId : null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  insertAnnotation(ctx.db, row);
  insertImportedAnnotation(ctx.db, {
    annotationId: row.id,
    importId: landing.id,
    source: annotation.source,
    quote: exact,
  });
  for (const { author, body, createdAt } of annotation.replies)
    insertReply(ctx.db, {
      id: ctx.newId(),
      annotationId: row.id,
      authorId: authors.get(author)!,
      body,
      createdAt: Math.max(0, Math.min(createdAt ?? now, now)),
    });
}
