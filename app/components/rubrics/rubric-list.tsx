import { Link } from '@remix-run/react';
import { casesInWords, criteriaInWords } from '#app/i18n/rubrics.ts';
import type { RubricLine } from '../../domain/rubrics/rubric-list.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';

const columns: TableColumn<RubricLine>[] = [
  {
    key: 'title',
    header: 'Toetskader',
    names: true,
    cell: ({ key, title }) => (
      <Link className="nl-link" to={`/toetskaders/${key}`}>
        {title}
      </Link>
    ),
  },
  {
    key: 'origin',
    header: 'Van wie',
    cell: ({ supplied }) => (supplied ? 'meegeleverd' : 'van uw raad'),
  },
  { key: 'criteria', header: 'Omvang', cell: ({ criteria }) => criteriaInWords(criteria) },
  { key: 'cases', header: 'Gebruik', cell: ({ cases }) => casesInWords(cases) },
  { key: 'state', header: 'Stand', cell: (line) => <RubricState line={line} /> },
];

/** All rubrics of the council: what is offered, what is being written, and what is no longer used. */
export function RubricTable({ lines }: { lines: readonly RubricLine[] }) {
  return (
    <Table
      caption="Toetskaders van uw raad"
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
    />
  );
}

/** In words: in use, out of use, and whether a draft lies ready. */
export function RubricState({ line }: { line: RubricLine }) {
  return (
    <span className="cluster" data-gap="1">
      {line.versions.length === 0 ? null : line.retired ? (
        <Badge>uit gebruik</Badge>
      ) : (
        <Badge tone="good">in gebruik</Badge>
      )}
      {line.hasDraft ? <Badge tone="warning">concept</Badge> : null}
    </span>
  );
}
