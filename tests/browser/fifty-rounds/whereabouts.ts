import type { Page } from 'playwright-core';
import { readDatabase } from '../../harness/forms.ts';
import type { TestServer } from '../../harness/server.ts';

/** One statement, so that a change that is stored meanwhile is seen wholly or not at all. */
const countEverywhere = `with wanted(words) as (values (?))
  select
    (select count(*) from annotation, wanted where body = words and deleted_at is null) +
    (select count(*) from reply, wanted where body = words) +
    (select count(*) from score, wanted where reason = words) as now,
    (select count(*) from annotation_earlier, wanted where body = words) +
    (select count(*) from reply_earlier, wanted where body = words) as earlier`;

/** How often these words stand in the database: as they are now, and in the history of what was changed. */
export const stored = (server: TestServer, text: string): { now: number; earlier: number } =>
  readDatabase<{ now: number; earlier: number }>(server, countEverywhere, text)[0]!;

/** Two texts at one place, shown together so that their writer can choose. */
export interface Clash {
  mine: string;
  stored: string;
}

/** What of the typed words is before somebody's eyes. */
export interface Sight {
  /** What stands in fields that can be seen. */
  fields: string[];
  clash: Clash | null;
}

/** What stands on a page, ready to go on with. */
export const inSight = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('textarea')].filter((field) => field.checkVisibility());
    const mineAbove = fields
      .map((field) => ({ field, stored: field.form?.querySelector('blockquote') }))
      .find(({ field }) => field.form?.textContent?.includes('Houd mijn tekst hierboven'));
    const sides = [...document.querySelectorAll('.conflict__reason')].map((side) => side.textContent ?? '');
    const clash = mineAbove
      ? { mine: mineAbove.field.value, stored: mineAbove.stored?.textContent ?? '' }
      : { mine: sides[0] ?? '', stored: sides[1] ?? '' };
    return {
      fields: fields.map((field) => field.value),
      clash: mineAbove || sides.length === 2 ? clash : null,
    };
  });

/** Which of the words still wait in the browser for the server to have them. */
export const waiting = (page: Page, texts: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (all) => {
      const kept = Object.values({ ...localStorage });
      return all.filter((text) => kept.some((value) => value.includes(text)));
    },
    [...texts],
  );

/** Presses the button of the form in which these words stand. False when they stand in none that has a button. */
export async function giveWhatIsOffered(page: Page, text: string): Promise<boolean> {
  const id = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('textarea')].find(
        (field) => field.value === wanted && field.form?.querySelector('button[type="submit"]'),
      )?.id,
    text,
  );
  if (!id) return false;
  await page
    .locator('form')
    .filter({ has: page.locator(`[id="${id}"]`) })
    .getByRole('button', { name: /^(Zet bij de tekst|Reageer|Bewaar de verandering)$/ })
    .click();
  return true;
}

/** Ends a clash with one of the two texts. */
export const choose = (page: Page, side: keyof Clash): Promise<void> =>
  page
    .getByRole('button', {
      name:
        side === 'mine'
          ? /^(Houd mijn tekst hierboven|Houd deze \(in dit venster)/
          : /^(Houd wat er nu staat|Houd deze \(elders bewaard)/,
    })
    .click();
