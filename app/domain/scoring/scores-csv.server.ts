import { answerInWords, verdictWords } from '#app/i18n/scoring.ts';
import { isLevel } from '#rubrics/score.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { csvText } from './csv.ts';
import { type DifferenceRow, differencesOf } from './differences.server.ts';

const header = [
  'Ronde',
  'Toetskader',
  'Punt',
  'Naam',
  'Vraag',
  'De raad samen',
  'Lid',
  'Oordeel',
  'Trede',
  'Reden',
  'Vindplaatsen',
];

/**
 * The opened judgements as a file for a spreadsheet, one line per member and criterion; for the council alone
 * (DOMAIN C2 rule 8 keeps names beside scores out of every letter). A criterion with too few scores has one
 * line that says so.
 */
export function scoresCsv(ctx: Ctx, caseId: string): { fileName: string; text: string } {
  const { row } = loadCase(ctx, caseId, 'scoring:readAll');
  const { roundNumber, rubricTitle, rows } = differencesOf(ctx, caseId);
  const lines = rows.flatMap((result) =>
    linesOf(result).map((line) => [String(roundNumber), rubricTitle, ...line]),
  );
  return { fileName: `oordelen ${row.title} ronde ${roundNumber}.csv`, text: csvText([header, ...lines]) };
}

function linesOf({ criterion, agreement, judgements }: DifferenceRow): string[][] {
  const asked = [criterion.id, criterion.title, criterion.question, verdictWords[agreement.verdict]];
  if (judgements.length === 0) return [[...asked, '', '', '', '', '']];
  return judgements.map((judgement) => [
    ...asked,
    judgement.name,
    answerInWords(judgement.answer),
    isLevel(judgement.answer) ? String(judgement.answer) : '',
    judgement.reason,
    judgement.passages.map(({ quote, cite }) => (cite ? `${cite}: ${quote}` : quote)).join(' | '),
  ]);
}
