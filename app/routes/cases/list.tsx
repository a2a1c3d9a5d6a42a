import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Page } from '../../components/layout/page.tsx';
import { mayInCouncil } from '../../domain/accounts/permissions.ts';
import { type CaseLine, listCases } from '../../domain/cases/list-cases.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { daysLeftInWords, formatDate } from '../../i18n/dates.ts';
import { stateWords } from '../../i18n/moves.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';

export const meta: MetaFunction = () => [{ title: 'Adviezen – Adviestafel' }];

export const loader = signedIn(({ ctx }) => ({
  lines: listCases(ctx).map(asLine),
  mayRegister: mayInCouncil(ctx.actor, 'case:register'),
}));

const asLine = ({ row, lead, dueOn, dueFor, daysLeft }: CaseLine) => ({
  id: row.id,
  title: row.title,
  referenceNo: row.referenceNo,
  state: row.state,
  solicited: row.solicited,
  lead,
  dueOn,
  dueFor,
  daysLeft,
});
type Line = ReturnType<typeof asLine>;

const columns: TableColumn<Line>[] = [
  {
    key: 'title',
    header: 'Advies',
    names: true,
    cell: (line) => (
      <>
        <Link to={`/adviezen/${line.id}`}>{line.title}</Link>
        {line.referenceNo ? <span className="quiet small"> {line.referenceNo}</span> : null}
      </>
    ),
  },
  { key: 'state', header: 'Stand', cell: (line) => stateWords[line.state] },
  { key: 'kind', header: 'Soort', cell: (line) => (line.solicited ? 'gevraagd' : 'ongevraagd') },
  { key: 'lead', header: 'Trekker', cell: (line) => line.lead ?? 'nog geen' },
  { key: 'due', header: 'Datum die telt', cell: (line) => <DueCell line={line} /> },
];

function DueCell({ line }: { line: Line }) {
  if (line.dueOn === null || line.daysLeft === null) return <span className="quiet">geen</span>;
  return (
    <>
      {line.dueFor === 'response' ? 'reactie' : 'advies'} {formatDate(line.dueOn, 'short')}{' '}
      <Badge tone={line.daysLeft < 0 ? 'error' : line.daysLeft <= 7 ? 'warning' : 'plain'}>
        {daysLeftInWords(line.daysLeft)}
      </Badge>
    </>
  );
}

export default function Cases() {
  const { lines, mayRegister } = useLoaderData<typeof loader>();
  const register = mayRegister ? (
    <LinkButton to="/adviezen/nieuw" look="primary">
      Nieuwe adviesaanvraag
    </LinkButton>
  ) : undefined;
  return (
    <Page
      title="Adviezen"
      width="wide"
      lead="Wat het eerst klaar moet zijn, staat bovenaan."
      aside={lines.length > 0 ? register : null}
    >
      {lines.length > 0 ? (
        <Table
          caption="Alle adviezen"
          captionHidden
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
        />
      ) : (
        <EmptyState title="Er zijn nog geen adviezen" step={register}>
          <p>Hier staan straks alle adviezen, met wie eraan werkt en hoeveel dagen er nog zijn.</p>
        </EmptyState>
      )}
    </Page>
  );
}
