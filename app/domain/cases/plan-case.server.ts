import { z } from 'zod';
import { transact } from '#db/client.ts';
import { type CaseRow, replacePeopleOfCase, updateCase } from '#db/queries/cases.ts';
import { allPeople } from '#db/queries/people.ts';
import type { Rubric } from '#rubrics/define-rubric.ts';
import { type Ctx, within } from '../context.ts';
import { invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { findRubric, liveRubrics } from '../rubrics/resolve-rubric.server.ts';
import { loadCase } from './load-case.server.ts';

const optionalDate = z.union([z.literal(''), z.iso.date('dateInvalid')]).transform((value) => value || null);
const optionalId = z.string().transform((value) => value || null);

/** The plan of a case: who leads, who reviews, by which rubric, and when. */
export const planCaseInput = z.object({
  leadId: optionalId,
  officialId: optionalId.default(null),
  reviewerIds: z.array(z.string()).default([]),
  observerIds: z.array(z.string()).default([]),
  rubric: z.string(),
  adviceDueOn: optionalDate,
  scoringClosesOn: optionalDate,
  meetingOn: optionalDate,
});

export type PlanCaseInput = z.output<typeof planCaseInput>;

/** "sar@2020-1": how a form names a rubric version. */
export const rubricChoice = (rubric: { key: string; version: string }) => `${rubric.key}@${rubric.version}`;

/**
 * Sets the plan. Allowed at any time before adoption; the rubric is pinned once reviewing began.
 * @throws DomainError invalid when a person cannot have the part, dates are out of order, or the rubric is fixed
 */
export function planCase(ctx: Ctx, caseId: string, input: PlanCaseInput): void {
  const { row } = loadCase(ctx, caseId, 'case:plan');
  const rubric = chosenRubric(ctx, row, input.rubric);
  refuseWrongPeople(ctx, input);
  refuseWrongDates(input);
  const started = !['signal', 'received', 'planned'].includes(row.state);
  if (started && (rubric?.key !== row.rubricKey || rubric?.version !== row.rubricVersion))
    throw invalid('rubricPinned', {}, [{ field: 'rubric', key: 'rubricPinned' }]);
  transact(ctx.db, (tx) => {
    updateCase(tx, caseId, {
      leadId: input.leadId,
      officialId: input.officialId,
      adviceDueOn: input.adviceDueOn,
      scoringClosesOn: input.scoringClosesOn,
      meetingOn: input.meetingOn,
      rubricKey: rubric?.key ?? null,
      rubricVersion: rubric?.version ?? null,
    });
    replacePeopleOfCase(tx, caseId, 'reviewer', input.reviewerIds);
    replacePeopleOfCase(tx, caseId, 'observer', input.observerIds);
    recordEvent(within(ctx, tx), 'case.changed', caseId, { reviewers: input.reviewerIds.length });
  });
}

/** One of the live rubrics, or the one that the case already had: that stays possible after it was retired. */
function chosenRubric(ctx: Ctx, row: CaseRow, choice: string): Rubric | null {
  const { rubricKey, rubricVersion } = row;
  const kept = rubricKey && rubricVersion ? findRubric(ctx.db, { rubricKey, rubricVersion }) : undefined;
  const offered = kept ? [...liveRubrics(ctx.db), kept] : liveRubrics(ctx.db);
  return offered.find((candidate) => rubricChoice(candidate) === choice) ?? null;
}

function refuseWrongPeople(ctx: Ctx, input: PlanCaseInput): void {
  const people = new Map(allPeople(ctx.db).map((person) => [person.id, person]));
  const lead = input.leadId ? people.get(input.leadId) : undefined;
  const isCouncil = (role: string | undefined) =>
    role === 'member' || role === 'secretary' || role === 'chair';
  if (input.leadId && !isCouncil(lead?.role))
    throw invalid('leadUnknown', {}, [{ field: 'leadId', key: 'leadUnknown' }]);
  if (input.officialId && people.get(input.officialId)?.role !== 'official')
    throw invalid('officialUnknown', {}, [{ field: 'officialId', key: 'officialUnknown' }]);
  if (input.reviewerIds.some((id) => !people.get(id)?.isMember))
    throw invalid('reviewerUnknown', {}, [{ field: 'reviewerIds', key: 'reviewerUnknown' }]);
  if (input.observerIds.some((id) => people.get(id)?.role !== 'observer'))
    throw invalid('observerUnknown', {}, [{ field: 'observerIds', key: 'observerUnknown' }]);
}

function refuseWrongDates({ adviceDueOn, scoringClosesOn, meetingOn }: PlanCaseInput): void {
  if (adviceDueOn && scoringClosesOn && scoringClosesOn > adviceDueOn)
    throw invalid('closesAfterDue', {}, [{ field: 'scoringClosesOn', key: 'closesAfterDue' }]);
  if (adviceDueOn && meetingOn && meetingOn > adviceDueOn)
    throw invalid('meetingAfterDue', {}, [{ field: 'meetingOn', key: 'meetingAfterDue' }]);
}
