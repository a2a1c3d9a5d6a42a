import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coWriters } from '../../../dsl/co-writers.ts';

/** What each of the writers types, letter by letter: no two use the same letters. */
const words = ['abcdefgh', 'klmnopqr', 'stuvwxyz'];

describe('people who type at exactly the same caret', () => {
  it('keep each their own words together, whoever comes first and however late the messages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.array(
          fc.record({
            who: fc.nat(2),
            messages: fc.nat(3),
            isAway: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
          }),
          { minLength: 24, maxLength: 60 },
        ),
        async (seed, acts) => {
          const told = coWriters(3, { seed }).type(0, 'Wij () raad').delay(100);
          for (const who of [0, 1, 2]) told.caret(who, 7);
          const typed = [0, 0, 0];
          for (const { who, messages, isAway } of acts) {
            const letter = words[who]![typed[who]!];
            if (letter) told.typeOn(who, letter);
            typed[who]! += 1;
            if (isAway) told.offline(who);
            told.delay(messages);
            if (isAway && messages > 1) told.online(who);
          }
          const { text, states, stored } = await told.converge();
          const between = /\((.*)\)/.exec(text)![1]!;
          const expected = words.map((word, who) => word.slice(0, typed[who]));
          for (const word of expected) expect(between).toContain(word);
          expect(between).toHaveLength(expected.join('').length);
          for (const state of states) expect(state.doc.toJSON()).toEqual(stored.toJSON());
        },
      ),
      { numRuns: 25 },
    );
  });
});
