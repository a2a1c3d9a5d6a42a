import { Link } from '@remix-run/react';
import type { AgendaDate } from '../../domain/agenda/agenda.server.ts';
import type { Month, MonthLine } from '../../domain/agenda/months.ts';
import { agendaWhat, daysAgoInWords, holidayWords } from '../../i18n/agenda.ts';
import { daysLeftInWords, formatDate, formatMonth } from '../../i18n/dates.ts';
import { Badge } from '../../ui/badge/badge.tsx';

/** What is to come, month by month, with holidays in small letters between. */
export function AgendaMonths({ months }: { months: readonly Month<AgendaDate>[] }) {
  return (
    <>
      {months.map((month) => (
        <section key={month.key} className="paper" aria-labelledby={`maand-${month.key}`}>
          <h2 className="agenda__month" id={`maand-${month.key}`}>
            {formatMonth(month.first)}
          </h2>
          <ol className="agenda">
            {month.lines.map((line) => (
              <AgendaLine key={'date' in line ? line.date.id : line.holiday} line={line} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function AgendaLine({ line }: { line: MonthLine<AgendaDate> }) {
  if ('date' in line) return <CaseDay date={line.date} />;
  return (
    <li className="agenda__day" data-holiday="">
      <time className="agenda__when" dateTime={line.on}>
        {formatDate(line.on, 'weekday')}
      </time>
      <span className="agenda__what">{holidayWords[line.holiday]}, feestdag</span>
    </li>
  );
}

/** One date of a case: when, what, of which advice, and how near it is. */
function CaseDay({ date, withYear = false }: { date: AgendaDate; withYear?: boolean }) {
  return (
    <li className="agenda__day">
      <time className="agenda__when" dateTime={date.on}>
        {formatDate(date.on, withYear ? 'long' : 'weekday')}
      </time>
      <span className="agenda__what">
        <span className="strong">{agendaWhat(date)}</span>
        <Link className="agenda__case" to={`/adviezen/${date.caseId}`}>
          {date.title}
        </Link>
      </span>
      <Distance date={date} />
    </li>
  );
}

function Distance({ date: { daysLeft, kind } }: { date: AgendaDate }) {
  if (daysLeft >= 0)
    return <Badge tone={daysLeft <= 7 ? 'warning' : 'plain'}>{daysLeftInWords(daysLeft)}</Badge>;
  if (kind === 'meeting') return <span className="quiet small">{daysAgoInWords(-daysLeft)}</span>;
  return <Badge tone="error">{daysLeftInWords(daysLeft)}</Badge>;
}

/** Terms that were missed; they stand above everything. */
export function LateDates({ dates }: { dates: readonly AgendaDate[] }) {
  return (
    <section className="paper" aria-labelledby="te-laat">
      <h2 className="agenda__month" id="te-laat">
        De dag is voorbij, het werk nog niet klaar
      </h2>
      <ol className="agenda">
        {dates.map((date) => (
          <CaseDay key={date.id} date={date} withYear />
        ))}
      </ol>
    </section>
  );
}

/** What lies behind us. */
export function PastDates({ dates }: { dates: readonly AgendaDate[] }) {
  return (
    <ol className="agenda">
      {dates.map((date) => (
        <li key={date.id} className="agenda__day">
          <time className="agenda__when" dateTime={date.on}>
            {formatDate(date.on, 'long')}
          </time>
          <span className="agenda__what">
            {agendaWhat(date)}
            <Link className="agenda__case" to={`/adviezen/${date.caseId}`}>
              {date.title}
            </Link>
          </span>
          <span className="quiet small">{daysAgoInWords(-date.daysLeft)}</span>
        </li>
      ))}
    </ol>
  );
}
