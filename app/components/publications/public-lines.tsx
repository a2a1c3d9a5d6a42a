import { Link } from '@remix-run/react';
import type { PublicLine, PublicList } from '../../domain/publications/public-list.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { publicLineWords } from '../../i18n/publications.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { type PageStep, PreviousNext } from '../../ui/previous-next/previous-next.tsx';

interface PublicLinesProps {
  list: PublicList;
  q: string;
  year: number | null;
}

/** The public advices that were found, or what to do when there are none. */
export function PublicLines({ list, q, year }: PublicLinesProps) {
  if (list.total === 0) return q || year ? <NothingFound /> : <NothingYet />;
  return (
    <>
      <p role="status">{list.total === 1 ? '1 advies.' : `${list.total} adviezen, de nieuwste eerst.`}</p>
      <ol className="public-lines">
        {list.lines.map((line) => (
          <Line key={line.referenceNo} line={line} />
        ))}
      </ol>
      {list.pages > 1 ? (
        <PreviousNext
          previous={list.page > 1 ? stepTo(list.page - 1, q, year) : undefined}
          next={list.page < list.pages ? stepTo(list.page + 1, q, year) : undefined}
          position={`Bladzijde ${list.page} van ${list.pages}`}
        />
      ) : null}
    </>
  );
}

function stepTo(page: number, q: string, year: number | null): PageStep {
  const address = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(year ? { jaar: String(year) } : {}),
    bladzijde: String(page),
  });
  return { to: `/openbaar?${address}`, label: `Bladzijde ${page}` };
}

function Line({ line }: { line: PublicLine }) {
  return (
    <li className="paper stack" data-gap="1">
      <h2 className="public-lines__title">
        <Link to={`/openbaar/${encodeURIComponent(line.referenceNo)}`}>{line.title}</Link>
      </h2>
      <p>{line.summary}</p>
      <p className="quiet small">
        {line.referenceNo}, verstuurd op {formatDate(line.sentOn, 'long')}. Te lezen:{' '}
        {line.kinds.map((kind) => publicLineWords[kind]).join(', ')}.
      </p>
    </li>
  );
}

function NothingFound() {
  return (
    <EmptyState title="Niets gevonden">
      <p role="status">
        Probeer minder woorden, of <TextLink to="/openbaar">bekijk alle openbare adviezen</TextLink>.
      </p>
    </EmptyState>
  );
}

function NothingYet() {
  return (
    <EmptyState title="Er zijn nog geen openbare adviezen">
      <p>Zodra de raad een advies openbaar maakt, kunt u het hier lezen.</p>
    </EmptyState>
  );
}
