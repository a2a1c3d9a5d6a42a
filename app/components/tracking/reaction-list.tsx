import { Form } from '@remix-run/react';
import type { CaseCourse } from '../../domain/tracking/course.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { effectWords, motivatedWords, reactionWords } from '../../i18n/reactions.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { DoneHere } from '../forms/done-here.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';
import { useKeptFocus } from '../scoring/use-kept-focus.ts';

type Point = NonNullable<CaseCourse['reactions']>['points'][number];

const asOptions = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

interface ReactionListProps {
  course: CaseCourse;
  answer: unknown;
  /** The point of the address: its form is open, one at a time, or something was just done about it. */
  pointId: string | null;
  /** The act that was just done, from the address. */
  done: string | null;
}

/** Each advice point with the College's reaction and what came of it; one can be open to record it. */
export function ReactionList({ course, answer, pointId, done }: ReactionListProps) {
  useKeptFocus(pointId && !done ? (isFollowing(course) ? 'needed' : 'status') : null);
  return (
    <section className="stack" aria-labelledby="reacties">
      <h2 id="reacties" tabIndex={-1}>
        Wat doet het college met elk advies?
      </h2>
      {course.reactions!.points.map((point) => (
        <article
          key={point.id}
          className="paper stack"
          id={`punt-${point.number}`}
          tabIndex={-1}
          aria-labelledby={`kop-${point.number}`}
        >
          <h3 id={`kop-${point.number}`}>
            Advies {point.number}: {point.ask}
          </h3>
          <ReactionFacts point={point} />
          {point.id === pointId && done ? <PointDone act={done} number={point.number} /> : null}
          <PointForm
            course={course}
            point={point}
            answer={answer}
            open={point.id === pointId && done === null}
          />
        </article>
      ))}
    </section>
  );
}

/** Whether the point's form is about coming back to it, and no longer about the College's reaction. */
const isFollowing = ({ state, can }: CaseCourse): boolean => can.followUp && state !== 'sent';

function PointDone({ act, number }: { act: string; number: number | null }) {
  if (act === 'reaction')
    return (
      <DoneHere title={`De reactie op advies ${number} is bewaard`}>
        <p>U kunt haar veranderen tot de reactie als geheel is vastgelegd.</p>
      </DoneHere>
    );
  return act === 'followUp' ? (
    <DoneHere title={`Het vervolg van advies ${number} is bewaard`}>
      <p>U kunt het later nog veranderen.</p>
    </DoneHere>
  ) : null;
}

function PointForm({
  course,
  point,
  answer,
  open,
}: {
  course: CaseCourse;
  point: Point;
  answer: unknown;
  open: boolean;
}) {
  const { record, followUp } = course.can;
  if (!record && !followUp) return null;
  if (open)
    return isFollowing(course) ? (
      <FollowUpForm point={point} answer={answer} />
    ) : (
      <ReactionForm point={point} answer={answer} judges={course.can.judge} />
    );
  const words = isFollowing(course)
    ? point.followUp
      ? 'Verander het vervolg'
      : 'Plan het vervolg'
    : point.reaction
      ? 'Verander de reactie'
      : 'Leg de reactie vast';
  return (
    <div>
      <LinkButton to={`?punt=${point.id}#punt-${point.number}`}>
        {words}
        <span className="visually-hidden"> van advies {point.number}</span>
      </LinkButton>
    </div>
  );
}

function ReactionFacts({ point }: { point: Point }) {
  const { reaction, followUp } = point;
  if (!reaction) return <p className="quiet">Nog geen reactie vastgelegd.</p>;
  return (
    <dl className="facts">
      <dt>Reactie</dt>
      <dd>{reactionWords[reaction.status]}</dd>
      <dt>Met reden?</dt>
      <dd>{motivatedWords[reaction.motivated]}</dd>
      {reaction.motivation ? (
        <>
          <dt>De reden</dt>
          <dd>{reaction.motivation}</dd>
        </>
      ) : null}
      {reaction.commitment ? (
        <>
          <dt>Toezegging</dt>
          <dd>{reaction.commitment}</dd>
        </>
      ) : null}
      {followUp ? (
        <>
          <dt>Vervolg</dt>
          <dd>
            {followUp.dueOn
              ? `Wij komen hierop terug op ${formatDate(followUp.dueOn, 'long')}.`
              : 'Geen vervolg nodig.'}
          </dd>
        </>
      ) : null}
      {followUp?.effect ? (
        <>
          <dt>Wat ervan kwam</dt>
          <dd>
            {effectWords[followUp.effect]}. {followUp.remark}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function ReactionForm({ point, answer, judges }: { point: Point; answer: unknown; judges: boolean }) {
  const { reaction } = point;
  const { insufficient, ...ofCollege } = motivatedWords;
  // Whether a reason is enough is for the council to say, not for the municipality itself.
  const reasons = judges || reaction?.motivated === 'insufficient' ? motivatedWords : ofCollege;
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="pointId" value={point.id} />
      <SelectField
        name="status"
        label="Wat doet het college met dit advies?"
        placeholder="Kies"
        options={asOptions(reactionWords)}
        defaultValue={typedOr(answer, 'status', reaction?.status)}
        error={errorOf(answer, 'status')}
      />
      <SelectField
        name="motivated"
        label="Legt het college uit waarom?"
        placeholder="Kies"
        options={asOptions(reasons)}
        defaultValue={typedOr(answer, 'motivated', reaction?.motivated)}
        error={errorOf(answer, 'motivated')}
      />
      <TextArea
        name="motivation"
        label="De reden, in de woorden van het college"
        optional
        rows={3}
        defaultValue={typedOr(answer, 'motivation', reaction?.motivation)}
      />
      <TextArea
        name="commitment"
        label="Wat zegt het college toe?"
        optional
        rows={2}
        defaultValue={typedOr(answer, 'commitment', reaction?.commitment)}
      />
      <div className="cluster">
        <Button look="primary" type="submit" name="act" value="reaction">
          Bewaar de reactie op advies {point.number}
        </Button>
        <NotNow point={point} />
      </div>
    </Form>
  );
}

function FollowUpForm({ point, answer }: { point: Point; answer: unknown }) {
  const { followUp } = point;
  const typed = isRefused(answer) ? answer.values : undefined;
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="pointId" value={point.id} />
      <RadioCards
        name="needed"
        label="Komt u op dit advies terug?"
        value={followUp && !followUp.dueOn ? 'no' : 'yes'}
        error={errorOf(answer, 'needed')}
        choices={[
          { value: 'yes', sentence: 'Ja, op een dag die ik kies.' },
          { value: 'no', sentence: 'Nee, dat is niet nodig.' },
        ]}
      />
      <DateField
        name="dueOn"
        label="Op welke dag?"
        hint="Alleen als u op dit advies terugkomt."
        value={datePartsFor('dueOn', followUp?.dueOn, typed)}
        error={errorOf(answer, 'dueOn')}
      />
      <SelectField
        name="effect"
        label="Wat is ervan gekomen?"
        optional
        placeholder="Dat weet ik nog niet"
        options={asOptions(effectWords)}
        defaultValue={typedOr(answer, 'effect', followUp?.effect)}
      />
      <TextArea
        name="remark"
        label="Toelichting"
        optional
        rows={2}
        defaultValue={typedOr(answer, 'remark', followUp?.remark)}
      />
      <div className="cluster">
        <Button look="primary" type="submit" name="act" value="followUp">
          Bewaar het vervolg van advies {point.number}
        </Button>
        <NotNow point={point} />
      </div>
    </Form>
  );
}

function NotNow({ point }: { point: Point }) {
  return (
    <LinkButton to={`?#punt-${point.number}`} look="quiet">
      Toch niet
    </LinkButton>
  );
}
