import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#app/domain/tracking/calendar-date.ts';
import { type CasePlan, planCase, suspendPlan } from '#app/domain/tracking/case-plan.ts';

const settings = { equatedDays: [] };
const dates = (plan: CasePlan) => Object.fromEntries(plan.steps.map((step) => [step.name, step.date]));
const names = (plan: CasePlan) => plan.steps.map((step) => step.name);
const anyTerm = fc.record({
  receivedOn: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days)),
  days: fc.integer({ min: 0, max: 150 }),
  meetingAfter: fc.option(fc.integer({ min: -10, max: 160 })),
});
const planOf = ({
  receivedOn,
  days,
  meetingAfter,
}: typeof anyTerm extends fc.Arbitrary<infer T> ? T : never) =>
  planCase(
    {
      receivedOn,
      dueOn: addDays(receivedOn, days),
      meetingOn: meetingAfter === null ? null : addDays(receivedOn, meetingAfter),
    },
    settings,
  );

describe('the plan of a case', () => {
  it('of six weeks follows the council’s usual steps', () => {
    // From Monday 7 September 2026; day 5 is a Saturday, so planning is done on Friday.
    expect(dates(planCase({ receivedOn: '2026-09-07', dueOn: '2026-10-19' }, settings))).toEqual({
      received: '2026-09-07',
      complete: '2026-09-10',
      planned: '2026-09-11',
      reviewOpens: '2026-09-12',
      reviewCloses: '2026-09-26',
      reveal: '2026-09-27',
      discussFrom: '2026-09-28',
      discussUntil: '2026-10-03',
      draftFrom: '2026-10-04',
      draftUntil: '2026-10-10',
      meeting: '2026-10-12',
      sent: '2026-10-15',
      due: '2026-10-19',
    });
  });

  it('of four weeks has the same steps, closer together', () => {
    const plan = planCase({ receivedOn: '2026-09-07', dueOn: '2026-10-05' }, settings);
    expect(plan.adoption).toBe('meeting');
    expect(dates(plan)).toMatchObject({
      complete: '2026-09-09',
      reviewCloses: '2026-09-20',
      meeting: '2026-09-30',
    });
  });

  it('below four weeks proposes a written round', () => {
    const plan = planCase({ receivedOn: '2026-09-07', dueOn: '2026-10-04' }, settings);
    expect(plan.adoption).toBe('writtenRound');
    expect(names(plan)).toContain('writtenRoundOpens');
    expect(names(plan)).not.toContain('meeting');
  });

  it('leaves a meeting that stands already where it is, and fits the rest around it', () => {
    const term = { receivedOn: '2026-09-07', dueOn: '2026-10-19', meetingOn: '2026-10-05' };
    const plan = planCase(term, settings);
    expect(plan.steps.find((step) => step.name === 'meeting')).toEqual({
      name: 'meeting',
      date: '2026-10-05',
      reason: 'meeting',
    });
    expect(dates(plan)).toMatchObject({ reviewCloses: '2026-09-22', sent: '2026-10-09' });
  });

  it('uses a meeting within a short term instead of a written round', () => {
    const term = { receivedOn: '2026-09-07', dueOn: '2026-09-25', meetingOn: '2026-09-21' };
    expect(planCase(term, settings).adoption).toBe('meeting');
  });

  it('has no steps when the last day had passed before the request came', () => {
    const plan = planCase({ receivedOn: '2026-09-07', dueOn: '2026-09-06' }, settings);
    expect(plan).toEqual({ adoption: 'none', steps: [] });
  });

  it('never goes back in time, starts at receipt and ends on the legal date', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        const days = planOf(term).steps.map((step) => step.date!);
        expect(days).toEqual([...days].sort());
        expect(days[0]).toBe(term.receivedOn);
        expect(daysBetween(term.receivedOn, days.at(-1)!)).toBe(term.days);
      }),
    );
  });
});

describe('a suspended case', () => {
  const plan = planCase({ receivedOn: '2026-09-07', dueOn: '2026-10-19' }, settings);

  it('keeps the legal date, keeps what was done, and leaves the rest without a date', () => {
    const waiting = suspendPlan(plan, { from: '2026-09-20', until: null });
    expect(dates(waiting)).toMatchObject({
      reviewOpens: '2026-09-12',
      reviewCloses: null,
      meeting: null,
      due: '2026-10-19',
    });
  });

  it('presses the remaining steps into what is left of the term', () => {
    const resumed = suspendPlan(plan, { from: '2026-09-20', until: '2026-10-05' });
    expect(dates(resumed)).toMatchObject({
      reviewCloses: '2026-10-08',
      meeting: '2026-10-16',
      due: '2026-10-19',
    });
  });

  it('never moves the legal date and never plans past it, however long it waits', () => {
    fc.assert(
      fc.property(anyTerm, fc.nat(160), fc.nat(200), (term, start, length) => {
        const before = planOf(term);
        const from = addDays(term.receivedOn, start);
        const after = suspendPlan(before, { from, until: addDays(from, length) });
        const days = after.steps.map((step) => step.date!);
        expect(after.steps.at(-1)).toEqual(before.steps.at(-1));
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});
