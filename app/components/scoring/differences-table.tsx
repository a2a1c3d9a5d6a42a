import { certaintyCounts, medianInWords, shiftInShort, verdictWords } from '#app/i18n/scoring.ts';
import { LADDER } from '#rubrics/score.ts';
import type { DifferenceRow } from '../../domain/scoring/differences.server.ts';
import { Table, type TableColumn } from '../../ui/table/table.tsx';

const columns: TableColumn<DifferenceRow>[] = [
  { key: 'title', header: 'Punt', names: true, cell: ({ criterion }) => criterion.title },
  { key: 'verdict', header: 'De raad samen', cell: ({ agreement }) => verdictWords[agreement.verdict] },
  {
    key: 'median',
    header: 'Midden',
    cell: ({ agreement }) => (agreement.verdict === 'tooFew' ? '–' : medianInWords(agreement.median)),
  },
  ...LADDER.map(
    ({ level, word }): TableColumn<DifferenceRow> => ({
      key: `level-${level}`,
      header: word,
      align: 'end',
      cell: ({ agreement }) => (agreement.verdict === 'tooFew' ? '–' : agreement.counts[level]),
    }),
  ),
  {
    key: 'cannot',
    header: 'Kan niet beoordelen',
    align: 'end',
    cell: ({ agreement }) => agreement.cannotJudgeCount,
  },
  {
    key: 'certainty',
    header: 'Hoe zeker',
    cell: ({ judgements }) => certaintyCounts(judgements.map(({ certainty }) => certainty)),
  },
  { key: 'not', header: 'N.v.t.', align: 'end', cell: ({ agreement }) => agreement.notApplicableCount },
];

const shiftColumn: TableColumn<DifferenceRow> = {
  key: 'shift',
  header: 'Sinds de vorige ronde',
  cell: ({ shift }) => (shift ? shiftInShort(shift) : '–'),
};

/** The whole map as a table: how many members chose what, per criterion. No averages and no total. */
export function DifferencesTable({ rows }: { rows: readonly DifferenceRow[] }) {
  return (
    <Table
      caption="Aantal leden per antwoord, per punt"
      columns={rows.some((row) => row.shift) ? [...columns, shiftColumn] : columns}
      rows={rows}
      rowKey={(row) => row.criterion.id}
    />
  );
}
