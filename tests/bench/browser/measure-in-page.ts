import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Milliseconds from each key press until the frame after it was painted. */
    keyTimes: number[];
    /** Milliseconds from the beginning of the navigation until text of the note was painted. */
    readableAt: number | null;
    mountedIn: number | undefined;
  }
}

/**
 * Puts a meter in every page of a context. A key press counts from the event's own time stamp until the next
 * frame was painted. "After a frame" is the first message that arrives after its animation callback, as browsers paint
 * between the two. Text counts as readable at
 * the end of the first frame in which its first section has words and a height.
 */
export async function addMeters(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    window.keyTimes = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => afterPaint(() => window.keyTimes.push(performance.now() - timeStamp)),
      true,
    );
    window.readableAt = null;
    const look = () => {
      const section = document.querySelector<HTMLElement>('.note-text section, #text section');
      const isShown =
        section !== null && section.textContent !== '' && section.getBoundingClientRect().height > 0;
      afterPaint(() => {
        if (isShown) window.readableAt = performance.now();
        else look();
      });
    };
    look();
  });
}

/** Presses keys one after the other and gives how long each took, in milliseconds. */
export async function pressKeys(page: Page, keys: readonly string[], between = 40): Promise<number[]> {
  await page.evaluate(() => {
    window.keyTimes = [];
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(between);
  }
  await page.waitForFunction((count) => window.keyTimes.length >= count, keys.length);
  return page.evaluate(() => window.keyTimes);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
