import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { postForm, until } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { lettersWords } from './letter-on-disk.ts';
import {
  caretIn,
  everywhere,
  faultsIn,
  letterReady,
  openLetter,
  shown,
  typeWords,
  wordsOf,
} from './letter-screen.ts';

let browser: Browser;
let server: TestServer;
let caseId: string;
/** Truus leads the case that is being written; Kees is the secretary. */
let lead: Person;
let secretary: Person;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  caseId = demoCase(server, 'drafting');
  [lead, secretary] = await Promise.all([
    person(browser, server, 'other'),
    person(browser, server, 'secretary'),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const name = 'Naar de vergadering';

/** The time line, with the newest moment opened. */
async function openNewestMoment(page: Page): Promise<void> {
  await page.goto(`/adviezen/${caseId}/concept/tijdlijn`);
  await hydrated(page);
  await page.getByRole('navigation', { name: 'Momenten van de brief' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Wat er sindsdien veranderde' }).waitFor();
}

describe('an old version of the letter', () => {
  const [first, later, after] = [wordsOf('eerst', 4), wordsOf('later', 4), wordsOf('daarna', 4)];

  it('comes back for everybody who has the letter open, and they can write on in it', async () => {
    await Promise.all([lead, secretary].map(({ page }) => openLetter(page, caseId)));
    await caretIn(secretary.page, 'summary');
    await typeWords(secretary.page, first);
    await everywhere({ server, caseId }, first, [lead.page, secretary.page]);
    await openNewestMoment(lead.page);
    await lead.page.getByLabel('Naam van deze versie').fill(name);
    await lead.page.getByRole('button', { name: 'Bewaar de naam' }).click();
    await lead.page.getByRole('link', { name: new RegExp(name) }).waitFor();

    await typeWords(secretary.page, later);
    await everywhere({ server, caseId }, later, [secretary.page]);
    await lead.page.goto(`/adviezen/${caseId}/concept/tijdlijn`);
    await lead.page.getByRole('link', { name: new RegExp(name) }).click();
    await lead.page.getByText(later.join(' ')).waitFor();
    await lead.page.getByRole('link', { name: 'Zet de brief van toen terug' }).click();
    await letterReady(lead.page);
    await lead.page.getByRole('button', { name: 'Zet terug' }).click();
    await lead.page.getByText('De brief van toen staat er weer').waitFor();
    for (const { page } of [lead, secretary])
      await until('the later words are gone', async () => !/later\d/.test(await shown(page)));
    await everywhere({ server, caseId }, first, [lead.page, secretary.page]);
    expect(faultsIn(lettersWords(server, caseId), later)).toEqual(later);

    await caretIn(secretary.page, 'summary');
    await typeWords(secretary.page, after);
    await everywhere({ server, caseId }, [...first, ...after], [lead.page, secretary.page]);
  }, 180_000);

  it('leaves what it replaced in the time line, to compare and to bring back', async () => {
    await lead.page.getByRole('link', { name: 'in de tijdlijn' }).click();
    const replaced = lead.page.getByRole('link', { name: /Voordat de brief van .* terugkwam/ });
    await replaced.waitFor();
    await lead.page
      .getByLabel('Lees de brief van')
      .selectOption({ label: await optionWith(lead.page, name) });
    await lead.page
      .getByLabel('Vergelijk met')
      .selectOption({ label: await optionWith(lead.page, 'Voordat de brief') });
    await lead.page.getByRole('button', { name: 'Vergelijk' }).click();
    await lead.page.getByRole('heading', { name: 'Wat er tussen deze momenten veranderde' }).waitFor();
    const added = lead.page.locator('.changes ins');
    expect(await added.allInnerTexts()).toEqual([expect.stringContaining(later.join(' '))]);
    expect(await lead.page.locator('.changes del').count()).toBe(0);
    expect(await accessibilityFaults(lead.page)).toEqual([]);

    await replaced.click();
    await lead.page.getByRole('link', { name: 'Zet de brief van toen terug' }).click();
    await lead.page.getByRole('button', { name: 'Zet terug' }).click();
    await everywhere({ server, caseId }, [...first, ...later], [lead.page, secretary.page]);
    expect([...lead.complaints, ...secretary.complaints]).toEqual([]);
  }, 180_000);

  it('comes back without a script as well, and without a word of an error for who has it open', async () => {
    const answer = await postForm(server, 'secretary', `/adviezen/${caseId}/concept`, {
      act: 'putBack',
      version: '0',
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/\/concept\?teruggezet=\d+$/);
    const gone = [...first, ...later];
    expect(faultsIn(lettersWords(server, caseId), gone)).toEqual(gone);
    for (const { page } of [lead, secretary])
      await until('the words are gone', async () => faultsIn(await shown(page), gone).length === gone.length);
    expect([...lead.complaints, ...secretary.complaints]).toEqual([]);
  }, 180_000);
});

/** The line of the first choice that holds these words. */
const optionWith = async (page: Page, words: string): Promise<string> =>
  (await page.locator('select[name="versie"] option').allInnerTexts()).find((line) => line.includes(words))!;
