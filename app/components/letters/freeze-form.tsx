import { Form } from '@remix-run/react';
import type { Poll } from '../../domain/letters/decision.ts';
import type { StillWriting } from '../../domain/letters/still-writing.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';
import { FreezeAnyway, WritingNow } from './still-writing.tsx';
import { type Refusals, WhyNot } from './why-not.tsx';

interface FreezeFormProps {
  refusals: Refusals;
  meetingOn: string | null;
  /** The others who are writing in the letter now. */
  writing: readonly StillWriting[];
  answer: unknown;
}

/** Puts the letter to the vote: at the meeting, or by members who vote from home. */
export function FreezeForm({ refusals, meetingOn, writing, answer }: FreezeFormProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  const meeting = meetingOn
    ? `In de vergadering van ${formatDate(meetingOn, 'long')}.`
    : 'In een vergadering.';
  return (
    <section className="paper stack" aria-labelledby="bevries">
      <h2 id="bevries">Klaar om voor te leggen?</h2>
      <p>Als u de brief bevriest, verandert de tekst niet meer. De leden stemmen over precies deze tekst.</p>
      <WhyNot refusals={refusals} />
      {refusals.length === 0 ? <WritingNow writing={writing} /> : null}
      {refusals.length === 0 ? (
        <Form method="post" className="stack">
          <RadioCards
            name="decidedIn"
            label="Waar besluit de raad?"
            value={typedOr(answer, 'decidedIn', 'meeting')}
            choices={[
              { value: 'meeting', sentence: meeting },
              { value: 'writtenRound', sentence: 'In een schriftelijke ronde. Leden stemmen thuis.' },
            ]}
          />
          <DateField
            name="closesOn"
            label="Tot en met welke dag kunnen leden stemmen?"
            hint="Alleen bij een schriftelijke ronde."
            optional
            value={datePartsFor('closesOn', null, typed)}
            error={errorOf(answer, 'closesOn')}
          />
          <FreezeAnyway writing={writing} />
          <Button look="primary" type="submit" name="act" value="freeze">
            Bevries en leg voor
          </Button>
        </Form>
      ) : null}
    </section>
  );
}

/** Until when members vote in a written round. */
export function PollNotice({ poll, closed }: { poll: Poll; closed: boolean }) {
  if (poll.decidedIn !== 'writtenRound' || poll.closesOn === null) return null;
  return closed ? (
    <Notice kind="info" title="De schriftelijke ronde is gesloten">
      <p>Stemmen kon tot en met {formatDate(poll.closesOn)}.</p>
    </Notice>
  ) : (
    <Notice kind="info" title="De raad besluit in een schriftelijke ronde">
      <p>Stemmen kan tot en met {formatDate(poll.closesOn)}.</p>
    </Notice>
  );
}
