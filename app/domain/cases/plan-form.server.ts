import type { CaseRow } from '#db/queries/cases.ts';
import { allPeople } from '#db/queries/people.ts';
import type { Rubric } from '#rubrics/define-rubric.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { termSettingsOf } from '../councils/settings.ts';
import { findRubric, liveRubrics } from '../rubrics/resolve-rubric.server.ts';
import { addDays } from '../tracking/calendar-date.ts';
import { adviceTerm, previousWorkingDay } from '../tracking/terms.ts';
import { loadCase } from './load-case.server.ts';
import { rubricChoice } from './plan-case.server.ts';

/** What the plan form starts with: the stored plan, else a proposal counted backwards from the advice date. */
export function planForm(ctx: Ctx, caseId: string) {
  const { row, facts } = loadCase(ctx, caseId, 'case:plan');
  const people = allPeople(ctx.db).filter((person) => !person.activeUntil);
  const members = people.filter((person) => person.isMember);
  const term = adviceTerm(
    { receivedOn: row.receivedOn ?? ctx.today(), dueOnGiven: row.adviceDueOn },
    termSettingsOf(loadSettings(ctx.db)),
  );
  const fresh = row.rubricKey === null;
  const offered = offeredRubrics(ctx, row);
  return {
    toPlan: row.state === 'received' || row.state === 'signal',
    rubricFixed: !['signal', 'received', 'planned'].includes(row.state),
    leadId: row.leadId,
    officialId: row.officialId,
    reviewerIds: fresh ? members.map((person) => person.id) : [...facts.reviewerIds],
    observerIds: [...facts.observerIds],
    rubric:
      row.rubricKey && row.rubricVersion
        ? rubricChoice({ key: row.rubricKey, version: row.rubricVersion })
        : rubricChoice(offered[0]!),
    adviceDueOn: term.dueOn,
    scoringClosesOn: row.scoringClosesOn ?? daysBefore(term.dueOn, term.days, 23 / 42),
    meetingOn: row.meetingOn ?? daysBefore(term.dueOn, term.days, 7 / 42),
    warning: term.tooShort
      ? `Er zijn ${term.days} dagen voor dit advies. De wet zegt dat de termijn niet zo kort mag zijn dat u uw taak niet goed kunt doen (Awb artikel 3:6). Vraag het college om meer tijd.`
      : null,
    leads: people
      .filter((person) => ['member', 'secretary', 'chair'].includes(person.role))
      .map(({ id, name }) => ({ id, name })),
    members: members.map(({ id, name }) => ({ id, name })),
    officials: people.filter((person) => person.role === 'official').map(({ id, name }) => ({ id, name })),
    observers: people.filter((person) => person.role === 'observer').map(({ id, name }) => ({ id, name })),
    rubrics: offered.map((rubric) => ({
      choice: rubricChoice(rubric),
      title: rubric.title,
      advisedUse: rubric.advisedUse,
    })),
  };
}

export type PlanForm = ReturnType<typeof planForm>;

/** The live rubrics, with the one of this case where that is an older version or was retired. */
function offeredRubrics(ctx: Ctx, { rubricKey, rubricVersion }: CaseRow): Rubric[] {
  const live = liveRubrics(ctx.db);
  const kept = rubricKey && rubricVersion ? findRubric(ctx.db, { rubricKey, rubricVersion }) : undefined;
  if (!kept || live.some((rubric) => rubricChoice(rubric) === rubricChoice(kept))) return live;
  return [...live, kept];
}

/** A share of the term before its end, on a working day (DOMAIN A4, default plan of 42 days). */
const daysBefore = (dueOn: string, days: number, share: number): string =>
  previousWorkingDay(addDays(dueOn, -Math.round(Math.max(0, days) * share)));
