import { Form, Link } from '@remix-run/react';
import type { DifferenceRow, Differences, ShownPoint } from '../../domain/scoring/differences.server.ts';
import { moveButtons } from '../../i18n/moves.ts';
import { Button } from '../../ui/button/button.tsx';
import { WhyNot } from '../letters/why-not.tsx';
import { type DifferenceView, differenceAddress } from './difference-address.ts';
import { EditPointForm } from './point-form.tsx';

interface PointsPanelProps {
  differences: Differences;
  view: DifferenceView;
  answer: unknown;
}

/** More points than this weaken each other; the rest belongs in the annex (DOMAIN C2 rule 4). */
const manyPoints = 7;

/** What the letter will ask so far, and the step to the concept. */
export function PointsPanel({ differences, view, answer }: PointsPanelProps) {
  const { points, rows, discussing } = differences;
  return (
    <aside className="stack" data-gap="3" aria-label="Adviespunten">
      <section className="paper stack" aria-labelledby="adviespunten">
        <h2 id="adviespunten" tabIndex={-1}>
          Adviespunten ({points.length})
        </h2>
        {points.length === 0 ? (
          <p className="quiet">
            Hier komen de adviezen te staan die de raad uit de verschillen haalt.{' '}
            {differences.can.writePoints
              ? 'Maak ze bij een punt van de kaart.'
              : 'De trekker of de secretaris maakt ze.'}
          </p>
        ) : null}
        {points.length > manyPoints ? (
          <p>
            Dit zijn meer dan {manyPoints} adviezen. Een korte lijst wordt beter gelezen; zet de rest in de
            bijlage.
          </p>
        ) : null}
        <ol className="points">
          {points.map((point) => (
            <PointItem
              key={point.id}
              point={point}
              rows={rows}
              view={view}
              editable={differences.can.writePoints}
              answer={answer}
            />
          ))}
        </ol>
        {!discussing && points.length > 0 ? (
          <p className="quiet small">De adviespunten staan nu in de brief. Verander ze daar.</p>
        ) : null}
      </section>
      <NextStep differences={differences} />
    </aside>
  );
}

interface PointItemProps {
  point: ShownPoint;
  rows: readonly DifferenceRow[];
  view: DifferenceView;
  editable: boolean;
  answer: unknown;
}

function PointItem({ point, rows, view, editable, answer }: PointItemProps) {
  if (editable && view.pointId === point.id)
    return (
      <li id={`adviespunt-${point.id}`} tabIndex={-1}>
        <EditPointForm point={point} order={view.order} answer={answer} />
      </li>
    );
  const titles = rows.filter((row) => point.criterionIds.includes(row.criterion.id));
  return (
    <li id={`adviespunt-${point.id}`} tabIndex={-1}>
      <p className="strong">{point.ask || 'Nog zonder woorden'}</p>
      {point.why ? <p>{point.why}</p> : null}
      {point.passage ? <p className="quiet small">Nota: {point.passage}</p> : null}
      {point.success ? <p className="quiet small">Gelukt als: {point.success}</p> : null}
      <p className="quiet small">Rust op: {sourceWords(point, titles)}</p>
      {point.ask.includes('?') ? (
        <p className="small">
          Hier staat een vraag. Een advies dat zegt wat u wilt, krijgt eerder een antwoord.
        </p>
      ) : null}
      {editable ? (
        <Link
          className="nl-link no-print"
          to={differenceAddress({ order: view.order, pointId: point.id }, `adviespunt-${point.id}`)}
        >
          Verander<span className="visually-hidden"> het adviespunt {point.ask}</span>
        </Link>
      ) : null}
    </li>
  );
}

function sourceWords(point: ShownPoint, rows: readonly DifferenceRow[]): string {
  const count = point.annotationIds.length;
  const notes = count === 0 ? [] : [count === 1 ? '1 aantekening' : `${count} aantekeningen`];
  return [...rows.map((row) => row.criterion.title), ...notes].join(', ');
}

function NextStep({ differences }: { differences: Differences }) {
  const { toDraft } = differences;
  if (!toDraft) return null;
  return (
    <section className="paper stack no-print" aria-labelledby="naar-concept">
      <h2 id="naar-concept">De volgende stap</h2>
      <WhyNot refusals={toDraft.refusals} />
      {toDraft.refusals.length === 0 ? (
        <Form method="post">
          <input type="hidden" name="to" value="drafting" />
          <Button look="primary" type="submit" name="act" value="move">
            {moveButtons.drafting}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
