import { Link } from '@remix-run/react';
import type { PersonLine } from '../../domain/accounts/people.server.ts';
import { accessWords } from '../../i18n/people.ts';
import { roleWords } from '../../i18n/words.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';

const columns: TableColumn<PersonLine>[] = [
  {
    key: 'name',
    header: 'Naam',
    names: true,
    cell: (person) => (
      <>
        <Link to={`/mensen/${person.id}`}>{person.name}</Link>
        {person.self ? <span className="quiet small"> (u)</span> : null}
      </>
    ),
  },
  { key: 'role', header: 'Rol', cell: (person) => roleWords[person.role] },
  {
    key: 'member',
    header: 'Lid met stem',
    cell: (person) => (person.isMember ? 'ja' : <span className="quiet">nee</span>),
  },
  { key: 'access', header: 'Toegang', cell: (person) => <AccessCell person={person} /> },
  { key: 'email', header: 'E-mail', cell: (person) => person.email },
];

function AccessCell({ person: { access } }: { person: PersonLine }) {
  const words = accessWords(access);
  if (access.kind === 'joined') return words;
  if (access.kind === 'left') return <span className="quiet">{words}</span>;
  if (access.kind === 'lapsed') return <Badge tone="warning">{words}</Badge>;
  return <span className="strong">{words}</span>;
}

/** Everybody who may come in, or could. */
export function PeopleTable({ people }: { people: readonly PersonLine[] }) {
  return (
    <Table
      caption="Mensen van deze raad"
      captionHidden
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
    />
  );
}
