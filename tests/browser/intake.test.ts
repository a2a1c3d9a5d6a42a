import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { readDatabase, registerOverHttp } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { kinds, scan, sentence, wordNote } from './intake-files.ts';

let browser: Browser;
let server: TestServer;
let secretary: Person;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  secretary = await person(browser, server, 'secretary');
  page = secretary.page;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const newCase = (title: string) => registerOverHttp(server, title);

async function choose(name: string, content: Uint8Array): Promise<void> {
  await page
    .getByLabel('Bestand met de nota')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Voeg de nota toe' }).click();
}

/** The text of the note once it stands on the page, with single spaces. */
async function noteText(): Promise<string> {
  const text = page.locator('.note-text [contenteditable]').first();
  await text.waitFor({ timeout: 60_000 });
  return (await text.innerText()).replace(/\s+/g, ' ');
}

async function bringIn(name: string, content: Uint8Array): Promise<string> {
  const caseId = await newCase(`Nota uit ${name}`);
  await secretary.goto(`/adviezen/${caseId}/nota`);
  await choose(name, content);
  expect(await noteText()).toContain(sentence);
  return caseId;
}

/** Presses Tab until the focus is where it should be; what cannot be reached by Tab fails here. */
async function tabTo(name: RegExp): Promise<void> {
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.innerText;
      return label ?? element?.innerText ?? '';
    });
    if (name.test(focused.replace(/\s+/g, ' '))) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

describe('the secretary brings in a note', () => {
  it.each(Object.entries(kinds))('from %s', async (name, make) => {
    await bringIn(name, await make());
    expect(secretary.complaints).toEqual([]);
  });

  it('by pasting it, with its headings', async () => {
    await secretary.goto(`/adviezen/${await newCase('Geplakt')}/nota`);
    await page.getByText('Geen bestand? Plak de tekst').click();
    await page.getByLabel('Naam van de nota').fill('Brief uit de mail');
    await page.getByLabel('Plak de tekst').evaluate((box, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', `<h1>Toegang</h1><p>${words}</p>`);
      clipboardData.setData('text/plain', `Toegang\n${words}`);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, sentence);
    await page.getByText('De koppen, lijsten en tabellen gaan mee.').waitFor();
    await page.getByRole('button', { name: 'Voeg deze tekst toe' }).click();
    expect(await noteText()).toContain(sentence);
    expect(await page.locator('.note-text h2, .note-text h1').first().innerText()).toContain('Toegang');
  });

  it('from a scan: sees the page that is being read, stops it, and lets it go on later', async () => {
    await secretary.goto(`/adviezen/${await newCase('Scan')}/nota`);
    await choose('scan.pdf', await scan(3));
    await page
      .getByText(/wordt herkend\. Bladzijde \d van 3\./)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Stop met inlezen' }).click();
    await page.getByText('Het inlezen is gestopt.').waitFor();
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByText('De nota wordt ingelezen').waitFor();
    expect(await noteText()).toContain(sentence);
    await page.getByRole('link', { name: 'Bekijk het verslag' }).click();
    await page.getByText('De tekst is gelezen uit een scan of foto').waitFor();
  }, 180_000);

  it('from a PDF, and sees the page of the original beside the paragraph', async () => {
    await bringIn('nota.pdf', await kinds['nota.pdf']!());
    await page.locator('.note-text p', { hasText: 'tweede bladzijde' }).click();
    await page
      .locator('.passage-tools')
      .getByRole('link', { name: 'Toon bladzijde 2 uit het origineel' })
      .click();
    const picture = page.getByRole('img', { name: /^Bladzijde 2 van 2 van het origineel/ });
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(1000);
    await page.getByRole('button', { name: 'Vorige bladzijde' }).click();
    await page.getByText('Bladzijde 1 van 2').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.original-pane').count()).toBe(0);
    expect(secretary.complaints).toEqual([]);
  });
});

describe('a Word file with remarks and changes of the municipality', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await bringIn('nota.docx', wordNote());
  });

  it('shows what was struck out when that is asked for, and the remarks apart from the council’s own', async () => {
    const struck = page.locator('.note-text [data-deleted]');
    expect(await struck.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Toon wat de gemeente schrapte (1)' }).click();
    expect(await struck.isVisible()).toBe(true);
    await page.getByText('Opmerkingen van de gemeente (1)').click();
    await page.getByText('Bedrag nog nakijken.').waitFor();
    expect(await page.getByText('An de Wit').count()).toBe(1);
  });

  it('has a report that leads to the place in the text', async () => {
    await page.getByRole('link', { name: 'Bekijk het verslag' }).click();
    await page.waitForURL(/verslag$/);
    await page
      .getByText(/Bekijk de plaats/)
      .first()
      .click();
    await page.locator('main details a').first().click();
    await page.waitForURL(/#b\d+$/);
    const place = page.locator(new URL(page.url()).hash);
    await place.waitFor();
    await expect.poll(() => place.evaluate((block) => block.getBoundingClientRect().top)).toBeLessThan(900);
  });

  it('gets its headings corrected, once by mouse and once by keyboard', async () => {
    await secretary.goto(`/adviezen/${caseId}/nota`);
    await page.getByRole('link', { name: 'Verbeter de opbouw' }).click();
    await page.getByRole('link', { name: /^Verbeter ?: Het gesprek/ }).click();
    await page.getByLabel('Maak hiervan een kop').selectOption('2');
    await page.getByRole('button', { name: 'Maak een kop', exact: true }).click();
    await page.getByText('Wat u al verbeterde (1)').waitFor();
    await secretary.goto(page.url().replace(/[?#].*$/, ''));
    await tabTo(/Verbeter.*: Het geld/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Maak hiervan een kop').waitFor();
    await tabTo(/Maak hiervan een kop/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await tabTo(/^Maak een kop$/);
    await page.keyboard.press('Enter');
    await page.getByText('Wat u al verbeterde (2)').waitFor();
    await secretary.goto(`/adviezen/${caseId}/nota`);
    await noteText();
    const headings = page.locator('.note-text').getByRole('heading');
    expect(await headings.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Het gesprek'), expect.stringContaining('Het geld')]),
    );
  });
});

describe('a second version of a note on which the council worked', () => {
  const lost = ['Daar kwamen negen mensen op af.', 'Bonnetjes worden niet gecontroleerd.'];
  let caseId: string;

  /** How many annotations the report counts by grade, and in all. */
  async function counted(): Promise<{ parts: number[]; total: number }> {
    const parts = (await page.locator('.grade-counts__number').allInnerTexts()).map(Number);
    const [row] = readDatabase<{ n: number }>(
      server,
      'select count(*) n from annotation where case_id = ? and deleted_at is null',
      caseId,
    );
    return { parts, total: row!.n };
  }

  const orphans = () => page.getByRole('article').filter({ hasText: 'Geen plek gevonden.' });

  it('waits for the secretary, and is put in use with a report that adds up', async () => {
    caseId = demoCase(server, 'drafting');
    const first = readFileSync('app/demo/nota-mantelzorg-dichtbij.md', 'utf8');
    const second = lost.reduce((text, words) => text.replace(` ${words}`, ''), first);
    await secretary.goto(`/adviezen/${caseId}/nota`);
    await page.getByText('Voeg een nieuwe versie toe').click();
    await choose('nota versie 2.md', new TextEncoder().encode(second));
    await page.getByText('Versie 2 van de nota is ingelezen').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Gebruik deze versie niet' }).click();
    await page.getByRole('button', { name: 'Zet versie 2 weer klaar' }).click();
    await page.getByText('Versie 2 van de nota is ingelezen').waitFor();
    await secretary.goto('/mijn-beurt');
    await page.getByRole('link', { name: 'Bekijk de nieuwe versie' }).click();
    await page.getByRole('link', { name: 'Bekijk wat er dan gebeurt' }).click();
    await page.getByRole('button', { name: 'Gebruik deze versie', exact: true }).click();
    await page.waitForURL(/overgezet$/);
    await hydrated(page);
    const { parts, total } = await counted();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(await orphans().count()).toBe(2);
  });

  it('gives a lost annotation its place again by mouse', async () => {
    const card = orphans().filter({ hasText: lost[0] });
    await card.getByRole('link', { name: /^Kies een plek/ }).click();
    await page
      .getByRole('button', { name: /^Zet op deze plek/ })
      .first()
      .click();
    await expect.poll(() => orphans().count()).toBe(1);
    const { parts, total } = await counted();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  it('is taken back, and remembers the chosen place when it is used again', async () => {
    await page.getByText('Terug naar versie 1', { exact: true }).click();
    await page.getByRole('button', { name: 'Ga terug naar versie 1' }).click();
    await page.waitForURL(/\/nota$/);
    await page.getByRole('link', { name: 'Bekijk wat er dan gebeurt' }).click();
    await page.getByRole('button', { name: 'Gebruik deze versie', exact: true }).click();
    await page.waitForURL(/overgezet$/);
    await hydrated(page);
    expect(await orphans().count()).toBe(1);
  });

  it('gives the other one its place by keyboard alone', async () => {
    await tabTo(/^Kies een plek/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Alinea in de nieuwe versie').waitFor();
    await tabTo(/^Alinea in de nieuwe versie/);
    await page.keyboard.type('3.1, a');
    await tabTo(/^Zet de aantekening hier/);
    await page.keyboard.press('Enter');
    await page.getByText('Niets om na te kijken').waitFor();
    const { parts, total } = await counted();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(secretary.complaints).toEqual([]);
  });
});

describe('another version that comes into use while a member writes', () => {
  it('leaves the member the text and the words, saves them, and says so with a link', async () => {
    const caseId = demoCase(server, 'reviewing');
    const member = await person(browser, server, 'member');
    await member.goto(`/adviezen/${caseId}/nota`);
    await member.page.locator('.note-text [contenteditable]').first().waitFor();
    const paragraphs = member.page.locator('.note-text p');
    await paragraphs
      .filter({ hasText: /.{80,}/ })
      .nth(3)
      .click({ position: { x: 5, y: 8 }, clickCount: 3 });
    const kind = member.page.getByRole('toolbar', { name: /Aantekening maken/ });
    await kind.getByRole('button', { name: 'Zorg' }).click();
    await member.page.keyboard.type('Geschreven bij versie een');

    await secretary.goto(`/adviezen/${caseId}/nota`);
    await page.getByText('Voeg een nieuwe versie toe').click();
    await choose('versie 2.docx', readFileSync('app/demo/beleidsplan-samen-in-de-wijk-versie-2.docx'));
    await page.getByRole('link', { name: 'Bekijk wat er dan gebeurt' }).click({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Gebruik deze versie', exact: true }).click();
    await page.waitForURL(/overgezet$/);

    await member.page.getByRole('button', { name: 'Zet bij de tekst' }).click();
    await member.page.getByText('Versie 2 van de nota is nu in gebruik').waitFor();
    const stored = 'select 1 from annotation where body = ?';
    expect(readDatabase(server, stored, 'Geschreven bij versie een')).toHaveLength(1);
    await member.page.locator('.margin-card', { hasText: 'Geschreven bij versie een' }).waitFor();
    await member.page.getByRole('link', { name: 'Lees versie 2 van de nota' }).click();
    await member.page.locator('.note-text [contenteditable]').first().waitFor();
    await member.page.locator('.margin-card', { hasText: 'Geschreven bij versie een' }).waitFor();
    expect(await member.page.getByText('is nu in gebruik').count()).toBe(0);
    expect([...member.complaints, ...secretary.complaints]).toEqual([]);
    await member.close();
  }, 60_000);
});
