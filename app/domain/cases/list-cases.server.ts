import { allCases, type CaseRow, peopleOfCases } from '#db/queries/cases.ts';
import { allPeople } from '#db/queries/people.ts';
import { roundsByCases } from '#db/queries/scoring.ts';
import { authoriseInCouncil, type CaseFacts, may } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { daysBetween } from '../tracking/calendar-date.ts';
import { factsOf } from './load-case.server.ts';

/** A line of the list of cases: state, who leads, and the date that counts now. */
export interface CaseLine {
  row: CaseRow;
  facts: CaseFacts;
  lead: string | null;
  /** The date that the case is waiting for: the advice date before sending, the reaction date after it. */
  dueOn: string | null;
  dueFor: 'advice' | 'response' | null;
  /** Calendar days until that date; negative when it has passed. */
  daysLeft: number | null;
}

/** The cases that this person may know of, most urgent first and what is done last. */
export function listCases(ctx: Ctx): CaseLine[] {
  authoriseInCouncil(ctx, 'case:list');
  const rows = allCases(ctx.db);
  const ids = rows.map((row) => row.id);
  const people = peopleOfCases(ctx.db, ids);
  const rounds = roundsByCases(ctx.db, ids);
  const names = new Map(allPeople(ctx.db).map((person) => [person.id, person.name]));
  return rows
    .map((row) => ({
      row,
      facts: factsOf(
        row,
        people.filter((link) => link.caseId === row.id),
        rounds.filter((round) => round.caseId === row.id),
      ),
    }))
    .filter(({ facts }) => may(ctx.actor, 'case:read', facts))
    .map(({ row, facts }) => ({
      row,
      facts,
      lead: row.leadId ? (names.get(row.leadId) ?? null) : null,
      ...dueDate(row, ctx.today()),
    }))
    .sort(byUrgency);
}

/** The date that counts now and how far away it is. */
export function dueDate(row: CaseRow, today: string): Pick<CaseLine, 'dueOn' | 'dueFor' | 'daysLeft'> {
  const waiting = row.state === 'sent';
  const done = ['responded', 'follow_up', 'closed', 'declined', 'withdrawn', 'overtaken'].includes(row.state);
  const dueOn = done ? null : waiting ? row.responseDueOn : row.adviceDueOn;
  return {
    dueOn,
    dueFor: dueOn ? (waiting ? 'response' : 'advice') : null,
    daysLeft: dueOn ? daysBetween(today, dueOn) : null,
  };
}

function byUrgency(a: CaseLine, b: CaseLine): number {
  return (
    (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
    b.row.createdAt - a.row.createdAt
  );
}
