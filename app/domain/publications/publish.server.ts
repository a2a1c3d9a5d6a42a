import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  insertPublication,
  type PublicationRow,
  standingPublication,
  updatePublication,
} from '#db/queries/publications.ts';
import { type PublicKind, publicKinds } from '#db/schema/publications.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { canonicalJson } from '../letters/canonical-json.server.ts';
import { keepWords } from './decide-public.server.ts';
import { dutchInstant } from './dutch-instant.ts';
import { privateInTexts, undecided } from './private-texts.server.ts';
import { type Publishable, publishable } from './publishable.server.ts';

const kind = z.enum(publicKinds, 'inputInvalid');

const words = {
  kind,
  title: z.string().trim().min(1, 'required').max(300, 'tooLong'),
  summary: z.string().trim().min(1, 'summaryMissing').max(4000, 'tooLong'),
  /** Not before this day; empty for at once. */
  embargoOn: z.union([z.literal(''), z.iso.date('dateInvalid')], 'dateInvalid').default(''),
  embargoTime: z
    .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], 'timeInvalid')
    .default(''),
  /** Whoever wrote private words in the summary on purpose says so. */
  confirmed: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
};

/** What the secretary says of a thing to everybody, and from when. */
export const publishInput = z.object(words);
export type PublishInput = z.output<typeof publishInput>;

export const withdrawInput = z.object({
  kind,
  reason: z.string().trim().min(1, 'reasonMissing').max(1000, 'tooLong'),
});

/**
 * Makes one thing public, at once or from a moment on. Its files are made first; nothing is public when that fails.
 * @throws DomainError invalid 'publicationNothing', 'publicationLetterFirst', 'publicationPrivate' while a finding of
 * the privacy guard is undecided, 'summaryPrivate', 'embargoPast'; conflict 'publicationStands', 'publicationChanged'
 */
export async function publishThing(ctx: Ctx, caseId: string, input: PublishInput): Promise<void> {
  const thing = ready(ctx, caseId, input.kind);
  const embargoUntil = embargoOf(ctx, input);
  const written = privateWriting(ctx, caseId, input);
  const files = await thing.makeFiles();
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    // What was looked at is what is published: a reaction may have been corrected while the files were made.
    const now = ready(inTx, caseId, input.kind);
    if (canonicalJson(now.content) !== canonicalJson(thing.content) || now.refId !== thing.refId)
      throw conflict('publicationChanged');
    if (written.length > 0) keepWords(inTx, caseId, written, 'Zelf geschreven voor de openbare pagina.');
    insertPublication(tx, {
      id: ctx.newId(),
      caseId,
      kind: input.kind,
      refId: thing.refId,
      title: input.title,
      summary: input.summary,
      content: canonicalJson(thing.content),
      files: JSON.stringify(files),
      publishedAt: ctx.now(),
      publishedBy: ctx.actor.personId,
      embargoUntil,
      changedAt: ctx.now(),
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnReason: null,
    });
    recordEvent(inTx, 'publication.published', caseId, { what: input.kind, embargoUntil });
  });
  tell(ctx, caseId, 'publication.published');
}

/** The thing with nothing in its way. */
function ready(ctx: Ctx, caseId: string, what: PublicKind): Publishable {
  const loaded = loadCase(ctx, caseId, 'publication:manage');
  const thing = publishable(ctx, loaded, what);
  if (!thing || !loaded.row.referenceNo) throw invalid('publicationNothing');
  if (standingPublication(ctx.db, caseId, what)) throw conflict('publicationStands');
  if (what === 'response' && !standingPublication(ctx.db, caseId, 'letter'))
    throw invalid('publicationLetterFirst');
  const open = undecided(ctx.db, caseId, thing.findings);
  if (open.length > 0) throw invalid('publicationPrivate', { count: open.length });
  return thing;
}

/**
 * Private words in title or summary that the writer confirmed; a citizen service number can never be confirmed.
 * @throws DomainError invalid 'summaryPrivate' with the words
 */
function privateWriting(ctx: Ctx, caseId: string, input: PublishInput) {
  const found = undecided(ctx.db, caseId, privateInTexts(ctx.db, [input.title, input.summary]));
  const refused = found.find((one) => one.kind === 'citizenNumber' || !input.confirmed);
  if (!refused) return found;
  const field = input.summary.includes(refused.words) ? 'summary' : 'title';
  throw invalid('summaryPrivate', { words: refused.words }, [
    { field, key: 'summaryPrivate', params: { words: refused.words } },
  ]);
}

function embargoOf(ctx: Ctx, { embargoOn, embargoTime }: PublishInput): number | null {
  if (!embargoOn) {
    if (embargoTime)
      throw invalid('embargoDayMissing', {}, [{ field: 'embargoOn', key: 'embargoDayMissing' }]);
    return null;
  }
  const until = dutchInstant(embargoOn, embargoTime || '00:00');
  if (until <= ctx.now()) throw invalid('embargoPast', {}, [{ field: 'embargoOn', key: 'embargoPast' }]);
  return until;
}

/**
 * Changes the words about a thing that is public, or its embargo. An embargo that has passed stays as it is: what
 * people could read is withdrawn, with a reason, and not hidden again.
 * @throws DomainError notFound, invalid as {@link publishThing}
 */
export function changePublication(ctx: Ctx, caseId: string, input: PublishInput): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'publication:manage');
    const row = standing(inTx, caseId, input.kind);
    const embargoed = row.embargoUntil !== null && row.embargoUntil > ctx.now();
    const embargoUntil = embargoed ? embargoOf(inTx, input) : row.embargoUntil;
    const written = privateWriting(inTx, caseId, input);
    if (written.length > 0) keepWords(inTx, caseId, written, 'Zelf geschreven voor de openbare pagina.');
    updatePublication(tx, row.id, {
      title: input.title,
      summary: input.summary,
      embargoUntil,
      changedAt: ctx.now(),
    });
    recordEvent(inTx, 'publication.changed', caseId, { what: input.kind, embargoUntil });
  });
  tell(ctx, caseId, 'publication.changed');
}

/** Takes a thing away from the public at once, with the reason in the story. @throws DomainError notFound */
export function withdrawPublication(ctx: Ctx, caseId: string, input: z.output<typeof withdrawInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'publication:manage');
    const row = standing(inTx, caseId, input.kind);
    updatePublication(tx, row.id, {
      withdrawnAt: ctx.now(),
      withdrawnBy: ctx.actor.personId,
      withdrawnReason: input.reason,
    });
    recordEvent(inTx, 'publication.withdrawn', caseId, { what: input.kind, reason: input.reason });
  });
  tell(ctx, caseId, 'publication.withdrawn');
}

function standing(ctx: Ctx, caseId: string, what: PublicKind): PublicationRow {
  const row = standingPublication(ctx.db, caseId, what);
  if (!row) throw notFound('publication');
  return row;
}

const tell = (ctx: Ctx, caseId: string, event: string): void =>
  ctx.council.publish(`case:${caseId}`, { kind: event, caseId });
