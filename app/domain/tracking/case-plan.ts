import { addDays, daysBetween, type IsoDate } from './calendar-date.ts';
import { previousWorkingDay, type TermSettings } from './terms.ts';

/** The steps of a case between receipt and the last day. The words belong to `plan.<name>` in app/i18n. */
export type PlanStepName =
  | 'received'
  | 'complete'
  | 'planned'
  | 'reviewOpens'
  | 'reviewCloses'
  | 'reveal'
  | 'discussFrom'
  | 'discussUntil'
  | 'draftFrom'
  | 'draftUntil'
  | 'writtenRoundOpens'
  | 'writtenRoundCloses'
  | 'meeting'
  | 'sent'
  | 'due';

/** How a planned day came about: by the usual plan, by a meeting that stands already, moved to a working day, or after a pause. */
export type PlanReason = 'received' | 'scaled' | 'meeting' | 'workingDay' | 'resumed' | 'legalDate';

export interface PlanStep {
  name: PlanStepName;
  /** Null while the case is suspended: nobody knows yet when it goes on. */
  date: IsoDate | null;
  reason: PlanReason;
}

export interface CasePlan {
  /** 'none' when the last day had passed before the request came. */
  adoption: 'meeting' | 'writtenRound' | 'none';
  /** In the order of time; empty when there is no time at all. */
  steps: readonly PlanStep[];
}

/** Below four weeks no ordinary meeting fits: the council adopts in a written round. */
const WRITTEN_ROUND_BELOW_DAYS = 28;

/** Days after receipt in a term of six weeks. Other terms keep the proportions. */
const USUAL_TERM = 42;
const START: readonly [PlanStepName, number][] = [
  ['received', 0],
  ['complete', 3],
  ['planned', 5],
  ['reviewOpens', 5],
  ['reviewCloses', 19],
  ['reveal', 20],
  ['discussFrom', 21],
  ['discussUntil', 26],
  ['draftFrom', 27],
  ['draftUntil', 33],
];
const MEETING_DAY = 35;
const WITH_MEETING: readonly [PlanStepName, number][] = [
  ...START,
  ['meeting', MEETING_DAY],
  ['sent', 38],
  ['due', USUAL_TERM],
];
const WITH_WRITTEN_ROUND: readonly [PlanStepName, number][] = [
  ...START,
  ['writtenRoundOpens', 34],
  ['writtenRoundCloses', 37],
  ['sent', 38],
  ['due', USUAL_TERM],
];

/** Acts of the secretariat and the municipality, which need an office that is open. */
const ON_WORKING_DAYS: ReadonlySet<PlanStepName> = new Set(['complete', 'planned', 'meeting', 'sent']);

/**
 * Plans a case backwards from its last day. With a meeting that stands already, everything before it is
 * stretched or pressed to fit, and sending follows it. A meeting outside the term is left out, and a term below
 * four weeks without a fitting meeting gets a written round.
 */
export function planCase(
  term: { receivedOn: IsoDate; dueOn: IsoDate; meetingOn?: IsoDate | null },
  settings: Pick<TermSettings, 'equatedDays'>,
): CasePlan {
  const days = daysBetween(term.receivedOn, term.dueOn);
  if (days < 0) return { adoption: 'none', steps: [] };
  const meetingOn = fittingMeeting(term);
  const adoption = meetingOn || days >= WRITTEN_ROUND_BELOW_DAYS ? 'meeting' : 'writtenRound';
  const template = adoption === 'meeting' ? WITH_MEETING : WITH_WRITTEN_ROUND;
  let latest = term.receivedOn;
  const steps = template.map(([name, offset]): PlanStep => {
    const wanted = dayFor(offset, term, meetingOn);
    const step = placed(name, wanted, latest, { ...term, meetingOn, equatedDays: settings.equatedDays });
    latest = step.date;
    return step;
  });
  return { adoption, steps };
}

/**
 * A case that waits for information: our own steps after `from` wait too, the legal date does not move. With
 * `until` null the waiting steps have no date; once it is known they are pressed into what is left of the term.
 */
export function suspendPlan(plan: CasePlan, pause: { from: IsoDate; until: IsoDate | null }): CasePlan {
  const due = plan.steps.find((step) => step.name === 'due')?.date;
  if (!due) return plan;
  const steps = plan.steps.map((step): PlanStep => {
    if (step.name === 'due' || step.date === null || step.date <= pause.from) return step;
    return {
      ...step,
      reason: 'resumed',
      date: pause.until && resumedDay(step.date, due, pause.from, pause.until),
    };
  });
  return { ...plan, steps };
}

function fittingMeeting(term: {
  receivedOn: IsoDate;
  dueOn: IsoDate;
  meetingOn?: IsoDate | null;
}): IsoDate | null {
  const { meetingOn = null, receivedOn, dueOn } = term;
  return meetingOn && meetingOn > receivedOn && meetingOn < dueOn ? meetingOn : null;
}

/** The wanted day: in proportion over the whole term, or before and after the meeting that stands already. */
function dayFor(
  offset: number,
  term: { receivedOn: IsoDate; dueOn: IsoDate },
  meeting: IsoDate | null,
): IsoDate {
  const { receivedOn, dueOn } = term;
  if (!meeting) return addDays(receivedOn, scaled(offset, USUAL_TERM, daysBetween(receivedOn, dueOn)));
  if (offset <= MEETING_DAY) {
    return addDays(receivedOn, scaled(offset, MEETING_DAY, daysBetween(receivedOn, meeting)));
  }
  return addDays(
    meeting,
    scaled(offset - MEETING_DAY, USUAL_TERM - MEETING_DAY, daysBetween(meeting, dueOn)),
  );
}

/** Settles a wanted day: an office day where one is needed, but never before the step that precedes it. */
function placed(
  name: PlanStepName,
  wanted: IsoDate,
  latest: IsoDate,
  term: { meetingOn: IsoDate | null; equatedDays: readonly IsoDate[] },
): PlanStep & { date: IsoDate } {
  if (name === 'received') return { name, date: wanted, reason: 'received' };
  if (name === 'due') return { name, date: wanted, reason: 'legalDate' };
  if (name === 'meeting' && term.meetingOn) return { name, date: term.meetingOn, reason: 'meeting' };
  const date = wanted < latest ? latest : wanted;
  if (!ON_WORKING_DAYS.has(name)) return { name, date, reason: 'scaled' };
  const working = previousWorkingDay(date, term.equatedDays);
  const settled = working < latest ? latest : working;
  return { name, date: settled, reason: settled === date ? 'scaled' : 'workingDay' };
}

function resumedDay(date: IsoDate, due: IsoDate, from: IsoDate, until: IsoDate): IsoDate {
  if (until >= due) return due;
  const restart = until > from ? until : from;
  return addDays(restart, scaled(daysBetween(from, date), daysBetween(from, due), daysBetween(restart, due)));
}

function scaled(part: number, whole: number, length: number): number {
  return Math.round((part * length) / whole);
}
