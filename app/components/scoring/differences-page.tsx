import { Link, useActionData } from '@remix-run/react';
import { byDisagreement } from '#rubrics/agreement.ts';
import type { Differences } from '../../domain/scoring/differences.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { FailureSummary } from '../forms/failure-summary.tsx';
import { Page } from '../layout/page.tsx';
import { type DifferenceView, differenceAddress } from './difference-address.ts';
import { DifferenceItem } from './difference-item.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { PointsPanel } from './points-panel.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface DifferencesPageProps {
  differences: Differences;
  view: DifferenceView;
  /** Address of this room. */
  address: string;
  /** Whether a new round runs meanwhile; then this is the round before. */
  older: boolean;
}

/** The rows in the order of the address: the agenda for the meeting, or the order of the rubric. */
export const orderedRows = ({ rows }: Differences, { order }: Pick<DifferenceView, 'order'>) =>
  order === 'toetskader' ? rows : byDisagreement(rows);

/** The verschillenkaart: where the council is split is the agenda; beside it what the letter will ask. */
export function DifferencesPage({ differences, view, address, older }: DifferencesPageProps) {
  const answer = useActionData<unknown>();
  const rows = orderedRows(differences, view);
  useKeptFocus(openField(view));
  return (
    <Page
      title="Verschillenkaart"
      width="zones"
      lead={`Wat de raad vindt, ronde ${differences.roundNumber}: ${differences.rubricTitle}. Waar de raad verdeeld is, staat bovenaan.`}
    >
      <FailureSummary answer={answer} />
      {older ? (
        <p>
          Er loopt nu een nieuwe ronde. <Link to={address}>Naar uw eigen beoordeling</Link>
        </p>
      ) : null}
      <Views differences={differences} view={view} address={address} first={rows[0]?.criterion.id ?? null} />
      <div className="beside">
        <div className="stack" data-gap="4">
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets the role of a list without bullets. */}
          <ol className="differences" role="list">
            {rows.map((row) => (
              <DifferenceItem
                key={row.criterion.id}
                row={row}
                differences={differences}
                view={view}
                answer={answer}
              />
            ))}
          </ol>
          <Disclosure summary={`Alle ${rows.length} punten als tabel`}>
            <DifferencesTable rows={rows} />
          </Disclosure>
        </div>
        <PointsPanel differences={differences} view={view} answer={answer} />
      </div>
    </Page>
  );
}

/** The first field of the form that the address opens. */
function openField({ doing, pointId }: DifferenceView): string | null {
  if (doing === 'weglaten') return 'reason';
  return doing === 'advies' || pointId ? 'ask' : null;
}

interface ViewsProps {
  differences: Differences;
  view: DifferenceView;
  address: string;
  first: string | null;
}

/** Other ways to look at the same: another order, the screen in the meeting room, a spreadsheet. */
function Views({ differences, view, address, first }: ViewsProps) {
  const other = view.order === 'verschil' ? 'toetskader' : 'verschil';
  return (
    <div className="cluster no-print">
      <LinkButton to={differenceAddress({ order: other })}>
        {other === 'toetskader'
          ? 'Zet in de volgorde van het toetskader'
          : 'Zet de grootste verschillen boven'}
      </LinkButton>
      {first ? (
        <LinkButton to={differenceAddress({ order: view.order, criterionId: first, large: true })}>
          Toon groot, één punt tegelijk
        </LinkButton>
      ) : null}
      <a className="nl-link" href={`${address.replace(/\/beoordeling$/, '')}/oordelen.xlsx`}>
        Download alle oordelen (Excel)
      </a>
      <Link className="nl-link" to={`${address.replace(/\/beoordeling$/, '')}/downloaden`}>
        Meer om af te drukken of te downloaden
      </Link>
      {differences.mayReopen ? (
        <Link className="nl-link" to={`/adviezen/${differences.caseId}/verloop`}>
          Opnieuw laten beoordelen kan bij Verloop
        </Link>
      ) : null}
    </div>
  );
}
