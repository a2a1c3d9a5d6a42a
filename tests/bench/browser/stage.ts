import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { findBrowser } from '../../harness/find-browser.js';
import { type MeasuredServer, makeDemoCouncil, startMeasuredServer } from '../server-process.ts';
import { addMeters } from './measure-in-page.ts';
import { type ReferencePages, serveReferencePages } from './reference-pages.ts';

/** How a browser paints: on the beat of a screen of 60 Hz, or as soon as there is something to paint. */
export interface Pacing {
  /** Goes behind the name of a figure. */
  words: string;
  browser: Browser;
}

/** The product and what it is compared with, before two browsers. */
export interface Stage {
  pacings: readonly Pacing[];
  server: MeasuredServer;
  dataDir: string;
  references: ReferencePages;
}

/** A normal user agent: the server would send a robot the page in one piece. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Runs `play` on a fresh demo council, and clears everything away after it. @throws without an installed browser */
export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome or Chromium found: see tests/harness/find-browser.js');
  const ends: (() => unknown)[] = [];
  try {
    const { dataDir, remove } = makeDemoCouncil();
    ends.unshift(remove);
    const server = await startMeasuredServer(dataDir);
    ends.unshift(server.stop);
    const references = await serveReferencePages();
    ends.unshift(references.stop);
    const launch = async (words: string, flags: readonly string[]): Promise<Pacing> => {
      const browser = await chromium.launch({ executablePath, args: [...quiet, ...flags] });
      ends.unshift(() => browser.close());
      return { words, browser };
    };
    const pacings = [
      await launch('', []),
      await launch(', not waiting for the screen', ['--disable-frame-rate-limit', '--disable-gpu-vsync']),
    ];
    return await play({ pacings, server, dataDir, references });
  } finally {
    for (const end of ends) await end();
  }
}

/** A browser without anything in its cache, signed in with a cookie header, with meters in every page. */
export async function freshContext(
  browser: Browser,
  { server }: Stage,
  cookie: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ userAgent, viewport: { width: 1280, height: 900 } });
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.base };
  });
  await context.addCookies(cookies);
  await addMeters(context);
  return context;
}

/**
 * Opens an address and puts the caret, by the mouse, in the first paragraph of a section: the one that a selector names,
 * or of several the one with that number.
 */
export async function caretAt(
  context: BrowserContext,
  address: string,
  section: string,
  number = 1,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.bringToFront();
  await page.locator('[contenteditable="true"]').first().waitFor();
  const place = paragraphAt(page, section, number);
  await place.scrollIntoViewIfNeeded();
  // What came near the window is drawn first.
  await page.waitForTimeout(1500);
  await place.click({ position: { x: 60, y: 8 } });
  await page.waitForTimeout(500);
  return page;
}

/** The first paragraph of a section, counted from 1 among those that a selector names. */
export const paragraphAt = (page: Page, section: string, number: number): Locator =>
  page
    .locator(section)
    .nth(number - 1)
    .locator('> p')
    .first();
