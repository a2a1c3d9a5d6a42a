import { extname } from 'node:path';
import { z } from 'zod';
import { storySentences } from '#app/i18n/story.ts';
import { type ArchiveRow, archivedName, archivedTables } from '#db/queries/archive.ts';
import type { CaseRow } from '#db/queries/cases.ts';
import { allPeople, type PersonRow } from '#db/queries/people.ts';
import { agreementOf } from '#rubrics/agreement.ts';
import { parseScore } from '#rubrics/score.ts';
import { exchangedThreads } from '../annotations/exchange/export-threads.server.ts';
import { annotationsOf, wholeCollection } from '../annotations/exchange/web-annotation.ts';
import { listThreads } from '../annotations/threads.server.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { invalid } from '../errors.ts';
import { caseStory } from '../events/story.server.ts';
import { currentNote } from '../notes/read-note.server.ts';
import { findRubric } from '../rubrics/resolve-rubric.server.ts';
import { csvText } from '../scoring/csv.ts';
import { differencesOf } from '../scoring/differences.server.ts';
import { judgementRows } from '../scoring/score-sheets.ts';
import { dutchDateAt } from '../tracking/calendar-date.ts';
import type { ArchiveOrder, Retention, StoredPart } from './archive-order.ts';

/** What the secretary says about keeping it, in the address of the download. */
const retentionInput = z
  .object({
    bewaren: z.enum(['altijd', 'tijdelijk']).default('altijd'),
    jaren: z.union([z.literal(''), z.coerce.number().int().min(1).max(100)]).default(''),
    categorie: z.string().trim().max(40).default(''),
  })
  .refine((given) => given.bewaren === 'altijd' || given.jaren !== '')
  .transform(
    ({ bewaren, jaren, categorie }): Retention => ({
      valuation: bewaren === 'altijd' ? 'keep' : 'destroy',
      years: bewaren === 'altijd' || jaren === '' ? null : jaren,
      category: categorie,
    }),
  );

/** @throws DomainError invalid 'retentionInvalid' */
export function retentionOf(search: URLSearchParams): Retention {
  const given = retentionInput.safeParse(Object.fromEntries(search));
  if (!given.success) throw invalid('retentionInvalid');
  return given.data;
}

/** Gathers the file of a closed case, as far as the council itself sees it. @throws DomainError forbidden, notFound */
export function gatherArchive(ctx: Ctx, caseId: string, retention: Retention): ArchiveOrder {
  const { row } = loadCase(ctx, caseId, 'case:archive');
  const madeAt = ctx.now();
  const rows = Object.fromEntries(
    archivedTables.map((archived) => [archivedName(archived), archived.rows(ctx.db, caseId)]),
  );
  rows.score = openScores(rows.score!, rows.score_sheet!);
  rows.score_evidence = evidenceOf(rows.score_evidence!, rows.score);
  rows.minority_statement = withoutNames(rows.minority_statement!);
  rows.event = rows.event!.map((event) => ({
    ...event,
    actorId: event.kind === 'letter.minority' ? null : event.actorId!,
  }));
  rows.person = named(rows, allPeople(ctx.db));
  const { name, municipality } = loadSettings(ctx.db);
  const moves = rows.event.filter((event) => event.kind === 'case.moved');
  return {
    madeAt,
    council: { name, municipality },
    dossier: {
      id: caseId,
      title: row.title,
      referenceNo: row.referenceNo ?? '',
      createdOn: dutchDateAt(row.createdAt),
      closedOn: dutchDateAt(Number(moves.at(-1)?.at ?? row.createdAt)),
    },
    retention,
    rows,
    annotations: annotationsFile(ctx, row, madeAt),
    scoresCsv: rows.scoring_round!.length > 0 ? scoresFile(ctx, caseId) : null,
    rubrics: rubricsOf(ctx, rows.scoring_round!),
    story: caseStory(ctx, caseId)
      .filter((line) => line.kind !== 'case.archived')
      .map(({ at, kind, actor, params }) => ({
        at,
        sentence: storySentences[kind](actor ?? 'Het systeem', params),
      })),
    stored: storedParts(ctx, rows),
  };
}

/** What the council does not see because too few judged it, an archive does not show either. */
function openScores(scores: ArchiveRow[], sheets: ArchiveRow[]): ArchiveRow[] {
  const roundOf = new Map(sheets.map((sheet) => [sheet.id, sheet.roundId]));
  const groups = new Map<string, ArchiveRow[]>();
  for (const row of scores) {
    const key = `${roundOf.get(row.sheetId!)} ${row.criterionId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const hidden = new Set(
    [...groups.values()]
      .filter((group) => {
        const answers = group.flatMap(
          (row) => parseScore(row.judgement === 'scored' ? row.value : row.judgement) ?? [],
        );
        return agreementOf(answers).verdict === 'tooFew';
      })
      .flat(),
  );
  return scores.filter((row) => !hidden.has(row));
}

function evidenceOf(evidence: ArchiveRow[], scores: ArchiveRow[]): ArchiveRow[] {
  const known = new Set(scores.map((row) => `${row.sheetId} ${row.criterionId}`));
  return evidence.filter((row) => known.has(`${row.sheetId} ${row.criterionId}`));
}

/** A minority statement without a name has no id either, by which its author could be looked up. */
const withoutNames = (rows: ArchiveRow[]): ArchiveRow[] =>
  rows.map((row, index) => (row.named ? row : { ...row, personId: `een-lid-${index + 1}` }));

/** The people whom these rows name, by name and role; no address, no account. */
function named(rows: Record<string, ArchiveRow[]>, people: readonly PersonRow[]): ArchiveRow[] {
  const values = new Set(Object.values(rows).flatMap((table) => table.flatMap((row) => Object.values(row))));
  return people
    .filter((person) => values.has(person.id))
    .map(({ id, name, role, isMember }) => ({ id, name, role, isMember }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function annotationsFile(ctx: Ctx, { id: caseId, title }: CaseRow, madeAt: number): object {
  const note = currentNote(ctx, caseId);
  const threads = note ? listThreads(ctx, caseId, note.version.id).filter((thread) => !thread.private) : [];
  const source = `urn:uuid:${note?.version.id ?? caseId}`;
  const head = {
    address: `urn:uuid:${caseId}`,
    source,
    label: `Aantekeningen bij ${title}`,
    madeAt,
  };
  return wholeCollection(head, note ? annotationsOf(exchangedThreads(note.doc, threads), source) : []);
}

const scoresFile = (ctx: Ctx, caseId: string): string =>
  csvText(judgementRows(differencesOf(ctx, caseId)).map((row) => row.map(String)));

function rubricsOf(ctx: Ctx, rounds: ArchiveRow[]): object[] {
  const pinned = new Map(
    rounds.map((round) => [
      `${round.rubricKey}@${round.rubricVersion}`,
      { rubricKey: String(round.rubricKey), rubricVersion: String(round.rubricVersion) },
    ]),
  );
  return [...pinned.values()].flatMap((one) => findRubric(ctx.db, one) ?? []);
}

const endings: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
};

/** The files that the rows refer to, each at its place in the archive. */
function storedParts(ctx: Ctx, rows: Record<string, ArchiveRow[]>): StoredPart[] {
  const part = (path: string, sha256: unknown): StoredPart[] =>
    typeof sha256 === 'string' ? [{ path, sha256, onDisk: ctx.council.files.pathOf(sha256) }] : [];
  const numbers = new Map(rows.note_version!.map((note) => [note.id, note.number]));
  return [
    ...rows.note_version!.flatMap((note) =>
      part(`nota/versie-${note.number}/origineel${safeEnding(String(note.fileName))}`, note.sha256),
    ),
    ...rows.note_media!.flatMap((media) =>
      part(
        `nota/versie-${numbers.get(media.noteVersionId!)}/plaatjes/${media.sha256}${endings[String(media.mime)] ?? ''}`,
        media.sha256,
      ),
    ),
    ...rows.sending!.flatMap((sent) => [
      ...part('brief/brief.pdf', sent.pdfSha256),
      ...part('brief/brief.odt', sent.odtSha256),
    ]),
    ...rows.erratum!.flatMap((one) => [
      ...part(`errata/erratum-${one.number}.pdf`, one.pdfSha256),
      ...part(`errata/erratum-${one.number}.odt`, one.odtSha256),
    ]),
  ];
}

/** The ending of an uploaded file's name, when it is one that means something. */
const safeEnding = (fileName: string): string => {
  const ending = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,5}$/.test(ending) ? ending : '';
};
