import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../harness/find-browser.js';
import { type MeasuredServer, makeDemoCouncil, startMeasuredServer } from '../server-process.ts';
import { addMeters } from './measure-in-page.ts';
import { type ReferencePages, serveReferencePages } from './reference-pages.ts';

/** The product and what it is compared with, before one browser. */
export interface Stage {
  browser: Browser;
  server: MeasuredServer;
  dataDir: string;
  references: ReferencePages;
}

/** A normal user agent: the server would send a robot the page in one piece. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Runs `play` on a fresh demo council, and clears everything away after it. @throws without an installed browser */
export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome or Chromium found: see tests/harness/find-browser.js');
  const { dataDir, remove } = makeDemoCouncil();
  const server = await startMeasuredServer(dataDir);
  const references = await serveReferencePages();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await play({ browser, server, dataDir, references });
  } finally {
    await browser.close();
    references.stop();
    await server.stop();
    remove();
  }
}

/** A browser without anything in its cache, signed in with a cookie header, with meters in every page. */
export async function freshContext({ browser, server }: Stage, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ userAgent, viewport: { width: 1280, height: 900 } });
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.base };
  });
  await context.addCookies(cookies);
  await addMeters(context);
  return context;
}

/** Opens an address and puts the caret in the first paragraph of a section, by the mouse. */
export async function caretAt(context: BrowserContext, address: string, section: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.bringToFront();
  await page.locator('[contenteditable="true"]').first().waitFor();
  const place = page.locator(`${section} > p`).first();
  await place.scrollIntoViewIfNeeded();
  // What came near the window is drawn first.
  await page.waitForTimeout(1500);
  await place.click({ position: { x: 60, y: 8 } });
  await page.waitForTimeout(500);
  return page;
}
