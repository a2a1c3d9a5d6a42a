import type { BrowserContext, Page, Response } from 'playwright-core';
import type { Figure } from '../anchoring.ts';
import { readClientBuild } from '../bundle-pages.ts';
import type { LongNote } from './long-note.ts';
import { median } from './measure-in-page.ts';
import { freshContext, type Pacing, type Stage } from './stage.ts';

/** How often each page is opened; product and reference take turns, each with an empty cache. */
const openings = 7;

/** What is measured of one opening, in milliseconds. */
interface Opening {
  readable: number;
  /** From having the text until it is painted. */
  mount: number;
  /** From the beginning of the navigation until then. */
  mounted: number;
}

/** Opening the reading page with an empty cache, beside a file of the text and a plain contenteditable. */
export async function openingFigures(stage: Stage, note: LongNote, pacing: Pacing): Promise<Figure[]> {
  const { server, references } = stage;
  const times = { product: [] as Opening[], file: [] as number[], plain: [] as Opening[] };
  const scripts = new Set<string>();
  const fresh = <T>(url: string, measure: (page: Page) => Promise<T>) =>
    inFreshPage(() => freshContext(pacing.browser, stage, note.cookie), url, measure, scripts);
  for (let turn = 0; turn < openings; turn++) {
    times.product.push(await fresh(`${server.base}/adviezen/${note.caseId}/nota`, opening));
    times.file.push(await fresh(`${references.base}/note/static`, readableAt));
    times.plain.push(await fresh(`${references.base}/note/mount`, opening));
  }
  const product = (key: keyof Opening) => median(times.product.map((one) => one[key]));
  const plain = (key: keyof Opening) => median(times.plain.map((one) => one[key]));
  return [
    {
      name: `first readable text (${product('readable').toFixed(0)} ms) ÷ file of HTML${pacing.words}`,
      value: product('readable') / median(times.file),
      limit: 1.3,
      unit: '×',
    },
    {
      name: `mounting until painted (${product('mount').toFixed(0)} ms) ÷ plain contenteditable${pacing.words}`,
      value: product('mount') / plain('mount'),
      limit: 1,
      unit: '×',
    },
    {
      name: `opening until mounted and painted (${product('mounted').toFixed(0)} ms) ÷ a page that fetches and mounts the plain text${pacing.words}`,
      value: product('mounted') / plain('mounted'),
      limit: Number.POSITIVE_INFINITY,
      unit: '×',
    },
    {
      // What is loaded does not depend on the screen: reading.ts keeps one of these.
      name: 'JavaScript that opening the page loaded',
      value: readClientBuild().compressed([...scripts]) / 1000,
      limit: 170,
      unit: 'kB gzip',
    },
  ];
}

async function inFreshPage<T>(
  makeContext: () => Promise<BrowserContext>,
  url: string,
  measure: (page: Page) => Promise<T>,
  scripts: Set<string>,
): Promise<T> {
  const context = await makeContext();
  try {
    const page = await context.newPage();
    page.on('response', (response) => noteScript(response, scripts));
    await page.goto(url, { waitUntil: 'commit' });
    return await measure(page);
  } finally {
    await context.close();
  }
}

async function readableAt(page: Page): Promise<number> {
  await page.waitForFunction(() => window.readableAt !== null);
  return page.evaluate(() => window.readableAt ?? Number.NaN);
}

async function opening(page: Page): Promise<Opening> {
  await page.waitForFunction(() => window.readableAt !== null && window.mountedAt !== null);
  return page.evaluate(() => ({
    readable: window.readableAt ?? Number.NaN,
    mount: window.mountedIn ?? Number.NaN,
    mounted: window.mountedAt ?? Number.NaN,
  }));
}

function noteScript(response: Response, scripts: Set<string>): void {
  const name = /\/assets\/([^/?]+\.js)$/.exec(response.url())?.[1];
  if (name) scripts.add(name);
}
