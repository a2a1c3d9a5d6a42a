import type { Page } from 'playwright-core';
import { accessibilityFaults, type Person } from '../harness/browser.ts';

/** What every page promises, one line per promise that it breaks. Leaves the page as wide as it was. */
export async function pageFaults(person: Person): Promise<string[]> {
  const { page, complaints } = person;
  const size = page.viewportSize()!;
  const faults = await frameFaults(page);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ ...size, width });
    for (const fault of await accessibilityFaults(page)) faults.push(`at ${width}: ${fault}`);
    faults.push(...(await sidewaysFaults(page, `at ${width}`)));
  }
  await page.setViewportSize({ ...size, width: 320 });
  faults.push(...(await sidewaysFaults(page, 'at 320')));
  await page.setViewportSize({ ...size, width: 1280 });
  await doubleText(page, true);
  faults.push(...(await sidewaysFaults(page, 'at 1280 with text of 200 %')));
  await doubleText(page, false);
  await page.setViewportSize(size);
  faults.push(...complaints.splice(0).map((complaint) => `console: ${complaint}`));
  return faults;
}

/** One h1, one main, a title, Dutch. */
async function frameFaults(page: Page): Promise<string[]> {
  const { headings, mains, title, lang } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    title: document.title,
    lang: document.documentElement.lang,
  }));
  return [
    ...(headings === 1 ? [] : [`${headings} headings of level 1`]),
    ...(mains === 1 ? [] : [`${mains} main landmarks`]),
    ...(/Adviestafel$/.test(title) ? [] : [`title “${title}”`]),
    ...(lang === 'nl' ? [] : [`language “${lang}”`]),
  ];
}

/** The page itself never scrolls sideways; a table or toolbar in it may. Names the first elements that stick out. */
async function sidewaysFaults(page: Page, when: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return null;
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    const names = out.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return `${scrollWidth} wide: ${names.join(', ')}`;
  });
  return found ? [`scrolls sideways ${when}: ${found}`] : [];
}

/** Letters twice as large, as somebody sets them in the browser. */
const doubleText = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((double) => {
    const { style } = document.documentElement;
    style.fontSize = '';
    if (double)
      style.fontSize = `${Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`;
  }, on);

/** Where the first Tab on a fresh page leads. */
export async function firstTabStop(page: Page): Promise<string | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
}
