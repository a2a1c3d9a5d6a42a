import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Milliseconds from each key press until the frame after it was painted. */
    keyTimes: number[];
    /** Milliseconds from the beginning of the navigation until text of the note was painted. */
    readableAt: number | null;
    /** Milliseconds from the mark `text:mount` until the frame after `text:mounted` was painted. */
    mountedIn: number | null;
    /** When that frame was painted, in milliseconds from the beginning of the navigation. */
    mountedAt: number | null;
  }
}

/**
 * Puts meters in every page of a context. "Painted" is the first message that arrives after the next animation
 * callback, as browsers paint between the two. A key press counts from the event's own time stamp. Text is readable at
 * the end of the first frame in which its first section has words and a height. Mounting is told by the page itself,
 * with the marks `text:mount` and `text:mounted`.
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
    window.mountedIn = null;
    window.mountedAt = null;
    const mark = performance.mark.bind(performance);
    let begun = 0;
    performance.mark = (name, options) => {
      const made = mark(name, options);
      if (name === 'text:mount') begun = made.startTime;
      if (name === 'text:mounted')
        afterPaint(() => {
          window.mountedAt = performance.now();
          window.mountedIn = window.mountedAt - begun;
        });
      return made;
    };
    window.readableAt = null;
    const look = () => {
      const section = document.querySelector<HTMLElement>(
        '.note-text section, .letter-text section, #text section',
      );
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
