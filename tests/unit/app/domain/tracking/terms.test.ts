import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isIsoDate } from '#app/domain/tracking/calendar-date.ts';
import { freeDayReason } from '#app/domain/tracking/holidays.ts';
import {
  adviceTerm,
  DEFAULT_TERM_SETTINGS,
  daysLeft,
  previousWorkingDay,
  reminderDates,
  responseTerm,
  type TermSettings,
} from '#app/domain/tracking/terms.ts';

const settings: TermSettings = DEFAULT_TERM_SETTINGS;
const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('2014-01-01', days));
const anyTerm = fc.integer({ min: 0, max: 120 });

/** What falls on the last day · start · days · last day as counted · last day after the move. */
const CASES: [string, string, number, string, string][] = [
  ['zondag', '2026-11-22', 42, '2027-01-03', '2027-01-04'],
  ['gewone vrijdag', '2026-10-23', 42, '2026-12-04', '2026-12-04'],
  ['eerste kerstdag voor een weekend', '2026-11-13', 42, '2026-12-25', '2026-12-28'],
  ['tweede kerstdag op zaterdag', '2026-11-14', 42, '2026-12-26', '2026-12-28'],
  ['Nieuwjaarsdag op vrijdag', '2026-11-20', 42, '2027-01-01', '2027-01-04'],
  ['Goede Vrijdag', '2026-02-20', 42, '2026-04-03', '2026-04-07'],
  ['zaterdag voor Pasen', '2026-02-21', 42, '2026-04-04', '2026-04-07'],
  ['tweede paasdag', '2026-02-23', 42, '2026-04-06', '2026-04-07'],
  ['Koningsdag', '2026-03-16', 42, '2026-04-27', '2026-04-28'],
  ['Bevrijdingsdag', '2026-03-24', 42, '2026-05-05', '2026-05-06'],
  ['Hemelvaartsdag', '2026-04-02', 42, '2026-05-14', '2026-05-15'],
  ['tweede pinksterdag', '2026-04-13', 42, '2026-05-25', '2026-05-26'],
  ['Goede Vrijdag 2027', '2027-02-12', 42, '2027-03-26', '2027-03-30'],
  ['tweede paasdag 2027', '2027-02-15', 42, '2027-03-29', '2027-03-30'],
  ['Koningsdag 2027', '2027-03-16', 42, '2027-04-27', '2027-04-28'],
  ['Bevrijdingsdag voor Hemelvaartsdag', '2027-03-24', 42, '2027-05-05', '2027-05-07'],
  ['Hemelvaartsdag 2027', '2027-03-25', 42, '2027-05-06', '2027-05-07'],
  ['tweede pinksterdag 2027', '2027-04-05', 42, '2027-05-17', '2027-05-18'],
  ['Koningsdag op zaterdag de 26e', '2025-03-15', 42, '2025-04-26', '2025-04-28'],
  ['zondag de 27e', '2025-03-16', 42, '2025-04-27', '2025-04-28'],
  ['dag voor de schrikkeldag', '2024-01-17', 42, '2024-02-28', '2024-02-28'],
  ['schrikkeldag', '2024-01-18', 42, '2024-02-29', '2024-02-29'],
  ['over de jaargrens', '2023-12-30', 60, '2024-02-28', '2024-02-28'],
  ['schrikkeldag 2028', '2028-01-15', 45, '2028-02-29', '2028-02-29'],
  ['twee weken tot de schrikkeldag', '2028-02-15', 14, '2028-02-29', '2028-02-29'],
  ['zelfde weken zonder schrikkeldag', '2027-02-15', 14, '2027-03-01', '2027-03-01'],
  ['begin van de zomertijd', '2026-03-28', 1, '2026-03-29', '2026-03-30'],
  ['einde van de zomertijd', '2026-10-24', 1, '2026-10-25', '2026-10-26'],
  ['zondag voor Koningsdag', '2026-03-15', 42, '2026-04-26', '2026-04-28'],
  ['over de wintertijd', '2026-09-20', 42, '2026-11-01', '2026-11-02'],
  ['eerste paasdag', '2030-03-10', 42, '2030-04-21', '2030-04-23'],
  ['Koningsdag 2031 op zaterdag', '2031-03-15', 42, '2031-04-26', '2031-04-28'],
  ['laatste Pasen, dan Koningsdag', '2038-03-14', 42, '2038-04-25', '2038-04-28'],
  ['vroegste Pasen', '2035-02-09', 42, '2035-03-23', '2035-03-27'],
  ['kerst na twee weken', '2026-12-11', 14, '2026-12-25', '2026-12-28'],
  ['nieuwjaar na twee weken', '2026-12-18', 14, '2027-01-01', '2027-01-04'],
  ['vrijdag voor kerst', '2027-12-10', 14, '2027-12-24', '2027-12-24'],
  ['kerst in een weekend', '2027-12-11', 14, '2027-12-25', '2027-12-27'],
  ['eeuwjaar zonder schrikkeldag', '2100-02-20', 10, '2100-03-02', '2100-03-02'],
  ['vier weken in de zomer', '2026-07-03', 28, '2026-07-31', '2026-07-31'],
];

describe('a term that is counted', () => {
  it.each(CASES)('ending on %s: from %s %i days', (_name, sentOn, responseTermDays, counted, moved) => {
    const staying = { ...settings, responseTermDays, moveToWorkingDay: false };
    expect(responseTerm({ sentOn }, staying).dueOn).toBe(counted);
    expect(responseTerm({ sentOn }, { ...settings, responseTermDays }).dueOn).toBe(moved);
  });

  it('holds forty dated cases', () => expect(CASES).toHaveLength(40));

  it('tells how it was reckoned, step by step', () => {
    const term = responseTerm({ sentOn: '2026-11-13', extensionDays: 7 }, settings);
    expect(term.steps).toEqual([
      { key: 'terms.start.sent', params: { date: '2026-11-13' } },
      { key: 'terms.counted', params: { days: 42, date: '2026-12-25' } },
      { key: 'terms.extended', params: { days: 7, date: '2027-01-01' } },
      { key: 'terms.moved', params: { from: '2027-01-01', reason: 'newYear', date: '2027-01-04' } },
    ]);
    expect(term.dueOn).toBe('2027-01-04');
  });

  it('says that the last day stays on a holiday when the council does not move it', () => {
    const term = responseTerm({ sentOn: '2026-11-13' }, { ...settings, moveToWorkingDay: false });
    expect(term.steps.at(-1)).toEqual({
      key: 'terms.keptOnFreeDay',
      params: { date: '2026-12-25', reason: 'christmasDay' },
    });
  });

  it('moves past a day that is equated with a holiday', () => {
    const withBridgeDay = { ...settings, equatedDays: ['2026-05-15'] };
    expect(responseTerm({ sentOn: '2026-04-02' }, withBridgeDay).dueOn).toBe('2026-05-18');
  });

  it('never ends earlier than counted, nor on a free day, nor more than five days later', () => {
    fc.assert(
      fc.property(anyDate, anyTerm, (sentOn, responseTermDays) => {
        const { dueOn } = responseTerm({ sentOn }, { ...settings, responseTermDays });
        const moved = daysBetween(addDays(sentOn, responseTermDays), dueOn);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(5);
        expect(freeDayReason(dueOn)).toBeNull();
      }),
    );
  });

  it('never ends earlier because it began later', () => {
    fc.assert(
      fc.property(anyDate, anyTerm, fc.nat(20), (sentOn, responseTermDays, later) => {
        const own = { ...settings, responseTermDays };
        const first = responseTerm({ sentOn }, own).dueOn;
        expect(responseTerm({ sentOn: addDays(sentOn, later) }, own).dueOn >= first).toBe(true);
      }),
    );
  });
});

describe('recess', () => {
  const summer = { name: 'het zomerreces', from: '2026-07-18', until: '2026-08-30' };
  const withRecess = (...recesses: TermSettings['recesses']): TermSettings => ({
    ...settings,
    recessExtends: true,
    recesses,
  });

  it('is not counted when the council says so', () => {
    // 42 days from 3 July: 14 days until recess, and the other 28 after 30 August.
    const term = responseTerm({ sentOn: '2026-07-03' }, withRecess(summer));
    expect(term.dueOn).toBe('2026-09-28');
    expect(term.steps).toContainEqual({
      key: 'terms.recess',
      params: { name: 'het zomerreces', days: 44, date: '2026-09-27' },
    });
  });

  it('makes no difference when the council counts it', () => {
    const counting = { ...withRecess(summer), recessExtends: false };
    expect(responseTerm({ sentOn: '2026-07-03' }, counting).dueOn).toBe('2026-08-14');
  });

  it('counts only the days that are left when the letter was sent in it', () => {
    expect(responseTerm({ sentOn: '2026-08-20' }, withRecess(summer)).dueOn).toBe('2026-10-12');
  });

  it('can bring the last day into the next recess, which is then left out too', () => {
    const autumn = { name: 'het herfstreces', from: '2026-09-26', until: '2026-10-04' };
    expect(responseTerm({ sentOn: '2026-07-03' }, withRecess(autumn, summer)).dueOn).toBe('2026-10-06');
  });

  it('leaves a day out once when two recesses overlap', () => {
    const half = { name: 'de bouwvak', from: '2026-08-01', until: '2026-08-10' };
    const within = responseTerm({ sentOn: '2026-07-03' }, withRecess(summer, half));
    expect(within.dueOn).toBe(responseTerm({ sentOn: '2026-07-03' }, withRecess(summer)).dueOn);
  });

  it('leaves exactly the term in days outside recess', () => {
    const stretch = fc.tuple(fc.integer({ min: -30, max: 120 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(anyDate, anyTerm, fc.array(stretch, { maxLength: 4 }), (sentOn, days, stretches) => {
        const recesses = stretches.map(([start, length]) => ({
          name: 'reces',
          from: addDays(sentOn, start),
          until: addDays(sentOn, start + length),
        }));
        const own = { ...withRecess(...recesses), responseTermDays: days, moveToWorkingDay: false };
        const { dueOn } = responseTerm({ sentOn }, own);
        let counted = 0;
        for (let day = addDays(sentOn, 1); day <= dueOn; day = addDays(day, 1)) {
          if (!recesses.some(({ from, until }) => from <= day && day <= until)) counted += 1;
        }
        expect(counted).toBe(days);
      }),
    );
  });
});

describe('an advice term', () => {
  it('keeps the date that the municipality named, also on a Sunday, and says so', () => {
    const term = adviceTerm({ receivedOn: '2026-11-02', dueOnGiven: '2026-12-20' }, settings);
    expect(term).toMatchObject({ dueOn: '2026-12-20', basis: 'given', days: 48, tooShort: false });
    expect(term.steps.map((step) => step.key)).toEqual([
      'terms.start.received',
      'terms.given',
      'terms.keptOnFreeDay',
    ]);
  });

  it('takes the council’s own term when no date was named, and says that it has to be asked', () => {
    const term = adviceTerm({ receivedOn: '2026-11-22', dueOnGiven: null }, settings);
    expect(term).toMatchObject({ dueOn: '2027-01-04', basis: 'assumed', days: 43 });
    expect(term.steps.map((step) => step.key)).toEqual([
      'terms.start.received',
      'terms.notGiven',
      'terms.counted',
      'terms.moved',
    ]);
  });

  it('warns below the minimum, counted from receipt', () => {
    const atMinimum = adviceTerm({ receivedOn: '2026-11-02', dueOnGiven: '2026-11-30' }, settings);
    const below = adviceTerm({ receivedOn: '2026-11-03', dueOnGiven: '2026-11-30' }, settings);
    expect([atMinimum.tooShort, below.tooShort]).toEqual([false, true]);
    expect(below.steps.at(-1)).toEqual({ key: 'terms.tooShort', params: { days: 27, minimum: 28 } });
  });

  it('warns when the date had passed before the request came', () => {
    const late = adviceTerm({ receivedOn: '2026-11-22', dueOnGiven: '2026-11-20' }, settings);
    expect(late).toMatchObject({ days: -2, tooShort: true });
  });

  it('adds an agreed extension and then moves to a working day', () => {
    const request = { receivedOn: '2026-11-02', dueOnGiven: '2026-12-12', extensionDays: 14 };
    expect(adviceTerm(request, settings).dueOn).toBe('2026-12-28');
  });
});

describe('days left and reminders', () => {
  it('count from today', () => {
    expect(daysLeft('2026-12-04', '2026-11-21')).toBe(13);
    expect(daysLeft('2026-12-04', '2026-12-04')).toBe(0);
    expect(daysLeft('2026-12-04', '2026-12-07')).toBe(-3);
  });

  it('remind a week before, the day after and two weeks after', () => {
    expect(reminderDates('2026-12-28')).toEqual({
      before: '2026-12-21',
      after: '2026-12-29',
      escalate: '2027-01-11',
    });
  });

  it('know the working day before a holiday', () => {
    expect(previousWorkingDay('2026-12-27')).toBe('2026-12-24');
    expect(isIsoDate(previousWorkingDay('2027-01-01'))).toBe(true);
  });
});
