import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { launchBrowser, type Person, person } from '../harness/browser.ts';
import { until } from '../harness/forms.ts';
import { testSeed as seed } from '../harness/seed.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { accidents, open } from './fifty-rounds/accidents.ts';
import { carryOn, limitMs } from './fifty-rounds/carry-on.ts';
import { makePlaces, type Places, writer } from './fifty-rounds/places.ts';
import { accidentNames, fields, fiftyRounds, type Round, seeded, twoHundred } from './fifty-rounds/rounds.ts';
import { inSight, stored } from './fifty-rounds/whereabouts.ts';
import { forgetTries } from './session-rows.ts';

let browser: Browser;
let server: TestServer;
let places: Places;
/** Null after a round that failed: the next one begins at a clean screen. */
let who: Person | null = null;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  places = await makePlaces(server);
});
beforeEach(async () => {
  forgetTries(server);
  if (who) return;
  who = await person(browser, server, writer);
  page = who.page;
  who.context.on('weberror', (fault) => faults.push(String(fault.error())));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What stays in the database for good: a reason is the only thing of which no earlier words are kept. */
const lasting: string[] = [];

async function play(round: Round, number: number): Promise<void> {
  const { field, accident, given } = round;
  const { context } = who!;
  const place = places.of(round);
  const name = `Ronde ${number}, ${field}, ${accident}`;
  const random = seeded(seed + number);
  const [text, other] = [twoHundred(name, random), twoHundred(`${name}, tweede tabblad`, random)];
  const texts = accident === 'secondTab' ? [text, other] : [text];
  await open(page, place.path);
  const scene = { server, context, page, place, given, text, other, random };
  const pages = await accidents[accident](scene);

  await until(
    `the words are stored or before their writer: ${text}`,
    async () => {
      const { fields } = await inSight(pages[0]!);
      return texts.some((one) => stored(server, one).now > 0 || fields.includes(one));
    },
    limitMs,
  );
  const mayPress = !given || (accident === 'reload' && !place.goesAgain);
  const { clashed, replaced, letGo } = await carryOn({ server, pages, texts, mayPress, random });
  expect(clashed).toBe(texts.length > 1 && place.clashes);
  for (const one of texts) {
    const earlier = one === replaced && field !== 'reason' ? 1 : 0;
    expect(stored(server, one), one).toEqual({ now: one === replaced || one === letGo ? 0 : 1, earlier });
  }
  page = pages[0]!;
  for (const left of context.pages()) if (left !== page) await left.close();
  if (field !== 'reason') lasting.push(...texts.filter((one) => one !== letGo));
  expect(faults).toEqual([]);
}

async function tellWhatStands(number: number, round: Round): Promise<void> {
  const whatStands = async (one: Page) => ({
    url: one.url(),
    ...(await inSight(one)),
    kept: await one.evaluate(() => ({ ...localStorage })),
  });
  // The browser's own page of an error cannot be asked; then it tells that.
  const told = await Promise.all(who!.context.pages().map((one) => whatStands(one).catch(String)));
  console.log(`TEST_SEED=${seed}, round ${number}`, round, JSON.stringify(told, null, 1));
  await Promise.all([who!.close(), server.restart()]);
  who = null;
  faults.length = 0;
}

describe(`fifty rounds of typing two hundred characters (TEST_SEED=${seed})`, () => {
  const rounds = fiftyRounds(seeded(seed)).map((round, index) => ({
    ...round,
    number: index + 1,
    what: `${round.changes ? 'changed' : 'new'} ${round.field}`,
    how: round.given ? 'given off' : 'not given off',
  }));

  it.each(rounds)(
    'round $number: $what, $how, $accident: nothing is lost or silently overwritten',
    async ({ number, what: _what, how: _how, ...round }) => {
      onTestFailed(() => tellWhatStands(number, round));
      await play(round, number);
    },
  );

  it('let each field meet each accident, with new and changed words, given off and not', () => {
    expect(rounds).toHaveLength(50);
    for (const field of fields)
      for (const accident of accidentNames) {
        const met = rounds.filter((round) => round.field === field && round.accident === accident);
        expect(met.length).toBeGreaterThanOrEqual(3);
        expect(new Set(met.map(({ changes }) => changes)).size).toBe(2);
        expect(new Set(met.map(({ given }) => given)).size).toBe(2);
      }
  });

  it('keeps all of it, also what later rounds changed', () => {
    const numbers = lasting.map((text) => ({ text, ...stored(server, text) }));
    expect(numbers.filter(({ now, earlier }) => now + earlier !== 1)).toEqual([]);
  });
});
