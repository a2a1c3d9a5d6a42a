import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hydrated } from '../../harness/browser.ts';
import { until } from '../../harness/forms.ts';
import { demoPassword, demoPeople, type TestServer } from '../../harness/server.ts';
import { endSessions } from '../session-rows.ts';
import { type Place, writer } from './places.ts';
import type { Round } from './rounds.ts';
import { inSight, stored } from './whereabouts.ts';

/** Somebody who writes at a place, and the server that something happens to. */
export interface Scene {
  server: TestServer;
  context: BrowserContext;
  /** Stands open at the place. */
  page: Page;
  place: Place;
  given: boolean;
  /** What is typed on the page. */
  text: string;
  /** What is typed in the second tab. */
  other: string;
  random(): number;
}

/** Opens a page of the product and waits until it is alive. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/**
 * Types at the place, lets the accident happen, and does what a person does next up to where the place is before
 * them again: nothing is typed a second time. Gives the pages that are open then.
 */
export const accidents: Record<Round['accident'], (scene: Scene) => Promise<Page[]>> = {
  async kill({ server, page, place, given, text, random }) {
    await write(page, place, text);
    const beforeIt = random() < 0.5;
    if (given && beforeIt) await place.give(page);
    await server.kill();
    if (given && !beforeIt) await place.give(page);
    if (!given) await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
    await server.restart();
    if (!given) await open(page, place.path);
    return [page];
  },

  async offline({ context, page, place, given, text }) {
    await write(page, place, text);
    await context.setOffline(true);
    if (given) {
      await place.give(page);
      await page.getByText(place.notSent).first().waitFor();
    } else await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
    if (!given) await open(page, place.path);
    return [page];
  },

  async reload({ page, place, given, text }) {
    await write(page, place, text);
    if (given) await place.give(page);
    await page.reload();
    await hydrated(page);
    return [page];
  },

  async expired({ server, context, page, place, given, text }) {
    await write(page, place, text, () => endSessions(server, writer));
    if (!given) {
      await page.reload();
      await signIn(server, page);
      await page.waitForURL((url) => url.pathname + url.search === place.path);
      await hydrated(page);
      return [page];
    }
    await place.give(page);
    const link = page.getByRole('link', { name: /^Log (opnieuw )?in/ });
    const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await signIn(server, tab);
    await tab.waitForURL((url) => url.pathname !== '/inloggen');
    await tab.close();
    await place.goOn(page);
    return [page];
  },

  async secondTab({ server, context, page, place, given, text, other, random }) {
    const tab = await context.newPage();
    await open(tab, place.path);
    await write(page, place, text);
    await write(tab, place, other);
    const both = random() < 0.5 ? [page, tab] : [tab, page];
    if (given) {
      for (const one of both) await place.give(one);
      for (const words of [text, other])
        await until(`each tab has its words, or the server: ${words}`, async () => {
          if (stored(server, words).now > 0) return true;
          const sights = await Promise.all(both.map(inSight));
          return sights.some(({ fields, clash }) => fields.includes(words) || clash?.mine === words);
        });
      return both;
    }
    const later = await context.newPage();
    for (const one of both) await one.close();
    await open(later, place.path);
    return [later];
  },
};

/** Enters a field and types in it: some keys one by one, the greater part in one go as dictation does. */
async function write(page: Page, place: Place, text: string, nearTheEnd = () => {}): Promise<void> {
  await place.enter(page);
  await page.keyboard.type(text.slice(0, 20));
  await page.keyboard.insertText(text.slice(20, 190));
  nearTheEnd();
  await page.keyboard.type(text.slice(190));
  const { fields } = await inSight(page);
  if (!fields.includes(text))
    throw new Error(`typed, but it does not stand in the field: ${text}\n${fields}`);
}

async function signIn(server: TestServer, page: Page): Promise<void> {
  await page.getByLabel('E-mailadres').fill(`${demoPeople[writer]}@maasbergen.example`);
  await page.getByLabel('Wachtwoord').fill(demoPassword(server.dataDir));
  await page.getByRole('button', { name: 'Log in' }).click();
}
