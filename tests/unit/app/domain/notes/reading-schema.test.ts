import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { pictureBase } from '#app/domain/notes/picture-address.ts';
import { heightClass, readingSchema } from '#app/domain/notes/reading-schema.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const sha = 'a'.repeat(64);
const json = {
  type: 'doc',
  content: [
    {
      type: 'section',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'b1', cite: '3.2, alinea 4' },
          content: [
            { type: 'text', text: 'Kijk naar data-media="media:x" en ' },
            { type: 'page_break', attrs: { page: 12 } },
            { type: 'text', text: 'verder.' },
          ],
        },
        {
          type: 'figure',
          attrs: { id: 'b2', src: `media:${sha}`, alt: 'Een "grafiek"', width: 400, height: 300 },
        },
        { type: 'figure', attrs: { id: 'b3', src: '', alt: 'Een kaart' } },
      ],
    },
  ],
};
const draw = () => renderNoteHtml(Node.fromJSON(readingSchema(pictureBase('zaak', 'v1')), json));

describe('the note as a reader sees it', () => {
  it('shows a picture of the store at its own size, and its words where it is missing', () => {
    expect(draw()).toContain(
      `<img src="/adviezen/zaak/nota/v1/beeld/${sha}" alt="Een &quot;grafiek&quot;" loading="lazy" decoding="async" width="400" height="300">`,
    );
    expect(draw()).toContain('Afbeelding ontbreekt. Een kaart');
  });

  it('marks where a page begins, and numbers paragraphs as they are cited', () => {
    expect(draw()).toContain('<span class="page-mark">pagina 12</span>');
    expect(draw()).toContain('data-cite="3.2, alinea 4" data-number="4"');
  });

  it('leaves the words of the note alone, also when they look like our attributes', () => {
    expect(draw()).toContain('Kijk naar data-media="media:x" en ');
  });

  it('has the same text and offsets as the stored note, so that annotations fit both', () => {
    const stored = projectNote(Node.fromJSON(noteSchema, json));
    const shown = projectNote(Node.fromJSON(readingSchema('/x/'), json));
    expect([shown.text, shown.blocks]).toEqual([stored.text, stored.blocks]);
  });

  it('guesses a higher part for more words, within the steps that the style sheet has', () => {
    const steps = [0, 200, 2_000, 20_000, 2_000_000].map(heightClass);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBeGreaterThan(3);
    expect([steps[0]! >= 0, steps.at(-1)]).toEqual([true, 20]);
  });
});
