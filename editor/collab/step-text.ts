import type { Fragment, Slice } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/** The words that a step adds to the document, blocks separated by a newline; empty for deletions and marks. */
export function addedText(step: Step): string {
  const { slice } = step as Step & { slice?: Slice };
  return slice ? fragmentText(slice.content).trim() : '';
}

/** The words of a fragment as a person would copy them: a newline between blocks, footnotes with their text. */
export function fragmentText(fragment: Fragment): string {
  return fragment.textBetween(0, fragment.size, '\n', (leaf) =>
    leaf.type.name === 'footnote' ? ` [${leaf.attrs.text}]` : '\n',
  );
}
