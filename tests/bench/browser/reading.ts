import type { BrowserContext, Page } from 'playwright-core';
import { Node } from 'prosemirror-model';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import type { Figure } from '../anchoring.ts';
import type { LongNote } from './long-note.ts';
import { median, pressKeys } from './measure-in-page.ts';
import { openingFigures } from './opening.ts';
import { caretAt, freshContext, type Pacing, paragraphAt, type Stage } from './stage.ts';

/** How often the keys are pressed and an annotation is added. */
const rounds = 6;
const additions = 7;

/** Moving and selecting as a reader does. */
const strokes = [
  ...Array<string>(8).fill('ArrowRight'),
  ...Array<string>(5).fill('Shift+ArrowRight'),
  ...Array<string>(4).fill('ArrowDown'),
  ...Array<string>(4).fill('Shift+ArrowDown'),
  'ArrowLeft',
];

/** Sections of about ten of the note's three hundred pages, and where the caret stands in each text. */
const tenPages = 25;
const middle = 375;
const middleOfTen = 12;
const sectionsOfNote = '.note-text section';

/** The figures of the reading room: 300 pages with 1,000 annotations of the reader. */
export async function readingFigures(stage: Stage, note: LongNote): Promise<Figure[]> {
  layReferences(stage, note);
  const figures: Figure[] = [];
  for (const pacing of stage.pacings) {
    figures.push(...(await openingFigures(stage, note, pacing)));
    figures.push(...(await insideFigures(stage, note, pacing)));
  }
  // What is loaded does not depend on the screen.
  return figures.filter(({ name }, at) => figures.findIndex((other) => other.name === name) === at);
}

function layReferences({ references }: Stage, { document }: LongNote): void {
  const html = renderNoteHtml(Node.fromJSON(noteSchema, document));
  references.lay('note', { html, schema: 'note', document });
  const whole = document as { type: string; content: unknown[] };
  const ten = { ...whole, content: whole.content.slice(0, tenPages) };
  references.lay('ten', { html: '', schema: 'note', document: ten });
}

async function insideFigures(stage: Stage, note: LongNote, pacing: Pacing): Promise<Figure[]> {
  const { server, references } = stage;
  const contexts: BrowserContext[] = [];
  // Contexts of their own are processes of their own: what one page does must not hold up the others.
  const caret = async (address: string, sections: string, number: number) => {
    const context = await freshContext(pacing.browser, stage, note.cookie);
    contexts.push(context);
    return caretAt(context, address, sections, number);
  };
  try {
    const pages = {
      product: await caret(`${server.base}/adviezen/${note.caseId}/nota`, sectionsOfNote, middle),
      plain: await caret(`${references.base}/note/plain`, '#text section', middle),
      bare: await caret(`${references.base}/ten/bare`, '#text section', middleOfTen),
    };
    const times = await strokesInTurns(pages);
    return [
      ...keyFigures(times, pacing),
      {
        name: `adding an annotation, until drawn${pacing.words}`,
        value: await untilAdded(pages.product),
        limit: 100,
        unit: 'ms',
      },
    ];
  } finally {
    for (const context of contexts) await context.close();
  }
}

function keyFigures(times: Record<'product' | 'plain' | 'bare', number[]>, { words }: Pacing): Figure[] {
  const key = median(times.product);
  const name = `key press to paint in the note (${key.toFixed(1)} ms)`;
  return [
    {
      name: `${name} ÷ plain contenteditable${words}`,
      value: key / median(times.plain),
      limit: 0.5,
      unit: '×',
    },
    {
      name: `${name} ÷ bare ProseMirror of 10 pages${words}`,
      value: key / median(times.bare),
      limit: 1.5,
      unit: '×',
    },
  ];
}

async function strokesInTurns<K extends string>(pages: Record<K, Page>): Promise<Record<K, number[]>> {
  const names = Object.keys(pages) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      await pages[name].bringToFront();
      const measured = await pressKeys(pages[name], strokes);
      // The just-in-time compiler has yet to see the first round.
      if (round > 0) times[name].push(...measured);
    }
  return times;
}

/** From choosing the kind of an annotation, by the keyboard, until its card and its mark are painted. */
async function untilAdded(room: Page): Promise<number> {
  await room.bringToFront();
  const paragraph = paragraphAt(room, sectionsOfNote, middle);
  const toolbar = room.getByRole('toolbar', { name: 'Aantekening maken bij de selectie' });
  const times: number[] = [];
  for (let addition = 0; addition < additions; addition++) {
    await paragraph.click({ position: { x: 60, y: 8 } });
    await room.keyboard.press('Shift+ArrowRight');
    await room.keyboard.press('Shift+ArrowRight');
    // The tools come to a selection that rests.
    await toolbar.waitFor();
    await room.keyboard.press('a');
    await toolbar.locator('button:focus').waitFor();
    const [time] = await pressKeys(room, ['Enter']);
    // The compiler has yet to see the first one.
    if (addition > 0) times.push(time ?? Number.NaN);
    const form = room.getByRole('form', { name: /Nieuwe aantekening/ });
    const id = (await form.getAttribute('id'))?.replace('kaart-', '');
    if ((await room.locator(`[data-annotation="${id}"]`).count()) === 0)
      throw new Error('the new annotation was not drawn');
    await form.getByRole('button', { name: 'Gooi weg' }).click();
    await form.waitFor({ state: 'detached' });
  }
  return median(times);
}
