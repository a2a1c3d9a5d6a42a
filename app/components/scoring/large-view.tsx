import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import type { DifferenceRow } from '../../domain/scoring/differences.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { type PageStep, PreviousNext } from '../../ui/previous-next/previous-next.tsx';
import { Page } from '../layout/page.tsx';
import { type DifferenceView, differenceAddress } from './difference-address.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { Verdict } from './verdict.tsx';

interface LargeViewProps {
  rows: readonly DifferenceRow[];
  view: DifferenceView;
}

/**
 * One criterion for the screen in the meeting room: large type, large dots, no names. Arrow keys and page keys
 * go on and back, Escape leaves; the same steps are links.
 */
export function LargeView({ rows, view }: LargeViewProps) {
  const found = rows.findIndex((row) => row.criterion.id === view.criterionId);
  const index = Math.max(0, found);
  const row = rows[index];
  const step = (to: DifferenceRow | undefined): PageStep | undefined =>
    to && {
      to: differenceAddress({ order: view.order, criterionId: to.criterion.id, large: true }),
      label: to.criterion.title,
    };
  const previous = step(rows[index - 1]);
  const next = step(rows[index + 1]);
  const back = differenceAddress(
    { order: view.order, criterionId: row?.criterion.id },
    row?.criterion.id ?? '',
  );
  useKeptFocus(null);
  useSteppingKeys({ previous: previous?.to, next: next?.to, back });
  if (!row) return null;
  return (
    <Page
      title={row.criterion.question}
      width="wide"
      lead={row.criterion.title}
      aside={
        <LinkButton to={back} look="quiet">
          Terug naar de verschillenkaart
        </LinkButton>
      }
    >
      <div className="large-view" key={row.criterion.id}>
        <Verdict row={row} size="large" />
        {row.agreement.verdict === 'tooFew' ? null : <Levels row={row} />}
      </div>
      <PreviousNext previous={previous} next={next} position={`Punt ${index + 1} van ${rows.length}`} />
    </Page>
  );
}

function Levels({ row }: { row: DifferenceRow }) {
  return (
    <ol className="large-view__levels" aria-label="De vier zinnen waaruit de leden kozen">
      {Object.entries(row.criterion.levels).map(([level, sentence]) => (
        <li key={level}>{sentence}</li>
      ))}
    </ol>
  );
}

/** The keyboard of the meeting room is outside React: a presenter's remote sends page keys. */
function useSteppingKeys({ previous, next, back }: { previous?: string; next?: string; back: string }): void {
  const navigate = useNavigate();
  useEffect(() => {
    const to: Record<string, string | undefined> = {
      ArrowRight: next,
      PageDown: next,
      ArrowLeft: previous,
      PageUp: previous,
      Escape: back,
    };
    const handleKey = (event: KeyboardEvent) => {
      const address = to[event.key];
      if (!address || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      navigate(address);
    };
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [navigate, previous, next, back]);
}
