import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Person, person } from '../harness/browser.ts';
import { postForm, until } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { batchesOnDisk, lettersWords } from './letter-on-disk.ts';
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
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestServer();
  caseId = demoCase(server, 'drafting');
  [lead, secretary] = await Promise.all([
    person(browser, server, 'other'),
    person(browser, server, 'secretary'),
  ]);
});
afterEach(async () => {
  await Promise.all([lead.close(), secretary.close()]);
  await server.stop();
});

/** The server answered these batches: by its own promise they are on disk. */
function acknowledged(page: Page): Set<string> {
  const batches = new Set<string>();
  page.on('response', (response) => {
    if (!response.url().endsWith('/steps') || response.status() !== 200) return;
    const { clientId, seq } = response.request().postDataJSON() as { clientId: string; seq: number };
    batches.add(`${clientId}/${seq}`);
  });
  return batches;
}

describe('the server is killed while two people type', () => {
  it('keeps what it acknowledged; the rest waits in the browsers and arrives after the restart', async () => {
    const both = [lead, secretary];
    const answers = both.map((one) => acknowledged(one.page));
    const texts = [wordsOf('trek', 40), wordsOf('secr', 40)];
    for (const one of both) await openLetter(one.page, caseId);
    await caretIn(lead.page, 'summary');
    await caretIn(secretary.page, 'appreciation');

    const typing = Promise.all(both.map((one, index) => typeWords(one.page, texts[index]!)));
    await until('both were answered several times', () => answers.every((batches) => batches.size >= 2));
    await server.kill();
    await typing;

    const disk = batchesOnDisk(server);
    for (const batches of answers) expect([...batches].filter((batch) => !disk.has(batch))).toEqual([]);
    expect(faultsIn(lettersWords(server, caseId), texts.flat())).not.toEqual([]);
    for (const [index, one] of both.entries()) {
      expect(faultsIn(await shown(one.page), texts[index]!)).toEqual([]);
      await one.page.getByText('Geen verbinding. U kunt doorschrijven').first().waitFor();
    }

    await server.restart();
    await everywhere(
      { server, caseId },
      texts.flat(),
      both.map((one) => one.page),
    );
    for (const one of both)
      await one.page
        .getByText(/^Bewaard om|Alles is bewaard/)
        .first()
        .waitFor();
    expect(both.flatMap((one) => one.complaints)).toEqual([]);
  }, 180_000);
});

describe('a tab that loses its connection', () => {
  it('keeps what was typed over a reload and sends it when the connection is back', async () => {
    await openLetter(lead.page, caseId);
    await openLetter(secretary.page, caseId);
    await caretIn(lead.page, 'summary');
    await lead.context.setOffline(true);
    const words = wordsOf('los', 8);
    await typeWords(lead.page, words);
    await lead.page.getByText('Geen verbinding. U kunt doorschrijven').first().waitFor();
    await expect(lead.page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    expect(faultsIn(lettersWords(server, caseId), words)).toEqual(words);

    await lead.context.setOffline(false);
    await openLetter(lead.page, caseId);
    await everywhere({ server, caseId }, words, [lead.page, secretary.page]);
  });
});

describe('one letter on several screens', () => {
  it('lets one person write in two tabs without losing or doubling a word', async () => {
    const second = await lead.context.newPage();
    await openLetter(lead.page, caseId);
    await openLetter(second, caseId);
    const [here, there] = [wordsOf('hier', 20), wordsOf('daar', 20)];
    await caretIn(lead.page, 'summary');
    await caretIn(second, 'appreciation');
    await Promise.all([typeWords(lead.page, here), typeWords(second, there)]);
    await everywhere({ server, caseId }, [...here, ...there], [lead.page, second]);
  });

  it('shows another member every word as it is written, and lets them change nothing', async () => {
    const reader = await person(browser, server, 'member');
    await openLetter(lead.page, caseId);
    await reader.goto(`/adviezen/${caseId}/concept`);
    const text = reader.page.getByRole('textbox', { name: 'Tekst van de brief' });
    await text.waitFor();
    const words = wordsOf('lees', 5);
    await caretIn(lead.page, 'summary');
    await typeWords(lead.page, words);
    await everywhere({ server, caseId }, words, [lead.page, reader.page]);

    const blocks = () => reader.page.locator('#brieftekst').locator('p, strong, li').count();
    const before = await blocks();
    await reader.page.locator('section[data-part="summary"] p').first().click();
    await reader.page.keyboard.press('End');
    for (const key of ['Backspace', 'Backspace', 'Backspace', 'Enter']) await reader.page.keyboard.press(key);
    await reader.page.keyboard.type('verboden');
    await reader.page.keyboard.press('Control+a');
    await reader.page.keyboard.press('Control+b');
    expect(await blocks()).toBe(before);
    expect(await shown(reader.page)).not.toContain('verboden');
    await everywhere({ server, caseId }, words, [lead.page, reader.page]);
    expect(await reader.page.getByRole('toolbar').count()).toBe(0);
    expect(lettersWords(server, caseId)).not.toContain('verboden');
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});

describe('a letter that is laid before the members while somebody types', () => {
  it('takes no more words, and shows in sight those that came too late', async () => {
    const { page } = lead;
    await page.setViewportSize({ width: 820, height: 1180 });
    await openLetter(page, caseId);
    await caretIn(page, 'appreciation');
    const held: (() => void)[] = [];
    await page.route('**/steps', async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await page.keyboard.type('yz nog even dit');
    await until('words are on their way', () => held.length > 0);
    await postForm(server, 'secretary', `/adviezen/${caseId}/brief`, { act: 'freeze', sure: 'yes' });
    for (const go of held) go();
    await page.getByText('De brief ligt vast', { exact: true }).waitFor();
    const copy = page.getByRole('region', { name: 'Uw eigen afschrift' });
    await copy.waitFor();
    await page.keyboard.type('   te laat');
    expect(await copy.getByText('yz nog even dit', { exact: true }).isVisible()).toBe(true);
    const box = await copy.boundingBox();
    const bar = await page.locator('.letter-desk__bar').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
    expect(box!.y + box!.height).toBeLessThanOrEqual(1180);
    expect(await page.getByRole('textbox', { name: 'Tekst van de brief' }).isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: 'Vet' }).count()).toBe(0);
    expect(await shown(page)).not.toContain('te laat');
    expect(await page.getByText('U leest mee').count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await letterReady(page);
    await copy.getByText('yz nog even dit', { exact: true }).waitFor();
    expect(lettersWords(server, caseId)).not.toContain('yz nog');
  });
});

describe('who writes by keyboard', () => {
  it('sees the caret below the bar with the tools wherever the arrows bring it, and each control that has the focus', async () => {
    const { page } = secretary;
    await openLetter(page, caseId);
    await caretIn(page, 'appreciation');
    await page.keyboard.press('Control+End');
    const below = () =>
      page.evaluate(async () => {
        await new Promise((next) => requestAnimationFrame(next));
        const bar = document.querySelector('.letter-desk__bar')!.getBoundingClientRect();
        const range = getSelection()!.getRangeAt(0).cloneRange();
        const [box] = range.getClientRects();
        const caret = box ?? (range.startContainer as Element).getBoundingClientRect?.();
        return caret ? caret.top >= bar.bottom - 1 : true;
      });
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('ArrowUp');
      expect(await below(), `step ${step}`).toBe(true);
    }
    await page.keyboard.press('Control+End');
    const covered: string[] = [];
    await page.locator('.letter-desk__side a, .letter-desk__side button').last().focus();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const name = await page.evaluate(() => {
        const bar = document.querySelector('.letter-desk__bar')!;
        const focused = document.activeElement as HTMLElement;
        const isAside = focused.closest('.letter-desk__side') !== null;
        const isCovered = focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom;
        return isAside && isCovered ? focused.innerText : '';
      });
      if (name !== '') covered.push(name);
    }
    expect(covered).toEqual([]);
  });
});
