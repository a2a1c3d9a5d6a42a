import { kindNames } from '#app/i18n/annotation-kinds.ts';
import { letterText } from '#app/i18n/letter.ts';
import type { CaseRow } from '#db/queries/cases.ts';
import { partSourcesByCase, privacyDecisionsByCase } from '#db/queries/ready-check.ts';
import { latestRevealedRound } from '#db/queries/scoring.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { findPrivate } from '#editor/guard/find-private.ts';
import { listThreadsOfCase } from '../annotations/threads.server.ts';
import type { Ctx } from '../context.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import { type CriterionResult, scoringResults } from '../scoring/results.server.ts';
import type { LetterLayout } from './layout.server.ts';
import { guardContextOf } from './ready/guard-context.server.ts';
import { privacyKey } from './ready/privacy-key.server.ts';

type Annex = FrozenLetter['annexes'][number];

/** The annexes that a letter's layout asks for, in the order of DOMAIN C1; an annex without content is left out. */
export function lettersAnnexes(ctx: Ctx, row: CaseRow, layout: LetterLayout): Annex[] {
  const annexes = [
    ...(layout.detailRemarks ? detailRemarks(ctx, row) : []),
    ...(layout.method ? method(ctx, row) : []),
    ...(layout.scorePicture ? scoreTable(ctx, row) : []),
  ];
  return annexes.map((annex) => unreadable(ctx, row.id, annex));
}

/** Remarks per paragraph, by the number to cite them by, in the order of the note; never a name (DOMAIN C2 rule 8). */
function detailRemarks(ctx: Ctx, row: CaseRow): Annex[] {
  const chosen = new Set(
    partSourcesByCase(ctx.db, row.id)
      .filter((source) => source.part === 'annex' && source.kind === 'annotation')
      .map((source) => source.refId),
  );
  if (chosen.size === 0) return [];
  const { title, intro, header } = letterText.annexRemarks;
  const rows = listThreadsOfCase(ctx, row.id)
    .filter((thread) => chosen.has(thread.id) && !thread.private)
    .map((thread) => [thread.cite ?? '–', kindNames[thread.kind], thread.body]);
  return rows.length === 0 ? [] : [annexOf(title, intro, header, rows)];
}

function method(ctx: Ctx, row: CaseRow): Annex[] {
  const round = latestRevealedRound(ctx.db, row.id);
  if (!round) return [];
  const rubric = rubricOf(ctx, round);
  const { title, intro, header } = letterText.annexMethod;
  return [
    annexOf(
      title,
      [...intro, letterText.annexSource(rubric.title)],
      header,
      rubric.criteria.map((item) => [item.title, item.question]),
    ),
  ];
}

/** How the council judged, as a table in words and counts; criteria with too few judgements are left out. */
function scoreTable(ctx: Ctx, row: CaseRow): Annex[] {
  const results = scoringResults(ctx, row.id)?.results.filter(isJudged) ?? [];
  if (results.length === 0) return [];
  const { title, intro, header } = letterText.annexScores;
  const rows = results.map(({ criterion, agreement }) => [
    criterion.title,
    ...([1, 2, 3, 4] as const).map((level) => String(agreement.counts[level])),
  ]);
  return [annexOf(title, intro, header, rows)];
}

type JudgedResult = CriterionResult & {
  agreement: Extract<CriterionResult['agreement'], { counts: unknown }>;
};
const isJudged = (result: CriterionResult): result is JudgedResult => result.agreement.verdict !== 'tooFew';

const annexOf = (
  title: string,
  paragraphs: readonly string[],
  header: readonly string[],
  rows: string[][],
): Annex => ({ title, paragraphs: [...paragraphs], table: { header: [...header], rows } });

/** Words in an annex that somebody decided to make unreadable. */
function unreadable(ctx: Ctx, caseId: string, annex: Annex): Annex {
  const redacted = new Set(
    privacyDecisionsByCase(ctx.db, caseId).flatMap((one) =>
      one.decision === 'redact' ? [one.excerptHash] : [],
    ),
  );
  if (redacted.size === 0 || !annex.table) return annex;
  const context = guardContextOf(ctx.db);
  const clean = (text: string): string =>
    findPrivate(text, context)
      .filter(({ kind, start, end }) =>
        redacted.has(privacyKey({ kind, words: text.slice(start, end), excerpt: text })),
      )
      .reduceRight(
        (words, { start, end }) => words.slice(0, start) + letterText.redacted + words.slice(end),
        text,
      );
  return { ...annex, table: { ...annex.table, rows: annex.table.rows.map((row) => row.map(clean)) } };
}
