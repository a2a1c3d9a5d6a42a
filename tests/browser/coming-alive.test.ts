import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hydrated, launchBrowser, person } from '../harness/browser.ts';
import { readDatabase, until } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('a page that is still loading', () => {
  it('comes alive also while keys are being pressed', async () => {
    const { page, goto, complaints, close } = await person(browser, server, 'other');
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel();
      const isAlive = () => document.querySelector('html[data-pressed]') !== null;
      const press = () => {
        const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
        document.body?.dispatchEvent(key);
        if (!isAlive()) port2.postMessage(null);
      };
      port1.onmessage = press;
      port2.postMessage(null);
    });
    for (const path of ['/', `/adviezen/${demoCase(server, 'reviewing')}/nota`]) {
      await goto(path);
      await page.evaluate(() => document.documentElement.setAttribute('data-pressed', ''));
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps what was typed in it before it was alive', async () => {
    const { page, complaints, close } = await person(browser, server, 'other');
    const words = 'Getypt voordat de pagina klaar was.';
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/entry.client-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/adviezen/${demoCase(server, 'reviewing')}/beoordeling?deel=1`, { waitUntil: 'commit' });
    await page.locator('textarea').first().pressSequentially(words);
    letGo();
    await hydrated(page);
    expect(await page.locator('textarea').first().inputValue()).toBe(words);
    const saved = 'select 1 from score where reason = ?';
    await until('the words are stored', () => readDatabase(server, saved, words).length === 1);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a button that is pressed twice', () => {
  it('sends its form once, and once more after it came back with faults', async () => {
    const { page, goto, complaints, close } = await person(browser, server, 'secretary');
    const registered = () =>
      readDatabase(server, "select 1 from advice_case where title = 'Tweemaal gedrukt'").length;
    await goto('/adviezen/nieuw');
    const save = page.getByRole('button', { name: 'Leg de aanvraag vast' });
    await save.dblclick();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Titel van de nota of het onderwerp').fill('Tweemaal gedrukt');
    await page.getByLabel('Wie vraagt het advies').fill('College van B&W');
    await page.getByLabel('Wat is de vraag?').fill('Past dit bij wat inwoners nodig hebben?');
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    await save.focus();
    await save.press('Enter', { noWaitAfter: true });
    await save.press('Enter');
    await page.waitForURL(/\/nota$/);
    expect(posts).toHaveLength(1);
    expect(registered()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });
});
