import { Link } from '@remix-run/react';
import type { CaseLine } from '../../domain/cases/list-cases.server.ts';
import type { WaitingFor } from '../../domain/cases/waiting-for.server.ts';
import { waitingWords } from '../../i18n/cases.ts';
import { daysLeftInWords, formatDate } from '../../i18n/dates.ts';
import { stateWords } from '../../i18n/moves.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';

/** What a list or board shows of a case. */
export interface ShownCase extends Pick<CaseLine, 'lead' | 'dueOn' | 'dueFor' | 'daysLeft'> {
  id: string;
  title: string;
  referenceNo: string | null;
  state: CaseLine['row']['state'];
  solicited: boolean;
  waiting: WaitingFor;
}

/** A case with its title as the way in. */
export function CaseTitle({ line }: { line: ShownCase }) {
  return (
    <>
      <Link to={`/adviezen/${line.id}`}>{line.title}</Link>
      {line.referenceNo ? <span className="quiet small no-break"> {line.referenceNo}</span> : null}
    </>
  );
}

/** The date that counts now, for what, and how near it is. */
export function DueDate({ line }: { line: ShownCase }) {
  if (line.dueOn === null || line.daysLeft === null) return <span className="quiet">geen</span>;
  return (
    <>
      {line.dueFor === 'response' ? 'reactie' : 'advies'}{' '}
      <span className="no-break">{formatDate(line.dueOn, 'short')}</span>{' '}
      <Badge tone={line.daysLeft < 0 ? 'error' : line.daysLeft <= 7 ? 'warning' : 'plain'}>
        {daysLeftInWords(line.daysLeft)}
      </Badge>
    </>
  );
}

const columns: TableColumn<ShownCase>[] = [
  { key: 'title', header: 'Advies', names: true, cell: (line) => <CaseTitle line={line} /> },
  { key: 'state', header: 'Stand', cell: (line) => stateWords[line.state] },
  { key: 'waiting', header: 'Wacht op', cell: (line) => waitingWords(line.waiting, false) },
  { key: 'lead', header: 'Trekker', cell: (line) => line.lead ?? <span className="quiet">nog geen</span> },
  { key: 'kind', header: 'Soort', cell: (line) => (line.solicited ? 'gevraagd' : 'ongevraagd') },
  { key: 'due', header: 'Datum die telt', cell: (line) => <DueDate line={line} /> },
];

/** The cases as a table. */
export function CaseTable({ lines, caption }: { lines: readonly ShownCase[]; caption: string }) {
  return <Table caption={caption} captionHidden columns={columns} rows={lines} rowKey={(line) => line.id} />;
}
