import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { readDatabase, until } from '../harness/forms.ts';
import { demoPeople, startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';

/** Somebody without a mouse. Nothing below clicks, and nothing is focused but by keys. */
const role = 'other';

let browser: Browser;
let server: TestServer;
let who: Person;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  who = await person(browser, server, role);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Where the focus is; never the body, which is where it falls when what had it went away. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at ? `${at.tagName} ${at.className} ${at.textContent?.trim().slice(0, 60)}` : 'BODY';
  });

async function keepsFocus(page: Page): Promise<void> {
  expect(await focused(page)).not.toMatch(/^BODY/);
}

/** Waits until a live region says this, and looks where the focus is. */
async function hears(page: Page, words: RegExp): Promise<void> {
  const said = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')]
        .map((region) => region.textContent)
        .join('\n'),
    );
  await until(`a live region says ${words}`, async () => words.test(await said()));
  await keepsFocus(page);
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, selector: string, most = 250): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}; it stands on ${await focused(page)}`);
}

/** 1280 px, a phone, and 400 % zoom of a screen of 1280 px. */
async function faultsAtEveryWidth({ page }: Person): Promise<string[]> {
  const size = page.viewportSize()!;
  const faults: string[] = [];
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ ...size, width });
    for (const fault of await accessibilityFaults(page)) faults.push(`at ${width}: ${fault}`);
  }
  await page.setViewportSize(size);
  return faults;
}

async function openNote(caseId: string): Promise<void> {
  await who.goto(`/adviezen/${caseId}/nota`);
  await who.page.locator('.note-search:not([data-waiting])').waitFor({ state: 'attached' });
  await tabTo(who.page, '.reading');
}

describe('a whole review without a mouse', () => {
  it('reads, says what was read, annotates a selection, and goes round the annotations', async () => {
    const { page } = who;
    const caseId = demoCase(server, 'reviewing');
    await openNote(caseId);
    const { keyboard } = page;
    // Before the first heading there is no chapter to have read; an annotation stands in one.
    await keyboard.press('n');
    await hears(page, /Aantekening 1 van 2/);
    await keyboard.press('g');
    await hears(page, /Gelezen: /);
    await until(
      'what was read is kept',
      () => readDatabase(server, 'select 1 from part_read where person_id = ?', demoPeople[role]).length > 0,
    );
    for (const words of ['Eerste opmerking zonder muis.', 'Tweede opmerking zonder muis.']) {
      await keyboard.press('ArrowDown');
      await keyboard.press('Home');
      for (let letter = 0; letter < 12; letter += 1) await keyboard.press('Shift+ArrowRight');
      await keyboard.press('a');
      await hears(page, /Kies wat voor aantekening/);
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await hears(page, /Nieuwe aantekening/);
      await keyboard.type(words);
      await keyboard.press('Control+Enter');
      await hears(page, /Uw aantekening is bewaard/);
      await keyboard.press('Escape');
      await keepsFocus(page);
      expect(await focused(page)).toMatch(/reading/);
    }
    await keyboard.press('n');
    await hears(page, /Aantekening \d+ van \d+/);
    await keyboard.press('p');
    await hears(page, /Aantekening \d+ van \d+/);
    await keyboard.press('Enter');
    await until('the card has the focus', async () => /margin-card/.test(await focused(page)));
    await keyboard.press('n');
    await hears(page, /Aantekening \d+ van \d+/);
    await keyboard.press('Escape');
    expect(await focused(page)).toMatch(/reading/);
    expect(await faultsAtEveryWidth(who)).toEqual([]);
  }, 120_000);

  it('keeps up with keys that follow each other faster than the browser tells of them', async () => {
    const { page } = who;
    await openNote(demoCase(server, 'reviewing'));
    await page.evaluate(() => {
      const press = (key: string) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      getSelection()?.modify('extend', 'forward', 'word');
      press('a');
    });
    await page.getByRole('toolbar', { name: /Aantekening maken bij de selectie/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await until('the card has the focus', async () => /margin-card/.test(await focused(page)));
    await page.evaluate(async () => {
      for (const key of ['n', 'p', 'Escape']) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
        // React draws what a key did right after it, and has not yet done what it put off until later.
        await Promise.resolve();
      }
      await new Promise((done) => setTimeout(done, 50));
    });
    expect(await focused(page)).toMatch(/reading/);
  });

  it('judges three pages and hands in', async () => {
    const { page } = who;
    const caseId = demoCase(server, 'reviewing');
    await who.goto(`/adviezen/${caseId}/beoordeling?deel=1`);
    for (const part of [1, 2, 3]) {
      await page.waitForURL((url) => url.search.includes(`deel=${part}`));
      const ids = await page.locator('.criterion').evaluateAll((cards) => cards.map(({ id }) => id));
      for (const id of ids) {
        await tabTo(page, `[name="answer-${id}"]`);
        // Arrows choose within a group; the third sentence asks for no reason.
        const third = `[name="answer-${id}"][value="3"]`;
        await keyboardChoose(page, third);
        await keepsFocus(page);
      }
      await hears(page, /Bewaard om/);
      await tabTo(page, '.criteria-steps a:last-child');
      await page.keyboard.press('Enter');
      // The address changes before the page does.
      await page.locator(`[id="${ids[0]}"].criterion`).waitFor({ state: 'detached' });
    }
    await page.waitForURL(/deel=nakijken/);
    await page.getByRole('button', { name: 'Lever mijn beoordeling in' }).waitFor();
    await keepsFocus(page);
    expect(await faultsAtEveryWidth(who)).toEqual([]);
    await tabTo(page, 'button[value="submit"]');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Neem terug' }).waitFor();
    await hears(page, /U hebt uw beoordeling ingeleverd/);
  }, 120_000);

  it('answers in a thread, names somebody, deals with it and opens it again', async () => {
    const { page } = who;
    const caseId = demoCase(server, 'drafting');
    const [thread] = readDatabase<{ id: string }>(
      server,
      'select id from annotation where case_id = ? and private = 0 and resolved_at is null limit 1',
      caseId,
    );
    await who.goto(`/adviezen/${caseId}/aantekeningen/${thread!.id}`);
    const { keyboard } = page;
    await tabTo(page, `textarea[name="antwoord-${thread!.id}"]`);
    await keyboard.type('Ik denk mee, @mari');
    await hears(page, /1 naam/);
    await keyboard.press('Enter');
    await keyboard.type('kijkt u ook?');
    await tabTo(page, 'button[value="reply"]');
    await keyboard.press('Enter');
    await hears(page, /Uw reactie is bewaard/);
    expect(
      readDatabase(
        server,
        'select 1 from mention where person_id = ? and annotation_id = ?',
        'marijke',
        thread!.id,
      ),
    ).toHaveLength(1);
    await tabTo(page, 'button[value="resolve"]');
    await keyboard.press('Enter');
    await hears(page, /De aantekening is afgehandeld/);
    await page.locator('button[value="reopen"]').waitFor();
    await keepsFocus(page);
    await keyboard.press('Enter');
    await hears(page, /De aantekening is weer open/);
    await page.locator('#geschiedenis').waitFor();
    await hydrated(page);
    expect(await faultsAtEveryWidth(who)).toEqual([]);
    expect(who.complaints).toEqual([]);
  }, 120_000);
});

/** Chooses a radio button by arrows, as one does who cannot point. */
async function keyboardChoose(page: Page, wanted: string): Promise<void> {
  const chosen = () =>
    page.evaluate((selector) => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement && at.matches(selector) && at.checked;
    }, wanted);
  for (let press = 0; press < 8 && !(await chosen()); press += 1) await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(true);
}

describe('a note on a telephone', () => {
  it('keeps the words in sight that one writes about, the cursor in the field, and says what was taken away', async () => {
    const who = await person(browser, server, 'other', { width: 390, height: 844 });
    const { page: small } = who;
    await who.goto(`/adviezen/${demoCase(server, 'reviewing')}/nota`);
    await small.locator('.note-text [contenteditable]').first().waitFor();
    const paragraph = small
      .locator('.note-text p')
      .filter({ hasText: /.{80,}/ })
      .nth(4);
    await paragraph.click({ position: { x: 5, y: 8 }, clickCount: 3 });
    const concern = small
      .getByRole('toolbar', { name: /Aantekening maken/ })
      .getByRole('button', { name: 'Zorg' });
    const at = (await concern.boundingBox())!;
    await small.mouse.click(at.x + 5, at.y + 5);
    await small.locator('form.margin-card').waitFor();
    await small.mouse.click(195, 560);
    const words = 'Nadat pakket gaf';
    await small.keyboard.type(words);
    const form = small.locator('form.margin-card');
    expect(await form.getByRole('textbox').first().inputValue()).toBe(words);
    const give = (await form.getByRole('button', { name: 'Zet bij de tekst' }).boundingBox())!;
    expect(give.y + give.height).toBeLessThanOrEqual(844);
    const sheet = (await small.locator('.sheet').boundingBox())!;
    const mark = (await small.locator('.note-text .annotation--focused').first().boundingBox())!;
    expect(mark.y).toBeGreaterThanOrEqual(0);
    expect(mark.y).toBeLessThan(sheet.y - 10);

    await form.getByRole('button', { name: 'Zet bij de tekst' }).click();
    const card = small.locator('article.margin-card', { hasText: words });
    const focus = () => small.evaluate(() => document.activeElement?.textContent ?? '');
    await card.getByRole('button', { name: 'Haal weg' }).click();
    expect(await focus()).toContain('Wilt u deze aantekening weghalen?');
    await card.getByRole('button', { name: 'Nee' }).click();
    expect(await focus()).toBe('Haal weg');
    await card.getByRole('button', { name: 'Haal weg' }).click();
    await card.getByRole('button', { name: 'Ja, haal weg' }).click();
    await expect.poll(focus).toContain('De aantekening is weggehaald.');
    await expect.poll(() => card.count()).toBe(0);
    expect(who.complaints).toEqual([]);
    await who.close();
  });
});
