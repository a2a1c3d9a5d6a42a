import { daysBetween } from '../../domain/tracking/calendar-date.ts';
import type { CaseCourse } from '../../domain/tracking/course.server.ts';
import type { Term } from '../../domain/tracking/terms.ts';
import { daysLeftInWords, formatDate } from '../../i18n/dates.ts';
import { termStepSentence } from '../../i18n/term-messages.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

interface DateLine {
  title: string;
  term: Term & NonNullable<CaseCourse['response']>;
  /** Once what was due has happened, days left or too late say nothing any more. */
  met: boolean;
}

const answered = new Set<CaseCourse['state']>(['responded', 'follow_up', 'closed']);
const sent = new Set<CaseCourse['state']>(['sent', ...answered]);

/** The dates that count, each with how it came about. */
export function DatesExplained({ course, today }: { course: CaseCourse; today: string }) {
  const dates = [
    { title: 'Uiterste adviesdatum', term: course.advice, met: sent.has(course.state) },
    { title: 'Uiterste datum van de reactie', term: course.response, met: answered.has(course.state) },
  ].filter((line): line is DateLine => line.term !== null);
  if (dates.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="data">
      <h2 id="data">De data die tellen</h2>
      {dates.map(({ title, term, met }) => (
        <div key={title}>
          <p>
            <span className="strong">{title}:</span> {formatDate(term.dueOn)}
            {met ? '' : ` (${daysLeftInWords(daysBetween(today, term.dueOn))})`}
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
