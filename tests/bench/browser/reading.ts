import type { Page, Response } from 'playwright-core';
import { Node } from 'prosemirror-model';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import type { Figure } from '../anchoring.ts';
import { readClientBuild } from '../bundle-pages.ts';
import type { LongNote } from './long-note.ts';
import { median, pressKeys } from './measure-in-page.ts';
import { caretAt, freshContext, type Stage } from './stage.ts';

/** How often each thing is measured; product and reference take turns. */
const openings = 5;
const rounds = 4;
const additions = 5;

/** Moving and selecting as a reader does. */
const strokes = [
  ...Array<string>(8).fill('ArrowRight'),
  ...Array<string>(5).fill('Shift+ArrowRight'),
  ...Array<string>(4).fill('ArrowDown'),
  ...Array<string>(4).fill('Shift+ArrowDown'),
  'ArrowLeft',
];

/** Sections of about ten of the note's three hundred pages. */
const tenPages = 25;
const middle = 375;

/** The figures of the reading room: 300 pages with 1,000 annotations of the reader. */
export async function readingFigures(stage: Stage, note: LongNote): Promise<Figure[]> {
  const { server, references } = stage;
  const address = `${server.base}/adviezen/${note.caseId}/nota`;
  const html = renderNoteHtml(Node.fromJSON(noteSchema, note.document));
  references.lay('note', { html, schema: 'note', document: note.document });
  const whole = note.document as { type: string; content: unknown[] };
  references.lay('ten', {
    html: '',
    schema: 'note',
    document: { ...whole, content: whole.content.slice(0, tenPages) },
  });
  const context = await freshContext(stage, note.cookie);
  try {
    const room = await caretAt(context, address, `.note-text section:nth-of-type(${middle})`);
    return [
      await untilReadable(stage, note, address),
      ...(await untilDrawn(stage, note, address)),
      ...(await keyFigures(stage, note, room)),
      await untilAdded(room),
    ];
  } finally {
    await context.close();
  }
}

/** From the beginning of the navigation until text is painted, with nothing in the cache. */
async function untilReadable(stage: Stage, note: LongNote, address: string): Promise<Figure> {
  const times = { product: [] as number[], file: [] as number[] };
  for (let opening = 0; opening < openings; opening++)
    for (const [name, url] of [
      ['product', address],
      ['file', `${stage.references.base}/note/static`],
    ] as const) {
      const context = await freshContext(stage, note.cookie);
      const page = await context.newPage();
      await page.goto(url);
      await page.waitForFunction(() => window.readableAt !== null);
      times[name].push(await page.evaluate(() => window.readableAt ?? Number.NaN));
      await context.close();
    }
  return {
    name: `first readable text (${median(times.product).toFixed(0)} ms) ÷ a file of the same text`,
    value: median(times.product) / median(times.file),
    limit: 1.3,
    unit: '×',
  };
}

/**
 * From the beginning of the navigation until annotations are drawn in the text, which is when one can annotate; and
 * what was loaded for it. The reference has its text at hand and only puts it on the page.
 */
async function untilDrawn(stage: Stage, note: LongNote, address: string): Promise<Figure[]> {
  const times = { product: [] as number[], plain: [] as number[] };
  const scripts = new Set<string>();
  for (let opening = 0; opening < openings; opening++) {
    const context = await freshContext(stage, note.cookie);
    const page = await context.newPage();
    page.on('response', (response) => noteScript(response, scripts));
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('[data-annotation]') !== null);
    times.product.push(await page.evaluate(() => performance.now()));
    await page.close();
    const plain = await context.newPage();
    await plain.goto(`${stage.references.base}/note/mount`);
    await plain.waitForFunction(() => window.mountedIn !== undefined);
    times.plain.push(await plain.evaluate(() => window.mountedIn ?? Number.NaN));
    await context.close();
  }
  return [
    {
      name: `opening until annotations are drawn (${median(times.product).toFixed(0)} ms) ÷ mounting a plain contenteditable`,
      value: median(times.product) / median(times.plain),
      limit: 1,
      unit: '×',
    },
    {
      name: 'JavaScript that opening the page loaded',
      value: readClientBuild().compressed([...scripts]) / 1000,
      limit: 170,
      unit: 'kB gzip',
    },
  ];
}

function noteScript(response: Response, scripts: Set<string>): void {
  const name = /\/assets\/([^/?]+\.js)$/.exec(response.url())?.[1];
  if (name) scripts.add(name);
}

async function keyFigures(stage: Stage, note: LongNote, room: Page): Promise<Figure[]> {
  const { references } = stage;
  const context = await freshContext(stage, note.cookie);
  const pages = {
    product: room,
    plain: await caretAt(context, `${references.base}/note/plain`, `#text section:nth-of-type(${middle})`),
    bare: await caretAt(context, `${references.base}/ten/bare`, '#text section:nth-of-type(12)'),
  };
  const times: Record<keyof typeof pages, number[]> = { product: [], plain: [], bare: [] };
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
      await pages[name].bringToFront();
      const measured = await pressKeys(pages[name], strokes);
      // The just-in-time compiler has yet to see the first round.
      if (round > 0) times[name].push(...measured);
    }
  await context.close();
  const key = median(times.product);
  const name = `key press to paint in the note (${key.toFixed(1)} ms)`;
  return [
    {
      name: `${name} ÷ plain contenteditable, same text`,
      value: key / median(times.plain),
      limit: 0.5,
      unit: '×',
    },
    {
      name: `${name} ÷ bare ProseMirror of 10 pages`,
      value: key / median(times.bare),
      limit: 1.5,
      unit: '×',
    },
  ];
}

/** From choosing the kind of an annotation, by the keyboard, until its card and its mark are painted. */
async function untilAdded(room: Page): Promise<Figure> {
  await room.bringToFront();
  const times: number[] = [];
  for (let addition = 0; addition < additions; addition++) {
    await room.locator(`.note-text section:nth-of-type(${middle}) > p`).first().click();
    await room.keyboard.press('Shift+ArrowRight');
    await room.keyboard.press('Shift+ArrowRight');
    await room.keyboard.press('a');
    await room.locator('.passage-tools button:focus').waitFor();
    times.push(...(await pressKeys(room, ['Enter'])));
    const form = room.getByRole('form', { name: /Nieuwe aantekening/ });
    const id = (await form.getAttribute('id'))?.replace('kaart-', '');
    if ((await room.locator(`[data-annotation="${id}"]`).count()) === 0)
      throw new Error('the new annotation was not drawn');
    await form.getByRole('button', { name: 'Gooi weg' }).click();
  }
  return { name: 'adding an annotation, until drawn', value: median(times), limit: 100, unit: 'ms' };
}
