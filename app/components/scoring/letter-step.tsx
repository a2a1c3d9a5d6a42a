import { Form } from '@remix-run/react';
import type { DifferenceRow, Differences } from '../../domain/scoring/differences.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';
import { type DifferenceView, differenceAddress } from './difference-address.ts';
import { NewPointForm } from './point-form.tsx';

interface LetterStepProps {
  row: DifferenceRow;
  differences: Differences;
  view: DifferenceView;
  answer: unknown;
}

/**
 * What the letter does with a criterion: an advice point, or left out with a reason. Asked for what is weak or
 * split (guard 4→5); offered for the rest, because good things too may deserve an advice.
 */
export function LetterStep({ row, differences, view, answer }: LetterStepProps) {
  const { criterion, usedBy, setAside } = row;
  const { can } = differences;
  const doing = view.criterionId === criterion.id ? view.doing : null;
  if (doing === 'advies' && can.writePoints)
    return <NewPointForm row={row} order={view.order} answer={answer} />;
  if (doing === 'weglaten' && can.setAside)
    return <SetAsideForm row={row} order={view.order} answer={answer} />;
  return (
    <div className="letter-step">
      {usedBy.length > 0 ? (
        <p>
          <Badge tone="good">Staat in een adviespunt</Badge>
        </p>
      ) : null}
      {setAside !== null ? <SetAside row={row} can={can.setAside} /> : null}
      {usedBy.length === 0 && setAside === null ? (
        <Choices row={row} differences={differences} view={view} />
      ) : null}
    </div>
  );
}

function Choices({ row, differences, view }: Omit<LetterStepProps, 'answer'>) {
  const { criterion, needsAttention } = row;
  const { can } = differences;
  const to = (doing: 'advies' | 'weglaten') =>
    differenceAddress({ order: view.order, criterionId: criterion.id, doing }, criterion.id);
  if (!needsAttention && !can.writePoints) return null;
  return (
    <>
      {needsAttention ? (
        <p className="strong">
          {row.agreement.verdict === 'split' ? 'De raad is verdeeld.' : 'Dit punt is zwak.'} Wat doet de brief
          hiermee?
        </p>
      ) : null}
      <div className="cluster no-print" data-gap="1">
        {can.writePoints ? (
          <LinkButton to={to('advies')} look={needsAttention ? 'secondary' : 'quiet'}>
            Maak een adviespunt<span className="visually-hidden"> van {criterion.title}</span>
          </LinkButton>
        ) : null}
        {needsAttention && can.setAside ? (
          <LinkButton to={to('weglaten')} look="quiet">
            Laat weg, want …<span className="visually-hidden"> ({criterion.title})</span>
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}

function SetAside({ row, can }: { row: DifferenceRow; can: boolean }) {
  return (
    <>
      <p>
        <Badge>Niet in de brief</Badge> {row.setAside}
      </p>
      {can ? (
        <Form method="post" className="no-print">
          <input type="hidden" name="criterionId" value={row.criterion.id} />
          <Button type="submit" look="quiet" name="act" value="takeUp">
            Neem toch mee<span className="visually-hidden"> ({row.criterion.title})</span>
          </Button>
        </Form>
      ) : null}
    </>
  );
}

interface SetAsideFormProps {
  row: DifferenceRow;
  order: DifferenceView['order'];
  answer: unknown;
}

function SetAsideForm({ row, order, answer }: SetAsideFormProps) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="criterionId" value={row.criterion.id} />
      <TextArea
        name="reason"
        label="Laat weg, want …"
        hint="De reden blijft bij dit advies bewaard. Zij komt niet in de brief."
        rows={2}
        maxLength={2000}
        defaultValue={typedOr(answer, 'reason', null)}
        error={errorOf(answer, 'reason')}
      />
      <div className="cluster">
        <Button type="submit" name="act" value="setAside">
          Laat dit punt weg
        </Button>
        <LinkButton to={differenceAddress({ order }, row.criterion.id)} look="quiet">
          Toch niet
        </LinkButton>
      </div>
    </Form>
  );
}
