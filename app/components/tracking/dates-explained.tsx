import { daysBetween } from '../../domain/tracking/calendar-date.ts';
import type { CaseCourse } from '../../domain/tracking/course.server.ts';
import type { Term } from '../../domain/tracking/terms.ts';
import { daysLeftInWords, formatDate } from '../../i18n/dates.ts';
import { termStepSentence } from '../../i18n/term-messages.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

/** The dates that count, each with how it came about. */
export function DatesExplained({ course, today }: { course: CaseCourse; today: string }) {
  const dates = [
    { title: 'Uiterste adviesdatum', term: course.advice },
    { title: 'Uiterste datum van de reactie', term: course.response },
  ].filter(
    (line): line is { title: string; term: Term & NonNullable<CaseCourse['response']> } => line.term !== null,
  );
  if (dates.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="data">
      <h2 id="data">De data die tellen</h2>
      {dates.map(({ title, term }) => (
        <div key={title}>
          <p>
            <span className="strong">{title}:</span> {formatDate(term.dueOn)} (
            {daysLeftInWords(daysBetween(today, term.dueOn))})
          </p>
          <Disclosure summary="Hoe is deze dag berekend?">
            <ul>
              {term.steps.map((step) => (
                <li key={step.key}>{termStepSentence(step)}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ))}
    </section>
  );
}
