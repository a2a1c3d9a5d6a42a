import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { noteInlines, printers } from '#editor/export/note/note-blocks.ts';
import type { NotePaper } from '#editor/export/note/note-pdf.ts';
import type { NoteRemark } from '#editor/export/note/note-remark.ts';
import { renderNote } from '#editor/export/note/render-note.ts';
import { hasShape, shownText } from '#editor/export/pdf/font-coverage.ts';
import { importNote } from '#editor/import/import-note.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { checkPdfUa } from '../../../pdf-ua/check-pdf-ua.ts';

const markdown = `# Toegang

Het college stelt vast welke hulp nodig is. 中 ☐ →

1. Eerst melden
2. Dan praten

| Jaar | Bedrag |
|---|---|
| 2026 | 10 |

#### Een kop die een niveau overslaat

Slot.
`;

async function makeNote() {
  const { doc } = await importNote(new TextEncoder().encode(markdown), { fileName: 'nota.md' });
  return { doc, text: projectNote(Node.fromJSON(noteSchema, doc)).text };
}

const remark = (text: string, quote: string, number: number): NoteRemark => {
  const start = text.indexOf(quote);
  return {
    number,
    author: 'Truus de Wit',
    at: '2026-09-07T10:00:00.000Z',
    kind: 'Zorg',
    criterion: 'Toegang',
    body: `Over ${quote}.`,
    quote,
    range: start < 0 ? null : { start, end: start + quote.length },
    settled: false,
    replies: [{ author: 'Bart', at: '2026-09-08T10:00:00.000Z', body: 'Eens.' }],
  };
};

const paper = (change: Partial<NotePaper>): NotePaper => ({
  title: 'Beleidsplan',
  subtitle: 'Adviesraad',
  intro: ['Met aantekeningen.'],
  author: 'Adviesraad',
  date: '2026-09-10',
  remarks: [],
  form: null,
  ...change,
});

const form: NotePaper['form'] = {
  title: 'Uw beoordeling',
  intro: ['Zet één kruisje.'],
  criteria: [
    {
      title: '1. Toegang',
      question: 'Komt iedereen binnen?',
      levels: ['1. Niet', '2. Half', '3. Ja', '4. Altijd'],
    },
  ],
  others: ['Kan ik niet beoordelen', 'Niet van toepassing'],
  reason: 'Waarom?',
  certain: ['Zeker', 'Niet zeker'],
};

async function wordsIn(pdf: Uint8Array): Promise<string> {
  const { doc } = await importNote(pdf, { fileName: 'a.pdf' });
  return projectNote(Node.fromJSON(noteSchema, doc)).text.replace(/\s+/g, ' ');
}

describe('a note on paper', () => {
  it.each(Object.keys(noteSchema.nodes))('prints the node %s', (name) => {
    const inside = ['doc', 'section', 'list_item', 'table_row', 'table_cell', 'table_header'];
    expect(name in printers || noteInlines.includes(name) || inside.includes(name)).toBe(true);
  });

  it('is an accessible PDF with every remark and reply, also one without a place', async () => {
    const { doc, text } = await makeNote();
    const remarks = [remark(text, 'stelt vast', 1), remark(text, 'Bedrag', 2), remark(text, 'verdwenen', 3)];
    const pdf = await renderNote({ kind: 'pdf', doc, paper: paper({ remarks }) });
    expect(await checkPdfUa(pdf)).toEqual([]);
    const words = await wordsIn(pdf);
    for (const expected of ['Over stelt vast.', 'Over Bedrag.', 'Over verdwenen.', 'Truus de Wit', 'Eens.'])
      expect(words).toContain(expected);
    expect(words).toContain('Aantekeningen zonder plek');
  });

  it('is an accessible booklet with the form and the numbers to cite by', async () => {
    const { doc } = await makeNote();
    const pdf = await renderNote({ kind: 'pdf', doc, paper: paper({ form }) });
    expect(await checkPdfUa(pdf)).toEqual([]);
    const words = await wordsIn(pdf);
    for (const expected of ['Komt iedereen binnen?', '4. Altijd', 'Kan ik niet beoordelen', 'alinea 1'])
      expect(words).toContain(expected);
  });

  it('gives the same bytes for the same note', async () => {
    const { doc, text } = await makeNote();
    const order = { kind: 'pdf' as const, doc, paper: paper({ remarks: [remark(text, 'Slot', 1)] }) };
    expect(Buffer.compare(await renderNote(order), await renderNote(order))).toBe(0);
  });

  it('is a Word file with comments when the source was another', async () => {
    const { doc, text } = await makeNote();
    const remarks = [remark(text, 'stelt vast', 1), remark(text, 'praten', 2), remark(text, 'Bedrag', 3)];
    const bytes = await renderNote({ kind: 'freshDocx', title: 'Plan', date: '2026-09-10', doc, remarks });
    const { comments } = await importNote(bytes, { fileName: 'a.docx' });
    expect(comments.filter(({ parent }) => !parent).map(({ quote }) => quote)).toEqual([
      'stelt vast',
      'praten',
      'Bedrag',
    ]);
    expect(comments.filter(({ parent }) => parent)).toHaveLength(3);
  });
});

describe('the characters of our faces', () => {
  it('are known, and what is not among them gets what comes nearest', () => {
    expect(hasShape(0x61)).toBe(true);
    expect(hasShape(0x4e2d)).toBe(false);
    expect(shownText('Zoë 中 ☐')).toBe('Zoë ? [ ]');
  });
});
