import { addDays, daysBetween, type IsoDate } from './calendar-date.ts';
import { freeDayReason } from './holidays.ts';

/** A stretch of days in which the municipality takes no decisions, first and last day included. */
export interface Recess {
  from: IsoDate;
  until: IsoDate;
  name: string;
}

/**
 * How a council counts. No law fixes these terms for an advisory council, so they are the council's settings.
 * All terms are in calendar days; day 0 is the day of receipt or sending.
 */
export interface TermSettings {
  /** Taken when the municipality names no date. */
  adviceTermDays: number;
  /** A shorter advice term is accepted, but warned about. */
  minimumAdviceTermDays: number;
  responseTermDays: number;
  /** Whether a last day in a weekend or on a holiday moves to the next working day (Algemene termijnenwet art. 1). */
  moveToWorkingDay: boolean;
  /** Days equated with a holiday (Algemene termijnenwet art. 3 lid 3), which have to be looked up each year. */
  equatedDays: readonly IsoDate[];
  /** Whether days of recess are not counted. */
  recessExtends: boolean;
  recesses: readonly Recess[];
}

/** Six weeks to advise and six to answer, four at least: what councils usually agree on. */
export const DEFAULT_TERM_SETTINGS: TermSettings = Object.freeze({
  adviceTermDays: 42,
  minimumAdviceTermDays: 28,
  responseTermDays: 42,
  moveToWorkingDay: true,
  equatedDays: Object.freeze([]),
  recessExtends: false,
  recesses: Object.freeze([]),
});

/** One sentence of the explanation; the words belong to `key` and stand in app/i18n. Dates are ISO. */
export type TermStep =
  | { key: 'terms.start.received'; params: { date: IsoDate } }
  | { key: 'terms.start.sent'; params: { date: IsoDate } }
  | { key: 'terms.counted'; params: { days: number; date: IsoDate } }
  | { key: 'terms.recess'; params: { name: string; days: number; date: IsoDate } }
  | { key: 'terms.extended'; params: { days: number; date: IsoDate } }
  | { key: 'terms.moved'; params: { from: IsoDate; reason: FreeDay; date: IsoDate } }
  | { key: 'terms.keptOnFreeDay'; params: { date: IsoDate; reason: FreeDay } }
  | { key: 'terms.given'; params: { date: IsoDate } }
  | { key: 'terms.notGiven'; params: { days: number } }
  | { key: 'terms.tooShort'; params: { days: number; minimum: number } };

/** Why a day is no working day; the name belongs to `terms.freeDay.<reason>`. */
export type FreeDay = NonNullable<ReturnType<typeof freeDayReason>>;

/** A last day and how it came about, in the order in which it was reckoned. */
export interface Term {
  dueOn: IsoDate;
  steps: readonly TermStep[];
}

export interface AdviceTerm extends Term {
  /** 'assumed' when the municipality named no date: the date is the council's own and has to be agreed. */
  basis: 'given' | 'assumed';
  /** Calendar days from receipt to the last day; negative when the date had passed before the request came. */
  days: number;
  /** Shorter than the council's minimum: a reason to ask for more time (Awb 3:6). */
  tooShort: boolean;
}

/**
 * The last day on which the advice can count. A date that the municipality names is kept as named, weekend or
 * not, because it is what its decision waits for. An agreed extension comes on top of either.
 */
export function adviceTerm(
  request: { receivedOn: IsoDate; dueOnGiven: IsoDate | null; extensionDays?: number },
  settings: TermSettings,
): AdviceTerm {
  const { receivedOn, dueOnGiven, extensionDays = 0 } = request;
  const start: TermStep = { key: 'terms.start.received', params: { date: receivedOn } };
  const term = dueOnGiven
    ? givenTerm(start, dueOnGiven, extensionDays, settings)
    : assumedTerm(start, receivedOn, extensionDays, settings);
  const days = daysBetween(receivedOn, term.dueOn);
  const tooShort = days < settings.minimumAdviceTermDays;
  const warning: TermStep[] = tooShort
    ? [{ key: 'terms.tooShort', params: { days, minimum: settings.minimumAdviceTermDays } }]
    : [];
  return {
    dueOn: term.dueOn,
    basis: dueOnGiven ? 'given' : 'assumed',
    days,
    tooShort,
    steps: [...term.steps, ...warning],
  };
}

/** The last day for the College's reaction, counted from the day of sending. No national rule sets this term. */
export function responseTerm(
  letter: { sentOn: IsoDate; extensionDays?: number },
  settings: TermSettings,
): Term {
  const start: TermStep = { key: 'terms.start.sent', params: { date: letter.sentOn } };
  return countedTerm([start], letter.sentOn, settings.responseTermDays, letter.extensionDays ?? 0, settings);
}

/** When the council is reminded of a missing reaction: a week before, the day after, and two weeks after. */
export function reminderDates(responseDueOn: IsoDate): {
  before: IsoDate;
  after: IsoDate;
  escalate: IsoDate;
} {
  return {
    before: addDays(responseDueOn, -7),
    after: addDays(responseDueOn, 1),
    escalate: addDays(responseDueOn, 14),
  };
}

/** Days until a date: 0 today, negative when it has passed. */
export function daysLeft(dueOn: IsoDate, today: IsoDate): number {
  return daysBetween(today, dueOn);
}

function givenTerm(start: TermStep, dueOn: IsoDate, extensionDays: number, settings: TermSettings): Term {
  const named: TermStep[] = [start, { key: 'terms.given', params: { date: dueOn } }];
  if (extensionDays > 0) return countedEnd(named, dueOn, extensionDays, settings);
  const reason = freeDayReason(dueOn, settings.equatedDays);
  const kept: TermStep[] = reason ? [{ key: 'terms.keptOnFreeDay', params: { date: dueOn, reason } }] : [];
  return { dueOn, steps: [...named, ...kept] };
}

function assumedTerm(start: TermStep, from: IsoDate, extensionDays: number, settings: TermSettings): Term {
  const days = settings.adviceTermDays;
  return countedTerm(
    [start, { key: 'terms.notGiven', params: { days } }],
    from,
    days,
    extensionDays,
    settings,
  );
}

function countedTerm(
  before: readonly TermStep[],
  from: IsoDate,
  days: number,
  extensionDays: number,
  settings: TermSettings,
): Term {
  const end = addDays(from, days);
  const counted: TermStep[] = [...before, { key: 'terms.counted', params: { days, date: end } }];
  const afterRecess = skipRecess(from, end, settings);
  return countedEnd([...counted, ...afterRecess.steps], afterRecess.dueOn, extensionDays, settings);
}

/** The extension, and then the move to a working day, which always comes last. */
function countedEnd(
  before: readonly TermStep[],
  end: IsoDate,
  extensionDays: number,
  settings: TermSettings,
): Term {
  const extended = addDays(end, extensionDays);
  const steps = [...before];
  if (extensionDays > 0)
    steps.push({ key: 'terms.extended', params: { days: extensionDays, date: extended } });
  const reason = freeDayReason(extended, settings.equatedDays);
  if (!reason) return { dueOn: extended, steps };
  if (!settings.moveToWorkingDay) {
    return {
      dueOn: extended,
      steps: [...steps, { key: 'terms.keptOnFreeDay', params: { date: extended, reason } }],
    };
  }
  const dueOn = nextWorkingDay(extended, settings.equatedDays);
  return {
    dueOn,
    steps: [...steps, { key: 'terms.moved', params: { from: extended, reason, date: dueOn } }],
  };
}

/** The day itself when it is a working day, else the first working day after it. */
function nextWorkingDay(date: IsoDate, equatedDays: readonly IsoDate[] = []): IsoDate {
  let day = date;
  while (freeDayReason(day, equatedDays)) day = addDays(day, 1);
  return day;
}

/** The day itself when it is a working day, else the last working day before it. */
export function previousWorkingDay(date: IsoDate, equatedDays: readonly IsoDate[] = []): IsoDate {
  let day = date;
  while (freeDayReason(day, equatedDays)) day = addDays(day, -1);
  return day;
}

/**
 * Moves the end past every day of recess after the start. Earliest recess first, because moving the end can
 * bring it into the next one; a day that lies in two recesses is left out of the count once.
 */
function skipRecess(from: IsoDate, end: IsoDate, settings: TermSettings): Term {
  const steps: TermStep[] = [];
  if (!settings.recessExtends) return { dueOn: end, steps };
  let dueOn = end;
  let firstUncounted = addDays(from, 1);
  for (const recess of [...settings.recesses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = recess.from > firstUncounted ? recess.from : firstUncounted;
    if (first > recess.until || first > dueOn) continue;
    const days = daysBetween(first, recess.until) + 1;
    dueOn = addDays(dueOn, days);
    firstUncounted = addDays(recess.until, 1);
    steps.push({ key: 'terms.recess', params: { name: recess.name, days, date: dueOn } });
  }
  return { dueOn, steps };
}
