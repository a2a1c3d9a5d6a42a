import { EditorState, TextSelection } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { letterGuideWords } from '#app/i18n/letter-guide.ts';
import { goToPoint, insertPoint, movePoint } from '#editor/commands/letter-points.ts';
import { drawnLetter } from '#editor/export/drawn-letter.ts';
import { guideMarks, letterGuide } from '#editor/plugins/letter-guide.ts';
import { emptyLetter } from '#editor/schema/letter-schema.ts';
import { apply } from '../commands/run-command.ts';

const guide = letterGuide(letterGuideWords);
const start = () => EditorState.create({ doc: emptyLetter(), plugins: [guide] });
const drawnLabels = (state: EditorState) =>
  (guide.props.decorations!.call(guide, state) as DecorationSet)
    .find()
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, spec }) => [from, to, spec.attrs]);
const wanted = (state: EditorState) =>
  guideMarks(state.doc, letterGuideWords)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, attrs }) => [from, to, attrs]);

describe('the labels of the letter', () => {
  it('name every fixed part, and teach in each empty one', () => {
    const marks = guideMarks(emptyLetter(), letterGuideWords);
    expect(marks.map(({ attrs }) => attrs['aria-label']).filter(Boolean)).toEqual(
      Object.values(letterGuideWords.parts),
    );
    expect(marks.filter(({ attrs }) => attrs['data-placeholder'])).toHaveLength(7);
  });

  it('stay right while points are added and moved and words are typed', () => {
    let state = apply(start(), insertPoint('een', { ask: 'Eerste' }));
    state = apply(state, insertPoint('twee'));
    state = apply(state, movePoint(-1));
    state = state.apply(state.tr.insertText('Wij adviseren u iets.'));
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)).insertText('Aanleiding'));
    state = apply(state, goToPoint('een'));
    expect(drawnLabels(state)).toEqual(wanted(state));
  });

  it('stay right while words are typed in the middle of a text', () => {
    const state = start().apply(start().tr.insertText('woord', 2));
    const next = state.apply(state.tr.insertText('en', 4));
    expect(drawnLabels(next)).toEqual(wanted(next));
  });
});

describe('the letter as the server draws it', () => {
  it('carries labels, placeholders and escaped words', () => {
    const state = apply(start(), insertPoint('een', { ask: 'Geef <b> & "meer"' }));
    const html = drawnLetter(state.doc, letterGuideWords);
    expect(html).toContain('<section data-part="occasion" role="group" aria-label="Aanleiding"');
    expect(html).toContain('aria-label="Advies 1"');
    expect(html).toContain('Geef &lt;b&gt; &amp; "meer"');
    expect(html).toContain(`data-placeholder="${letterGuideWords.emptyPointParts.why}"`);
    expect(html).not.toContain('<b>');
  });
});
