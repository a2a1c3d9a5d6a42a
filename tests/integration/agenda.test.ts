import { describe, expect, it } from 'vitest';
import { agendaForCalendar, readAgenda } from '#app/domain/agenda/agenda.server.ts';
import { byMonth } from '#app/domain/agenda/months.ts';
import { updateCase } from '#db/queries/cases.ts';
import { insertPoint } from '#db/queries/letters.ts';
import { putFollowUp } from '#db/queries/tracking.ts';
import { caseInReview, makeCase } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

const day = 24 * 3600 * 1000;
const kinds = (dates: { kind: string }[]) => dates.map((date) => date.kind);

function planFollowUp(raad: TestCouncil, caseId: string, dueOn: string, known: boolean) {
  insertPoint(raad.council.db, {
    id: `point-${dueOn}`,
    caseId,
    ask: 'Doe dit.',
    why: 'Daarom.',
    passage: 'p. 1',
    success: 'Het is er.',
    number: 1,
    createdBy: 'lead',
    createdAt: 1,
  });
  putFollowUp(raad.council.db, {
    pointId: `point-${dueOn}`,
    dueOn,
    effect: known ? 'in_note' : null,
    remark: '',
    at: 1,
  });
}

describe('the agenda', () => {
  it('tells members what is to come, earliest first, with the days that are left', () => {
    const raad = makeCouncil();
    caseInReview(raad);
    const { coming, late, past } = readAgenda(raad.as('member'));
    expect(coming.map(({ kind, on, daysLeft }) => [kind, on, daysLeft])).toEqual([
      ['scoringCloses', '2026-10-01', 24],
      ['meeting', '2026-10-20', 43],
      ['adviceDue', '2026-10-30', 53],
    ]);
    expect([...late, ...past]).toEqual([]);
  });

  it('puts a term that was missed on top, and lets a meeting simply be over', () => {
    const raad = makeCouncil();
    caseInReview(raad);
    raad.clock.now += 60 * day;
    const { late, coming, past } = readAgenda(raad.as('member'));
    expect(kinds(late)).toEqual(['scoringCloses', 'adviceDue']);
    expect(kinds(past)).toEqual(['meeting']);
    expect(coming).toEqual([]);
  });

  it('folds away what was done in time, and a follow-up whose effect is known', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    updateCase(raad.council.db, caseId, {
      state: 'follow_up',
      responseDueOn: '2026-11-30',
      sentOn: '2026-10-12',
    });
    planFollowUp(raad, caseId, '2026-10-05', true);
    planFollowUp(raad, caseId, '2027-03-01', false);
    raad.clock.now += 100 * day;
    const { late, coming, past } = readAgenda(raad.as('secretary'));
    expect(kinds(late)).toEqual([]);
    expect(coming.map(({ kind, on, point }) => [kind, on, point])).toEqual([['followUp', '2027-03-01', 1]]);
    expect(kinds(past)).toEqual(['responseDue', 'adviceDue', 'followUp']);
  });

  it('tells the official only the term of their own request, and the administrator nothing', () => {
    const raad = makeCouncil();
    caseInReview(raad);
    makeCase(raad, 'Van een ander');
    expect(readAgenda(raad.as('official')).coming.map(({ kind, title }) => [kind, title])).toEqual([
      ['adviceDue', 'Beleidsplan Wmo'],
    ]);
    expect(() => readAgenda(raad.as('admin'))).toThrow(/forbidden/);
  });

  it('gives the calendar file to people of the council only', () => {
    const raad = makeCouncil();
    caseInReview(raad);
    for (const who of ['member', 'chair', 'secretary', 'clerk'] as const)
      expect(agendaForCalendar(raad.as(who))).toHaveLength(3);
    for (const who of ['official', 'observer', 'admin'] as const)
      expect(() => agendaForCalendar(raad.as(who))).toThrow(/forbidden/);
  });
});

describe('a month of the agenda', () => {
  it('has its holidays between the dates, and only those that are still to come', () => {
    const months = byMonth([{ on: '2026-12-26' }, { on: '2026-12-10' }, { on: '2027-02-01' }], '2026-12-01');
    expect(
      months.map(({ key, lines }) => [
        key,
        lines.map((line) => ('holiday' in line ? line.holiday : line.on)),
      ]),
    ).toEqual([
      ['2026-12', ['2026-12-10', 'christmasDay', 'boxingDay', '2026-12-26']],
      ['2027-02', ['2027-02-01']],
    ]);
    expect(byMonth([{ on: '2026-12-28' }], '2026-12-26')[0]!.lines).toHaveLength(2);
  });
});
