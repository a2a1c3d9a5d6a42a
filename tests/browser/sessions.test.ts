import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { readDatabase, until } from '../harness/forms.ts';
import {
  type DemoRole,
  demoPassword,
  demoPeople,
  startTestServer,
  type TestServer,
} from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { lettersWords } from './letter-on-disk.ts';
import { endSessions, forgetTries } from './session-rows.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});
beforeEach(() => void forgetTries(server));
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function fillSignIn(page: Page, role: DemoRole): Promise<void> {
  await page.getByLabel('E-mailadres').fill(`${demoPeople[role]}@maasbergen.example`);
  await page.getByLabel('Wachtwoord').fill(demoPassword(server.dataDir));
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Follows the page's own link to sign in, in the tab that it opens, and comes back. */
async function signInBeside({ page, context }: Person, role: DemoRole, link: RegExp): Promise<void> {
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: link }).click(),
  ]);
  await fillSignIn(tab, role);
  await tab.waitForURL((url) => url.pathname !== '/inloggen');
  await tab.close();
  await page.bringToFront();
}

const isStored = (sql: string, words: string) => () => readDatabase(server, sql, words).length > 0;

describe('a session that ends while somebody writes', () => {
  it('keeps an annotation and saves it after signing in again', async () => {
    const words = 'Deze zin overleeft het inloggen.';
    const who = await person(browser, server, 'member');
    const { page } = who;
    await who.goto(`/adviezen/${demoCase(server, 'reviewing')}/nota`);
    await page.locator('.note-text [contenteditable]').first().waitFor();
    const paragraph = page
      .locator('.note-text p')
      .filter({ hasText: /.{80,}/ })
      .nth(3);
    await paragraph.click({ position: { x: 5, y: 8 }, clickCount: 3 });
    await page
      .getByRole('toolbar', { name: /Aantekening maken/ })
      .getByRole('button', { name: 'Vraag' })
      .click();
    await page.keyboard.type(words.slice(0, 10));
    endSessions(server, 'member');
    await page.keyboard.type(words.slice(10));
    await page.getByRole('button', { name: 'Zet bij de tekst' }).click();
    await page.getByText('U bent niet meer ingelogd').waitFor();
    const stored = isStored('select 1 from annotation where body = ?', words);
    expect(stored()).toBe(false);

    await page.reload();
    await fillSignIn(page, 'member');
    await page.waitForURL(/\/nota$/);
    await until('the annotation is saved by itself', stored);
    await page.getByText(words).first().waitFor();
    expect(who.complaints).toEqual([]);
    await who.close();
  });

  it('saves an annotation from the page itself after signing in beside it', async () => {
    const words = 'Deze zin wacht op het tabblad ernaast.';
    const who = await person(browser, server, 'fourth');
    const { page } = who;
    await who.goto(`/adviezen/${demoCase(server, 'reviewing')}/nota`);
    await page.locator('.note-text [contenteditable]').first().waitFor();
    const paragraph = page
      .locator('.note-text p')
      .filter({ hasText: /.{80,}/ })
      .nth(4);
    await paragraph.click({ position: { x: 5, y: 8 }, clickCount: 3 });
    await page
      .getByRole('toolbar', { name: /Aantekening maken/ })
      .getByRole('button', { name: 'Zorg' })
      .click();
    endSessions(server, 'fourth');
    await page.keyboard.type(words);
    await page.getByRole('button', { name: 'Zet bij de tekst' }).click();
    await signInBeside(who, 'fourth', /Log in/);
    await page.getByRole('button', { name: 'Bewaar nu' }).click();
    await until('the annotation is saved', isStored('select 1 from annotation where body = ?', words));
    await who.close();
  });

  it('keeps the reason of a score and saves it after signing in again', async () => {
    const words = 'Deze reden werd getypt zonder sessie.';
    const who = await person(browser, server, 'lead');
    const { page } = who;
    await who.goto(`/adviezen/${demoCase(server, 'reviewing')}/beoordeling?deel=2`);
    const reason = page.locator('.criterion').first().getByRole('textbox');
    endSessions(server, 'lead');
    await reason.fill(words);
    await page.getByText('U bent niet meer ingelogd').first().waitFor();
    const stored = isStored('select 1 from score where reason = ?', words);
    expect(stored()).toBe(false);
    expect(await reason.inputValue()).toBe(words);

    await signInBeside(who, 'lead', /Log opnieuw in/);
    await until('the reason is saved by itself', stored);
    await expect.poll(() => page.getByText('U bent niet meer ingelogd').count()).toBe(0);
    expect(who.complaints).toEqual([]);
    await who.close();
  });

  it('keeps the words of the letter and sends them after signing in again', async () => {
    const words = 'Deze woorden wachten op het inloggen.';
    const caseId = demoCase(server, 'drafting');
    const who = await person(browser, server, 'other');
    const { page } = who;
    await who.goto(`/adviezen/${caseId}/concept`);
    await page.getByRole('textbox', { name: 'Tekst van de brief' }).waitFor();
    await page.locator('section[data-part="summary"] p').first().click();
    await page.keyboard.press('End');
    endSessions(server, 'other');
    await page.keyboard.type(words);
    await page.getByText('Log opnieuw in, uw tekst is bewaard op dit apparaat.').first().waitFor();
    expect(await page.locator('#brieftekst').innerText()).toContain(words);
    expect(lettersWords(server, caseId)).not.toContain(words);

    await signInBeside(who, 'other', /Inloggen/);
    await until('the words are on disk', () => lettersWords(server, caseId).includes(words));
    await page
      .getByText(/^Bewaard om|Alles is bewaard/)
      .first()
      .waitFor();
    expect(who.complaints).toEqual([]);
    await who.close();
  });
});

describe('a form that is sent after the session ended', () => {
  const question = 'Wat vindt de raad van deze lange vraag,\nook op de tweede regel?';

  async function fillAndSend(page: Page, title: string): Promise<void> {
    await page.getByLabel('Titel van de nota of het onderwerp').fill(title);
    await page.getByLabel('Wie vraagt het advies').fill('College van B&W');
    await page.getByLabel('Nee, wij geven dit advies uit onszelf.').check();
    await page.getByLabel('Wat is de vraag?').fill(question);
    endSessions(server, 'secretary');
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.waitForURL(/\/inloggen\?/);
    await page.getByText('Wat u net invulde, is nog niet verstuurd').first().waitFor();
    expect(readDatabase(server, 'select 1 from advice_case where title = ?', title)).toEqual([]);
    await fillSignIn(page, 'secretary');
    await page.waitForURL(/\/adviezen\/nieuw/);
  }

  it('comes back filled in after signing in', async () => {
    const who = await person(browser, server, 'secretary');
    const { page } = who;
    const title = 'Nota die het inloggen overleeft';
    await who.goto('/adviezen/nieuw');
    await fillAndSend(page, title);
    await hydrated(page);
    await page.getByText('Wat u had ingevuld, staat er weer').waitFor();
    expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe(question);
    expect(await page.getByLabel('Titel van de nota of het onderwerp').inputValue()).toBe(title);
    expect(await page.getByLabel('Nee, wij geven dit advies uit onszelf.').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.waitForURL(/\/nota$/);
    expect(readDatabase(server, 'select 1 from advice_case where title = ?', title)).toHaveLength(1);
    expect(who.complaints).toEqual([]);
    await who.close();
  });

  it('shows the words of one person to nobody else who signs in at the same screen', async () => {
    const who = await person(browser, server, 'secretary');
    const { page } = who;
    await who.goto('/adviezen/nieuw');
    await page.getByLabel('Wat is de vraag?').fill('Alleen voor Kees');
    endSessions(server, 'secretary');
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.waitForURL(/\/inloggen\?/);
    await fillSignIn(page, 'official');
    await page.waitForURL(/\/adviezen\/nieuw/);
    await hydrated(page);
    expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(
      'Alleen voor Kees',
    );
    await who.close();
  });

  it('can be reached with the Back button when there is no JavaScript', async () => {
    const who = await person(browser, server, 'secretary', { plain: true });
    const { page } = who;
    await who.goto('/adviezen/nieuw');
    await fillAndSend(page, 'Nota van wie geen script heeft');
    const words = page.getByLabel('Wat is de vraag?');
    expect(await words.inputValue()).toBe('');
    await page.goBack();
    if ((await words.inputValue()) === '') await page.goBack();
    expect(await words.inputValue()).toBe(question);
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.waitForURL(/\/nota$/);
    await who.close();
  });
});

describe('a form that was not sent', () => {
  const words = 'De nota noemt de wijkgesprekken, maar niet wat eruit kwam.';
  const asked = 'Wat is de vraag?';
  const shown = 'Wat u had ingevuld, staat er weer';
  const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

  it('is there again after a reload, the Back button and another page, and can be let go of', async () => {
    const who = await person(browser, server, 'secretary');
    const { page } = who;
    await who.goto('/adviezen/nieuw');
    await page.getByLabel(asked).fill(words);
    await page.reload();
    await hydrated(page);
    await page.getByText(shown).waitFor();
    expect(await page.getByLabel(asked).inputValue()).toBe(words);

    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.waitForURL(/\/agenda$/);
    await page.getByText(shown).waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByText(shown).waitFor();
    expect(await page.getByLabel(asked).inputValue()).toBe(words);

    await page.getByRole('button', { name: 'Haal mijn tekst weg' }).click();
    expect(await page.getByLabel(asked).inputValue()).toBe('');
    await until('nothing is kept', async () => !(await kept(page)).includes(words));
    await page.reload();
    await hydrated(page);
    expect(await page.getByLabel(asked).inputValue()).toBe('');
    expect(who.complaints).toEqual([]);
    await who.close();
  });

  it('is there again when the connection was lost in sending it', async () => {
    const who = await person(browser, server, 'secretary');
    const { page, context } = who;
    await who.goto('/adviezen/nieuw');
    await page.getByLabel(asked).fill(words);
    await page.getByLabel('Titel van de nota of het onderwerp').fill('Nota over wijkgesprekken');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.getByRole('heading', { name: 'Dit lukte niet' }).waitFor();
    await context.setOffline(false);
    await who.goto('/adviezen/nieuw');
    await page.getByText(shown).waitFor();
    expect(await page.getByLabel(asked).inputValue()).toBe(words);

    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Wie vraagt het advies').fill('College van B&W');
    await page.reload();
    await hydrated(page);
    await page.getByText(shown).waitFor();
    expect(await page.getByLabel(asked).inputValue()).toBe(words);

    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.waitForURL(/\/nota$/);
    await until('nothing is kept', async () => !(await kept(page)).includes(words));
    await who.close();
  });

  it('is gone from the browser with signing out', async () => {
    const who = await person(browser, server, 'secretary');
    const { page } = who;
    await who.goto('/adviezen/nieuw');
    await page.getByLabel(asked).fill(words);
    await page.getByRole('link', { name: 'Agenda' }).click();
    await until('the words are kept', async () => (await kept(page)).includes(words));
    await who.goto('/mijn-gegevens');
    await page.getByRole('button', { name: 'Log uit' }).click();
    await page.waitForURL(/\/inloggen/);
    await until('nothing is kept', async () => !(await kept(page)).includes(words));
    await who.close();
  });
});
