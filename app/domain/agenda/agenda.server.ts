import { type FollowUpDate, followUpDatesByCases } from '#db/queries/agenda.ts';
import type { CaseState } from '#db/schema/cases.ts';
import { authoriseInCouncil, mayInCouncil } from '../accounts/permissions.ts';
import { type CaseLine, listCases } from '../cases/list-cases.server.ts';
import type { Ctx } from '../context.ts';
import { daysBetween, type IsoDate } from '../tracking/calendar-date.ts';

/** What happens on a day; each kind has its words in app/i18n/agenda.ts. */
export type AgendaKind = 'scoringCloses' | 'meeting' | 'adviceDue' | 'responseDue' | 'followUp';

/** One date of one case. `daysLeft` is negative when the day has passed. */
export interface AgendaDate {
  /** Stable over days and changes of title, so that a calendar recognises it. */
  id: string;
  kind: AgendaKind;
  on: IsoDate;
  caseId: string;
  title: string;
  /** The number of the advice point, for a follow-up. */
  point: number | null;
  daysLeft: number;
}

export interface Agenda {
  /** Terms that have passed while the work is not done, oldest first. */
  late: AgendaDate[];
  /** What is still to come, today included, earliest first. */
  coming: AgendaDate[];
  /** What lies behind us, newest first. */
  past: AgendaDate[];
}

/** A date with whether the case is already past it. */
interface Candidate extends AgendaDate {
  settled: boolean;
}

const ended: readonly CaseState[] = ['declined', 'withdrawn', 'overtaken'];
const beforeReveal: readonly CaseState[] = ['signal', 'received', 'planned', 'reviewing'];
const beforeAdoption: readonly CaseState[] = [...beforeReveal, 'discussing', 'drafting', 'for_adoption'];
const beforeSending: readonly CaseState[] = [...beforeAdoption, 'adopted'];

/**
 * The dates of all cases that this person may know. Who is not of the council (an official, an observer)
 * sees only the two dates that their list of cases shows too: advice due and reaction due.
 * @throws DomainError forbidden for who may not know cases at all
 */
export function readAgenda(ctx: Ctx): Agenda {
  const dates = datesOf(ctx).sort((a, b) => a.on.localeCompare(b.on) || a.title.localeCompare(b.title, 'nl'));
  const open = dates.filter((date) => !date.settled);
  // A meeting that was held is simply over; only a term can be missed.
  const missed = (date: Candidate) => !date.settled && date.daysLeft < 0 && date.kind !== 'meeting';
  return {
    late: dates.filter(missed).map(shown),
    coming: open.filter((date) => date.daysLeft >= 0).map(shown),
    past: dates
      .filter((date) => date.daysLeft < 0 && !missed(date))
      .map(shown)
      .reverse(),
  };
}

/** The same dates for a calendar file: late, to come and of the past, for people of the council. */
export function agendaForCalendar(ctx: Ctx): AgendaDate[] {
  authoriseInCouncil(ctx, 'agenda:read');
  const { late, coming, past } = readAgenda(ctx);
  return [...past.toReversed(), ...late, ...coming];
}

const shown = ({ settled: _settled, ...date }: Candidate): AgendaDate => date;

function datesOf(ctx: Ctx): Candidate[] {
  const lines = listCases(ctx).filter(({ row }) => !ended.includes(row.state));
  const inside = mayInCouncil(ctx.actor, 'agenda:read');
  const ids = lines.map(({ row }) => row.id);
  const followUps = inside ? followUpDatesByCases(ctx.db, ids) : [];
  const lineOf = new Map(lines.map((line) => [line.row.id, line]));
  return [
    ...lines.flatMap((line) => datesOfCase(ctx, line, inside)),
    ...followUps.map((row) => followUpDate(ctx, lineOf.get(row.caseId)!, row)),
  ];
}

function datesOfCase(ctx: Ctx, { row }: CaseLine, inside: boolean): Candidate[] {
  const date = (kind: AgendaKind, on: IsoDate | null, openIn: readonly CaseState[]): Candidate[] =>
    on === null
      ? []
      : [
          {
            id: `${row.id}-${kind}`,
            kind,
            on,
            caseId: row.id,
            title: row.title,
            point: null,
            daysLeft: daysBetween(ctx.today(), on),
            settled: !openIn.includes(row.state),
          },
        ];
  return [
    ...(inside ? date('scoringCloses', row.scoringClosesOn, beforeReveal) : []),
    ...(inside ? date('meeting', row.meetingOn, beforeAdoption) : []),
    ...date('adviceDue', row.adviceDueOn, beforeSending),
    ...date('responseDue', row.responseDueOn, ['sent']),
  ];
}

const followUpDate = (ctx: Ctx, { row }: CaseLine, { pointId, number, dueOn, settled }: FollowUpDate) => ({
  id: `${pointId}-followUp`,
  kind: 'followUp' as const,
  on: dueOn,
  caseId: row.id,
  title: row.title,
  point: number,
  daysLeft: daysBetween(ctx.today(), dueOn),
  settled: settled || row.state === 'closed',
});
