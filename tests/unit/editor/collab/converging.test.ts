import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coWriters, type Ending } from '../../../dsl/co-writers.ts';
import { seededChance } from '../../../dsl/seeded-random.ts';

/** Ten thousand steps are the measure (PERFORMANCE R14); some hundreds show it in every run of the tests. */
const fuzzSteps = Number(process.env.COLLAB_STEPS ?? 300);

function expectOneLetter(ending: Ending): void {
  for (const state of ending.states) expect(state.doc.toJSON()).toEqual(ending.stored.toJSON());
  expect(ending.replayed.toJSON()).toEqual(ending.stored.toJSON());
  ending.stored.check();
}

/** Each comment stands at one place for everybody, over all of its words that are left; one without words says so. */
function expectOneMargin({ margin, stored }: Ending): void {
  for (const { onServer, onScreens, quote, surviving, now, ...row } of margin) {
    const told = JSON.stringify({ ...row, quote, surviving, now, onServer });
    for (const place of onScreens) expect(place, told).toEqual(onServer);
    if (onServer === null) expect(surviving, told).toBe('');
    else {
      expect(
        [...surviving].filter((char) => !now.includes(char)),
        told,
      ).toEqual([]);
      if (quote !== '') expect(now, told).not.toBe('');
      expect(onServer.to, told).toBeLessThanOrEqual(stored.content.size);
    }
  }
}

/** A story of chance: edits, silences, losses, duplicates, crashes and restarts. */
function story(seed: number, writers: number, length: number) {
  const chance = seededChance(seed);
  const told = coWriters(writers, { seed }).faults(0.1, 0.15);
  for (let at = 0; at < length; at++) {
    const who = chance.below(writers);
    const act = chance.below(40);
    if (act < 24) told.fumble(who);
    else if (act < 32) told.delay(1 + chance.below(4));
    else if (act < 34) told.offline(who);
    else if (act < 37) told.online(who);
    else if (act < 38) told.crash(who);
    else if (act < 39) told.restart();
    else told.undo(who);
  }
  return told;
}

/** The same with comments and suggestions, which begin once there are words. */
function remarkedStory(seed: number, writers: number, length: number) {
  const chance = seededChance(seed);
  const told = coWriters(writers, { seed });
  for (let at = 0; at < 12; at++) told.fumble(chance.below(writers)).delay(3);
  told.faults(0.1, 0.15);
  for (let at = 0; at < length; at++) {
    const who = chance.below(writers);
    const act = chance.below(40);
    if (act < 18) told.fumble(who);
    else if (act < 25) told.remark(who);
    else if (act < 32) told.delay(1 + chance.below(4));
    else if (act < 34) told.offline(who);
    else if (act < 37) told.online(who);
    else if (act < 38) told.crash(who);
    else if (act < 39) told.restart();
    else told.undo(who);
  }
  return told;
}

describe('writing together', () => {
  it('brings two people who type in one sentence to the same letter', async () => {
    const ending = await coWriters(2)
      .type(0, 'Wij adviseren')
      .delay(20)
      .insert(0, 2, 'X')
      .insert(1, 4, 'Y')
      .converge();
    expectOneLetter(ending);
    expect(ending.text).toContain('XWiYj adviseren');
  });

  it('keeps everything that was typed on both sides of an offline hour', async () => {
    const told = coWriters(2).type(0, 'begin ').delay(20).offline(1);
    for (let at = 0; at < 60; at++) told.type(1, 'b').type(0, 'a', 1).delay(2);
    const ending = await told.online(1).converge();
    expectOneLetter(ending);
    expect(ending.text).toContain(`begin ${'b'.repeat(60)}`);
    expect(ending.text).toContain('a'.repeat(60));
  });

  it('gives words back whose paragraph was deleted meanwhile', async () => {
    const ending = await coWriters(2)
      .type(0, 'een zin')
      .delay(30)
      .offline(1)
      .insert(1, 5, 'NIEUW')
      .delete(0, 2, 9)
      .delay(30)
      .online(1)
      .converge();
    expectOneLetter(ending);
    expect(ending.text).not.toContain('NIEUW');
    expect(ending.told[1]).toContain('NIEUW');
  });

  it('tells both people when one replaces words that the other replaced unseen', async () => {
    const ending = await coWriters(2)
      .type(0, 'oud')
      .delay(30)
      .offline(1)
      .replace(1, 2, 5, 'jong')
      .replace(0, 2, 5, 'nieuw')
      .delay(30)
      .online(1)
      .converge();
    expectOneLetter(ending);
    expect(ending.told[1]!.join()).toContain('nieuw');
    expect(ending.told[0]!.join()).toContain('nieuw');
  });

  it('undoes only what the person did, also after the words of others came in between', async () => {
    const ending = await coWriters(2)
      .type(0, 'mijn')
      .delay(30)
      .insert(1, 4, 'HAAR')
      .delay(30)
      .undo(0)
      .converge();
    expectOneLetter(ending);
    expect(ending.text.trim()).toBe('HAAR');
  });

  it('finds unsent words again after the browser crashed', async () => {
    const ending = await coWriters(2)
      .type(0, 'een')
      .delay(30)
      .offline(0)
      .type(0, 'twee')
      .type(0, 'drie')
      .type(1, 'VIER')
      .delay(30)
      .crash(0)
      .online(0)
      .converge();
    expectOneLetter(ending);
    expect(ending.text).toContain('een');
    expect(ending.text).toContain('tweedrie');
  });

  it('writes a batch once whose answer was lost with the server', async () => {
    const ending = await coWriters(1)
      .faults(0, 1)
      .type(0, 'een keer')
      .delay(1)
      .restart()
      .faults(0, 0)
      .converge();
    expect(ending.text.trim()).toBe('een keer');
  });

  it('converges to one letter on every screen and on disk, and loses no character unseen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.integer({ min: 1, max: 4 }),
        async (seed, writers) => {
          const ending = await story(seed, writers, 60).converge();
          expectOneLetter(ending);
          expect(ending.vanished).toEqual([]);
          expect(ending.doubled).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps each comment and suggestion on its words, at one place for everybody, and says which lost theirs', async () => {
    const seen = { placed: 0, gone: 0, partly: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async (seed) => {
        const ending = await remarkedStory(seed, 3, 60).converge();
        expectOneLetter(ending);
        expectOneMargin(ending);
        for (const { onServer, quote, surviving } of ending.margin) {
          seen[onServer ? 'placed' : 'gone'] += 1;
          if (onServer && surviving.length < quote.length) seen.partly += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(seen.placed).toBeGreaterThan(50);
    expect(seen.gone).toBeGreaterThan(10);
    expect(seen.partly).toBeGreaterThan(10);
  });

  it(
    `holds with eight writers and ${fuzzSteps} steps over a line that loses, doubles and reorders`,
    async () => {
      const start = performance.now();
      const ending = await story(20261122, 8, Math.ceil(fuzzSteps * 3)).converge();
      expectOneLetter(ending);
      const text = [...ending.stored.textContent];
      const told = ending.told.flat().join('').length;
      console.info(
        `eight writers, ${ending.version} steps: ${ending.vanished.length} characters vanished, ` +
          `${ending.doubled.length} doubled, ${told} told to their author or remover, ${text.length} in the letter; ` +
          `${((performance.now() - start) / 1000).toFixed(0)} s`,
      );
      expect(ending.vanished).toEqual([]);
      expect(ending.doubled).toEqual([]);
      expect(ending.version).toBeGreaterThanOrEqual(fuzzSteps);
    },
    60_000 + 90 * fuzzSteps,
  );
});
