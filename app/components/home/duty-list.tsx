import { daysBetween } from '../../domain/tracking/calendar-date.ts';
import type { Duty } from '../../domain/tracking/my-turn.server.ts';
import { daysLeftInWords, formatDate } from '../../i18n/dates.ts';
import { dutyPath, dutyWords } from '../../i18n/my-turn.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';

/** What waits for somebody, by date. Only the first has the primary button: one next step per screen. */
export function DutyList({ duties, today }: { duties: Duty[]; today: string }) {
  return (
    <ol className="turns">
      {duties.map((duty, index) => (
        <li
          key={`${duty.caseId}-${duty.kind}`}
          className="turn paper"
          data-late={duty.by && duty.by < today ? '' : undefined}
        >
          <DutyCard duty={duty} today={today} first={index === 0} />
        </li>
      ))}
    </ol>
  );
}

function DutyCard({ duty, today, first }: { duty: Duty; today: string; first: boolean }) {
  const words = dutyWords[duty.kind];
  return (
    <>
      <div className="turn__what">
        <h2 className="turn__act">{words.sentence(duty.params)}</h2>
        <p className="turn__case">{duty.title}</p>
        {duty.by ? (
          <p className="turn__when">
            Vóór {formatDate(duty.by)}, {daysLeftInWords(daysBetween(today, duty.by))}
          </p>
        ) : null}
      </div>
      <LinkButton to={dutyPath(duty)} look={first ? 'primary' : 'secondary'}>
        {words.button}
      </LinkButton>
    </>
  );
}
