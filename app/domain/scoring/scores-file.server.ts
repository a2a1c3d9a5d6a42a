import { transact } from '#db/client.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { recordEvent } from '../events/record.server.ts';
import { csvText } from './csv.ts';
import { type Differences, differencesOf } from './differences.server.ts';
import { judgementRows, rubricRows, summaryRows } from './score-sheets.ts';
import { xlsxFile } from './xlsx.server.ts';

/**
 * The opened judgements as a file for a spreadsheet, one line per member and criterion; for the council alone
 * (DOMAIN C2 rule 8 keeps names beside scores out of every letter). That it was taken out is recorded.
 * @throws DomainError forbidden before the first opening
 */
export function scoresCsv(ctx: Ctx, caseId: string): { fileName: string; text: string } {
  const { fileName, differences } = openScores(ctx, caseId, 'CSV');
  const text = csvText(judgementRows(differences).map((row) => row.map(String)));
  return { fileName: `${fileName}.csv`, text };
}

/**
 * The same as a workbook: the judgements, the rubric that they answer, and a line per criterion that says what
 * the council as a whole finds. @throws DomainError forbidden before the first opening
 */
export async function scoresXlsx(ctx: Ctx, caseId: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { fileName, differences } = openScores(ctx, caseId, 'XLSX');
  const bytes = await xlsxFile([
    {
      name: 'Oordelen',
      rows: judgementRows(differences),
      widths: [7, 24, 9, 24, 44, 18, 22, 24, 12, 60, 60, 16, 12, 40],
    },
    {
      name: 'Toetskader',
      rows: rubricRows(differences),
      widths: [24, 9, 24, 44, 40, 40, 40, 40, 48, 40],
    },
    {
      name: 'Samenvatting',
      rows: summaryRows(differences),
      widths: [9, 24, 44, 18, 12, 30, 9, 9, 10, 12, 28, 12, 14],
    },
  ]);
  return { fileName: `${fileName}.xlsx`, bytes };
}

function openScores(
  ctx: Ctx,
  caseId: string,
  file: 'CSV' | 'XLSX',
): { fileName: string; differences: Differences } {
  return transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { row } = loadCase(inTx, caseId, 'scoring:readAll');
    const differences = differencesOf(inTx, caseId);
    recordEvent(inTx, 'scores.exported', caseId, { file, round: differences.roundNumber });
    return { fileName: `oordelen ${row.title} ronde ${differences.roundNumber}`, differences };
  });
}
