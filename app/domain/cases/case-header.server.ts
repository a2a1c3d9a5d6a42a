import { daysLeftInWords, formatDate } from '#app/i18n/dates.ts';
import { stateWords } from '#app/i18n/moves.ts';
import { dutyWords } from '#app/i18n/my-turn.ts';
import { openQuestionCounts } from '#db/queries/questions.ts';
import { may } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { daysBetween } from '../tracking/calendar-date.ts';
import { dutyIn } from '../tracking/my-turn.server.ts';
import { mainLine } from '../tracking/states.ts';
import { dueDate } from './list-cases.server.ts';
import type { LoadedCase } from './load-case.server.ts';

/** What the second bar of a case shows: where it stands, how long there is, and the rooms that are open to this person. */
export interface CaseHeader {
  title: string;
  to: string;
  referenceNo?: string;
  states: string[];
  state: number;
  due?: { words: string; tone: 'plain' | 'warning' | 'error' };
  rooms: { to: string; label: string; waiting?: string }[];
}

export function caseHeader(ctx: Ctx, { row, facts }: LoadedCase): CaseHeader {
  const to = `/adviezen/${row.id}`;
  const onLine = mainLine.indexOf(row.state);
  const states = onLine >= 0 ? mainLine.map((state) => stateWords[state]) : [stateWords[row.state]];
  return {
    title: row.title,
    to,
    ...(row.referenceNo ? { referenceNo: row.referenceNo } : {}),
    states,
    state: Math.max(0, onLine),
    ...dueWords(ctx, { row, facts }),
    rooms: roomsFor(ctx, { row, facts }, to),
  };
}

/** The date of who judges is the closing day; the advice as a whole is due weeks after it. */
function dueWords(ctx: Ctx, { row, facts }: LoadedCase): Pick<CaseHeader, 'due'> {
  const today = ctx.today();
  const judges = may(ctx.actor, 'scoring:write', facts);
  if (judges && row.scoringClosesOn !== null && row.scoringClosesOn >= today)
    return dueBadge('Beoordelen', row.scoringClosesOn, today);
  const { dueOn, dueFor } = dueDate(row, today);
  return dueOn === null ? {} : dueBadge(dueFor === 'response' ? 'Reactie' : 'Advies', dueOn, today);
}

function dueBadge(what: string, dueOn: string, today: string): Pick<CaseHeader, 'due'> {
  const daysLeft = daysBetween(today, dueOn);
  const tone = daysLeft < 0 ? 'error' : daysLeft <= 7 ? 'warning' : 'plain';
  // The bar is narrow: the year is only said when it is another one.
  const day = formatDate(dueOn, 'long').replace(` ${today.slice(0, 4)}`, '');
  return { due: { words: `${what} uiterlijk ${day}: ${daysLeftInWords(daysLeft)}`, tone } };
}

/** The rooms in their fixed order; one that is not open to this person is left out. */
function roomsFor(ctx: Ctx, loaded: LoadedCase, to: string): CaseHeader['rooms'] {
  const { row, facts } = loaded;
  const can = (action: Parameters<typeof may>[1]) => may(ctx.actor, action, facts);
  const duty = dutyIn(ctx, { row, facts, lead: null, ...dueDate(row, ctx.today()) });
  const dutyRoom = duty ? dutyWords[duty.kind].room : null;
  const room = (path: string, label: string) => ({
    to: `${to}/${path}`,
    label,
    ...(dutyRoom === path ? { waiting: 'uw beurt' } : {}),
  });
  const scoring = can('annotation:readOwn') || can('scoring:progress') || can('scoring:readAll');
  const letter = can('letter:readFrozen') || can('letter:readSent') || can('letter:read');
  return [
    ...(can('note:read') ? [room('nota', 'Nota')] : []),
    ...(ctx.actor.role === 'official' ? [questionsRoomFor(ctx, row.id, to)] : []),
    ...(scoring ? [room('beoordeling', 'Beoordeling')] : []),
    ...(can('letter:read') && row.state === 'drafting' ? [room('concept', 'Concept')] : []),
    ...(letter ? [room('brief', 'Brief')] : []),
    ...(can('publication:manage') ? [room('openbaar', 'Openbaar')] : []),
    ...(can('story:read') || can('response:read') ? [room('verloop', 'Verloop')] : []),
  ];
}

/** The official's own room: what the council asks. */
function questionsRoomFor(ctx: Ctx, caseId: string, to: string): CaseHeader['rooms'][number] {
  const waits = openQuestionCounts(ctx.db, [caseId]).has(caseId);
  return { to: `${to}/vragen`, label: 'Vragen', ...(waits ? { waiting: 'uw beurt' } : {}) };
}
