import type { Page } from 'playwright-core';
import { hydrated } from '../harness/browser.ts';
import { until } from '../harness/forms.ts';
import type { TestServer } from '../harness/server.ts';
import { lettersWords } from './letter-on-disk.ts';

/** Opens the letter of a case in a tab, until it can be written in. */
export async function openLetter(page: Page, caseId: string): Promise<void> {
  await page.goto(`/adviezen/${caseId}/concept`);
  await letterReady(page);
}

/** Waits until the letter on this page can be written in. */
export async function letterReady(page: Page): Promise<void> {
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Tekst van de brief' }).waitFor();
}

/** Words that occur nowhere else, so that a lost or doubled one shows. */
export const wordsOf = (who: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${who}${String(index).padStart(3, '0')}`);

/** Puts the caret at the end of the first paragraph of a part. */
export async function caretIn(page: Page, part: string): Promise<void> {
  await page.locator(`section[data-part="${part}"] p`).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
}

/** Types words one after the other, at the pace of somebody who types fast. */
export async function typeWords(page: Page, words: readonly string[]): Promise<void> {
  for (const word of words) await page.keyboard.type(`${word} `, { delay: 12 });
}

/** The words on the screen. */
export const shown = (page: Page): Promise<string> => page.locator('#brieftekst').innerText();

/** Which of the words are missing or doubled. */
export const faultsIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.split(word).length !== 2);

/** Waits until the disk and each of these pages have every word once. */
export async function everywhere(
  { server, caseId }: { server: TestServer; caseId: string },
  words: readonly string[],
  pages: readonly Page[],
): Promise<void> {
  await until(
    'the disk has every word once',
    () => faultsIn(lettersWords(server, caseId), words).length === 0,
  );
  for (const page of pages)
    await until(
      'every page shows every word once',
      async () => faultsIn(await shown(page), words).length === 0,
    );
}
