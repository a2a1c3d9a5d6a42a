import { describe, expect, it } from 'vitest';
import { adviceTerm, DEFAULT_TERM_SETTINGS, responseTerm } from '#app/domain/tracking/terms.ts';
import { termStepSentence } from '#app/i18n/term-messages.ts';

describe('how a date was reckoned, in words', () => {
  it('names each step of a moved term', () => {
    const term = adviceTerm({ receivedOn: '2026-11-22', dueOnGiven: null }, DEFAULT_TERM_SETTINGS);
    expect(term.steps.map(termStepSentence)).toEqual([
      'De aanvraag kwam binnen op zondag 22 november 2026.',
      'De gemeente noemt geen datum. Wij gaan uit van onze eigen termijn van 42 dagen. Vraag de termijn op.',
      'Daarna tellen 42 dagen, tot en met zondag 3 januari 2027.',
      'Zondag 3 januari 2027 is een zondag. De laatste dag schuift naar maandag 4 januari 2027.',
    ]);
  });

  it('names recess and extension', () => {
    const settings = {
      ...DEFAULT_TERM_SETTINGS,
      recessExtends: true,
      recesses: [{ name: 'het zomerreces', from: '2026-07-18', until: '2026-08-30' }],
    };
    const term = responseTerm({ sentOn: '2026-07-03', extensionDays: 1 }, settings);
    expect(term.steps.map(termStepSentence).slice(2)).toEqual([
      'In het zomerreces tellen 44 dagen niet mee. Dat wordt zondag 27 september 2026.',
      'Er is 1 dag uitstel afgesproken. Dat wordt maandag 28 september 2026.',
    ]);
  });

  it.each([
    ['2026-11-20', 'De laatste dag was al voorbij toen de aanvraag kwam.'],
    ['2026-11-23', 'Er is 1 dag om te adviseren.'],
    ['2026-12-11', 'Er zijn 19 dagen om te adviseren.'],
  ])('warns about the last day %s with "%s"', (dueOnGiven, opening) => {
    const term = adviceTerm({ receivedOn: '2026-11-22', dueOnGiven }, DEFAULT_TERM_SETTINGS);
    expect(termStepSentence(term.steps.at(-1)!)).toMatch(opening);
  });
});
