import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { Findings, Hit, HitGroup } from '../../domain/search/search-council.server.ts';
import type { Stretch } from '../../domain/search/search-words.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';

/** What a search found, or what to type; `more` is the address that shows everything of this query. */
export function SearchResults({ findings, more }: { findings: Findings; more: string }) {
  if (findings.state === 'empty') return <HowToSearch />;
  if (findings.state === 'tooShort')
    return (
      <EmptyState title="Typ een woord van minstens twee letters">
        <p>Leestekens alleen vinden niets. Probeer een woord uit de nota, bijvoorbeeld: vervoer.</p>
      </EmptyState>
    );
  const groups = [
    { id: 'adviezen', title: 'Adviezen', group: findings.cases },
    { id: 'nota', title: 'In de nota', group: findings.notes },
    { id: 'aantekeningen', title: 'Aantekeningen', group: findings.annotations },
    { id: 'brieven', title: 'Brieven', group: findings.letters },
  ];
  const total = groups.reduce((sum, { group }) => sum + group.total, 0);
  if (total === 0) return <NothingFound />;
  return (
    <>
      <p role="status">
        {total === 1 ? '1 plaats gevonden.' : `${total} plaatsen gevonden.`}{' '}
        <span className="quiet">Alleen wat u mag zien, telt mee.</span>
      </p>
      {groups
        .filter(({ group }) => group.total > 0)
        .map((shown) => (
          <ResultGroup key={shown.id} more={more} {...shown} />
        ))}
    </>
  );
}

function HowToSearch() {
  return (
    <EmptyState title="Wat zoekt u?">
      <p>
        U zoekt in alle adviezen, nota’s, verstuurde brieven en aantekeningen die u mag zien. Typt u meer
        woorden, dan vindt u plaatsen waar ze allemaal staan. Woorden tussen aanhalingstekens blijven bij
        elkaar.
      </p>
    </EmptyState>
  );
}

function NothingFound() {
  return (
    <EmptyState title="Niets gevonden">
      <p role="status">
        Probeer minder woorden, of een deel van een woord: “zorg” vindt ook “mantelzorg”. Aantekeningen van
        anderen vindt u pas als de voorzitter de oordelen heeft geopend.
      </p>
    </EmptyState>
  );
}

interface ResultGroupProps {
  id: string;
  title: string;
  group: HitGroup;
  more: string;
}

function ResultGroup({ id, title, group, more }: ResultGroupProps) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet">({group.total})</span>
      </h2>
      <ol className="search-hits">
        {group.hits.map((hit) => (
          <ResultLine key={hit.id} hit={hit} />
        ))}
      </ol>
      {group.total > group.hits.length ? (
        <p className="quiet">
          Dit zijn de eerste {group.hits.length}. Typ er een woord bij om minder plaatsen te vinden, of{' '}
          <TextLink to={`${more}#${id}`}>bekijk er meer</TextLink>.
        </p>
      ) : null}
    </section>
  );
}

function ResultLine({ hit }: { hit: Hit }) {
  return (
    <li className="search-hit paper">
      <p className="split">
        <Link className="search-hit__title strong" to={hit.to}>
          <Marked stretches={hit.title} />
        </Link>
        {hit.kind ? <KindMark kind={hit.kind} /> : null}
      </p>
      <p>
        <Marked stretches={hit.excerpt} />
      </p>
      {hit.detail ? <p className="quiet small">{hit.detail}</p> : null}
    </li>
  );
}

/** Text with the found words marked; a mark element, so that it is also heard where a reader announces it. */
function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, found }, index) => {
    const key = `${index}-${text}`;
    return found ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
