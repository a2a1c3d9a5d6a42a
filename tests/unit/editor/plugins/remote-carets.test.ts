import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coWriters, type SeenCaret } from '../../../dsl/co-writers.ts';

const strayed = (carets: readonly SeenCaret[]) => carets.filter(({ own, seen }) => own !== seen);
const seed = fc.integer({ min: 1, max: 2 ** 31 });

describe('the caret of somebody else', () => {
  it('is where they typed, also when it was told before their words were confirmed', async () => {
    let arrived: SeenCaret[] = [];
    await coWriters(2)
      .type(0, 'Het beste plan.')
      .delay(100)
      .caret(1, 6)
      .typeOn(1, 'abc ')
      .tell(1)
      .delay(100)
      .delay(100)
      .lookAtCarets((carets) => {
        arrived = carets.filter(({ seen }) => seen !== null);
      })
      .converge();
    expect(arrived).toEqual([{ own: 10, seen: 10 }]);
  });

  it('stays in front of what is typed at the same place here, as it does on their own screen', async () => {
    let seen: SeenCaret[] = [];
    await coWriters(2)
      .type(0, 'Het beste plan.')
      .delay(100)
      .caret(1, 6)
      .tell(1)
      .caret(0, 6)
      .delay(100)
      .typeOn(0, 'zeer ')
      .lookAtCarets((carets) => {
        seen = carets;
      })
      .delay(100)
      .delay(100)
      .lookAtCarets((carets) => {
        seen = [...seen, ...carets];
      })
      .converge();
    expect(seen.filter((one) => one.seen !== null)).toEqual([
      { own: 6, seen: 6 },
      { own: 6, seen: 6 },
    ]);
  });

  it('is right once everything arrived, in whatever order, without being told again', async () => {
    const act = fc.record({ who: fc.nat(2), messages: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(seed, fc.array(act, { minLength: 6, maxLength: 30 }), async (start, acts) => {
        const told = coWriters(3, { seed: start });
        for (const who of [0, 1, 2]) told.type(who, `deel ${who} `, who);
        told.delay(1000).delay(1000);
        for (const who of [0, 1, 2]) told.caretAtEnd(who, who);
        for (const { who, messages } of acts) told.typeOn(who, 'ab ').delay(messages);
        for (const who of [0, 1, 2]) told.tell(who);
        let carets: SeenCaret[] = [];
        for (let round = 0; round < 20; round += 1) told.delay(1000);
        await told
          .lookAtCarets((seen) => {
            carets = seen;
          })
          .converge();
        expect(carets).toHaveLength(6);
        expect(strayed(carets)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('ends where it is when it is told anew, whatever was written, lost or taken back meanwhile', async () => {
    const act = fc.record({
      who: fc.nat(2),
      kind: fc.constantFrom('fumble', 'fumble', 'tell', 'away', 'back'),
      messages: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(seed, fc.array(act, { minLength: 10, maxLength: 40 }), async (start, acts) => {
        const told = coWriters(3, { seed: start }).faults(0.1, 0.1).type(0, 'De raad vraagt om uitleg.');
        for (const { who, kind, messages } of acts) {
          if (kind === 'fumble') told.fumble(who);
          else if (kind === 'tell') told.tell(who);
          else if (kind === 'away') told.offline(who);
          else told.online(who);
          told.delay(messages);
        }
        const { carets } = await told.converge();
        expect(carets).toHaveLength(6);
        expect(strayed(carets)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
