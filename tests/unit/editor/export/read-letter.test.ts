import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { letterGuideWords } from '#app/i18n/letter-guide.ts';
import { insertPoint } from '#editor/commands/letter-points.ts';
import { readLetter } from '#editor/export/read-letter.ts';
import { emptyLetter } from '#editor/schema/letter-schema.ts';
import { apply } from '../commands/run-command.ts';

describe('a letter for reading', () => {
  it('leaves empty parts out', () => {
    const state = EditorState.create({ doc: emptyLetter() });
    const doc = state.apply(state.tr.insertText('Wij kregen een vraag.', 2)).doc;
    expect(readLetter(doc, letterGuideWords)).toEqual([
      { part: 'occasion', html: '<p>Wij kregen een vraag.</p>' },
    ]);
  });

  it('numbers the advices and says their labels as text, without empty ones', () => {
    let state = apply(EditorState.create({ doc: emptyLetter() }), insertPoint('a', { ask: 'Doe dit' }));
    state = apply(state, insertPoint('b', { ask: 'En <dat>', why: 'Daarom' }));
    const html = readLetter(state.doc, letterGuideWords)[0]?.html ?? '';
    expect(html).toContain('<h3 class="advice__title" id="advies-2">Advies 2</h3>');
    expect(html).toContain('<dt class="advice__label">Waarom</dt><dd><p>Daarom</p></dd>');
    expect(html).toContain('En &lt;dat&gt;');
    expect(html).not.toContain('Vindplaats');
  });
});
