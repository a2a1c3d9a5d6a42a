import { medianInWords } from '#app/i18n/scoring.ts';
import type { OrdinalMedian } from '#rubrics/agreement.ts';
import type { DimensionLine, RubricYears } from '../../domain/scoring/over-the-years.ts';
import { Table, type TableColumn } from '../../ui/table/table.tsx';

interface YearsRow {
  id: string;
  name: string;
  middles: (OrdinalMedian | null)[];
}

/** The same as the drawing, with each criterion: the middle per note, in words. */
export function YearsTable({ dimension, notes }: { dimension: DimensionLine; notes: RubricYears['notes'] }) {
  const rows: YearsRow[] = [
    {
      id: dimension.id,
      name: 'Alle punten samen',
      middles: dimension.marks.map((mark) => mark?.middle ?? null),
    },
    ...dimension.criteria.map(({ id, title, shared, middles }) => ({
      id,
      name: shared ? title : `${title} (niet in elke versie gevraagd; telt niet mee in het geheel)`,
      middles,
    })),
  ];
  const columns: TableColumn<YearsRow>[] = [
    { key: 'name', header: 'Punt', names: true, cell: ({ name }) => name },
    ...notes.map(
      (note, at): TableColumn<YearsRow> => ({
        key: note.caseId,
        header: `${at + 1}. ${note.title}`,
        cell: ({ middles }) => {
          const middle = middles[at];
          return middle ? medianInWords(middle) : '–';
        },
      }),
    ),
  ];
  return (
    <Table
      caption={`Het midden per nota: ${dimension.title}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
