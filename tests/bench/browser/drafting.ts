import type { Page } from 'playwright-core';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import type { Figure } from '../anchoring.ts';
import { startCoWriters } from './co-writers.ts';
import { type LongLetter, makeLongLetter } from './long-letter.ts';
import { median, pressKeys } from './measure-in-page.ts';
import { caretAt, freshContext, type Pacing, type Stage } from './stage.ts';

/** How often the words are typed; product and reference take turns. */
const rounds = 6;
const words = [...'een paar woorden erbij. '].map((key) => (key === ' ' ? 'Space' : key));
const part = 'section[data-part="considerations"]';

/** Typing in a letter of thirty pages with fifty suggestions, while nine others write in it too. */
export async function draftingFigures(stage: Stage): Promise<Figure[]> {
  const letter = await makeLongLetter(stage.server, stage.dataDir);
  stage.references.lay('letter', {
    html: renderNoteHtml(letter.doc),
    schema: 'letter',
    document: letter.doc.toJSON(),
  });
  const figures: Figure[] = [];
  for (const pacing of stage.pacings) figures.push(...(await typingFigures(stage, letter, pacing)));
  return figures;
}

async function typingFigures(stage: Stage, letter: LongLetter, pacing: Pacing): Promise<Figure[]> {
  // Contexts of their own are processes of their own: what one page does must not hold up the other.
  const ours = await freshContext(pacing.browser, stage, letter.cookie);
  const bare = await freshContext(pacing.browser, stage, letter.cookie);
  const plain = await freshContext(pacing.browser, stage, letter.cookie);
  const along = startCoWriters(letter);
  try {
    const pages = {
      product: await caretAt(
        ours,
        `${stage.server.base}/adviezen/${letter.caseId}/concept`,
        `.letter-text ${part}`,
      ),
      bare: await caretAt(bare, `${stage.references.base}/letter/bare`, `#text ${part}`),
      plain: await caretAt(plain, `${stage.references.base}/letter/plain`, `#text ${part}`),
    };
    await isAsMeant(pages.product);
    const times = await wordsInTurns(pages);
    const product = median(times.product);
    const name = `key press to paint in a letter of 30 pages (${product.toFixed(1)} ms)`;
    return [
      {
        name: `${name} ÷ bare ProseMirror${pacing.words}`,
        value: product / median(times.bare),
        limit: 1.5,
        unit: '×',
      },
      {
        name: `${name} ÷ plain contenteditable${pacing.words}`,
        value: product / median(times.plain),
        limit: 0.5,
        unit: '×',
      },
    ];
  } finally {
    await along.stop();
    await ours.close();
    await bare.close();
    await plain.close();
  }
}

/** @throws when the page has not drawn what makes it heavy */
async function isAsMeant(page: Page): Promise<void> {
  await page.locator('.letter-text ins.letter-ins').nth(49).waitFor({ state: 'attached' });
  await page.locator('.letter-text .remote-caret').nth(8).waitFor({ state: 'attached' });
}

async function wordsInTurns<K extends string>(pages: Record<K, Page>): Promise<Record<K, number[]>> {
  const names = Object.keys(pages) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      await pages[name].bringToFront();
      const measured = await pressKeys(pages[name], words, 60);
      // The just-in-time compiler has yet to see the first round.
      if (round > 0) times[name].push(...measured);
    }
  return times;
}
