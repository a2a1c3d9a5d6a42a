import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  type AnnotationRow,
  annotationById,
  insertAnnotation,
  updateAnnotation,
} from '#db/queries/annotations.ts';
import { insertEarlierAnnotation } from '#db/queries/talk.ts';
import { annotationKinds } from '#db/schema/notes.ts';
import { describe } from '#editor/anchoring/selector.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { conflict, forbidden, invalid, notFound } from '../errors.ts';
import { notePlaces } from '../notes/note-digest.server.ts';
import { originalOf } from '../notes/read-note.server.ts';
import { placeInUse } from '../notes/versions/place-in-use.server.ts';
import { criterionTitles } from '../rubrics/resolve-rubric.server.ts';
import { citeOf } from './cite.ts';
import { rememberMentions } from './mentions.server.ts';
import { visibilityFor } from './visibility.ts';

const body = z.string().trim().min(1, 'annotationEmpty').max(8000, 'tooLong');
const criterion = z
  .string()
  .nullable()
  .transform((value) => value || null);

/** What a member writes: a kind, words, perhaps a criterion, and the passage as offsets in the note's text. */
export const annotateInput = z.object({
  /** Made by the browser, so that a retry after a lost answer does not make a second one. */
  id: z.uuid(),
  noteVersionId: z.string(),
  kind: z.enum(annotationKinds),
  body,
  criterionId: criterion.default(null),
  private: z.boolean().default(false),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});

const knownCriterion = (ctx: Ctx, id: string | null): boolean =>
  id === null || criterionTitles(ctx.db).has(id);

type Words = Pick<AnnotationRow, 'kind' | 'body' | 'criterionId' | 'private'>;

const saysTheSame = (a: Words, b: Words): boolean =>
  a.kind === b.kind && a.body === b.body && a.criterionId === b.criterionId && a.private === b.private;

/**
 * Adds an annotation to a passage. The quote, its surroundings and the block are read from the stored note,
 * never taken from the browser.
 * @throws DomainError invalid 'passageUnknown' when the offsets are not in this note; conflict 'annotationChanged'
 * when it came in before with other words: its writer went on after an answer that got lost, and changes it then
 */
export function annotate(ctx: Ctx, caseId: string, input: z.output<typeof annotateInput>): AnnotationRow {
  const { facts } = loadCase(ctx, caseId, 'annotation:write');
  const existing = annotationById(ctx.db, input.id, visibilityFor(ctx, facts));
  if (existing?.authorId === ctx.actor.personId && existing.caseId === caseId) {
    if (saysTheSame(existing, input)) return existing;
    throw conflict('annotationChanged', { body: existing.body, version: existing.version });
  }
  if (!knownCriterion(ctx, input.criterionId)) throw invalid('criterionUnknown');
  originalOf(ctx, caseId, input.noteVersionId);
  const { doc, text } = notePlaces(ctx, input.noteVersionId);
  if (input.start >= input.end || input.end > text.text.length) throw invalid('passageUnknown');
  const selector = describe(text, { start: input.start, end: input.end });
  const row: AnnotationRow = {
    id: input.id,
    caseId,
    noteVersionId: input.noteVersionId,
    authorId: ctx.actor.personId,
    kind: input.kind,
    body: input.body,
    criterionId: input.criterionId,
    private: input.private,
    quote: selector.quote.exact,
    prefix: selector.quote.prefix,
    suffix: selector.quote.suffix,
    start: selector.position.start,
    end: selector.position.end,
    blockId: selector.block?.id ?? null,
    cite: citeOf(doc, selector.block?.id ?? null),
    grade: 'exact',
    version: 1,
    resolvedAt: null,
    resolvedBy: null,
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
    deletedAt: null,
  };
  const placed = transact(ctx.db, (tx) => {
    insertAnnotation(tx, row);
    rememberMentions(within(ctx, tx), row, { id: row.id, body: row.body });
    return placeInUse(within(ctx, tx), row);
  });
  ctx.council.publish(`person:${ctx.actor.personId}`, { kind: 'annotation.changed', caseId });
  return placed;
}

/** A change by the author; `version` is the one that was on the screen. */
export const editAnnotationInput = z.object({
  version: z.number().int().positive(),
  kind: z.enum(annotationKinds),
  body,
  criterionId: criterion.default(null),
  private: z.boolean().default(false),
});

/**
 * Changes one's own annotation; the words that stood there are kept. A change that already stands, because it was sent
 * again after its answer got lost, is done.
 * @throws DomainError conflict 'annotationChanged' with the stored words when another tab changed it first: both texts
 * are then shown, nothing is overwritten
 */
export function editAnnotation(
  ctx: Ctx,
  id: string,
  input: z.output<typeof editAnnotationInput>,
): AnnotationRow {
  if (!knownCriterion(ctx, input.criterionId)) throw invalid('criterionUnknown');
  return transact(ctx.db, (tx) => {
    const row = ownAnnotation(within(ctx, tx), id);
    if (row.version !== input.version) {
      if (saysTheSame(row, input)) return row;
      throw conflict('annotationChanged', { body: row.body, version: row.version });
    }
    refuseLocked(within(ctx, tx), row, input.private);
    const change = { ...input, version: row.version + 1, updatedAt: ctx.now() };
    insertEarlierAnnotation(tx, {
      annotationId: id,
      version: row.version,
      kind: row.kind,
      body: row.body,
      criterionId: row.criterionId,
      private: row.private,
      at: row.updatedAt,
    });
    updateAnnotation(tx, id, change);
    rememberMentions(within(ctx, tx), row, { id, body: input.body });
    return { ...row, ...change };
  });
}

/** Takes one's own annotation away; the row is kept so that nothing that rests on it loses its words. */
export function removeAnnotation(ctx: Ctx, id: string): void {
  transact(ctx.db, (tx) => {
    refuseLocked(within(ctx, tx), ownAnnotation(within(ctx, tx), id), true);
    updateAnnotation(tx, id, { deletedAt: ctx.now() });
  });
}

/**
 * While a second blind round runs, what was opened before stands still: the council sees it, so a change would tell
 * at once what its writer thinks now. A private one may change as long as it stays private.
 * @throws DomainError invalid 'annotationLocked'
 */
function refuseLocked(ctx: Ctx, row: AnnotationRow, staysPrivate: boolean): void {
  const { facts } = loadCase(ctx, row.caseId, 'annotation:readOwn');
  const opened = facts.revealedUntil !== null && row.createdAt <= facts.revealedUntil;
  const blindRound = facts.revealedUntil !== Number.MAX_SAFE_INTEGER;
  if (opened && blindRound && !(row.private && staysPrivate)) throw invalid('annotationLocked');
}

function ownAnnotation(ctx: Ctx, id: string): AnnotationRow {
  const row = annotationById(ctx.db, id, {
    readerId: ctx.actor.personId,
    revealedUntil: Number.MAX_SAFE_INTEGER,
  });
  if (!row) throw notFound('annotation');
  const { facts } = loadCase(ctx, row.caseId, 'annotation:readOwn');
  if (!annotationById(ctx.db, id, visibilityFor(ctx, facts))) throw notFound('annotation');
  if (row.authorId !== ctx.actor.personId) throw forbidden('annotation:edit');
  loadCase(ctx, row.caseId, 'annotation:write');
  return row;
}
