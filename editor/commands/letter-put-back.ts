import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { insertWords } from './letter-blocks.ts';

/**
 * Puts words back that were lost to somebody else's edit: in the place of `instead` when exactly that stands in
 * one place of the letter, else at the caret.
 */
export function putBackWords(words: string, instead: string): Command {
  return (state, dispatch, view) => {
    const place = instead === '' ? null : onlyPlaceOf(state.doc, instead);
    if (!place) return insertWords(words)(state, dispatch, view);
    dispatch?.(state.tr.insertText(words, place.from, place.to).scrollIntoView());
    return true;
  };
}

function onlyPlaceOf(doc: Node, words: string): { from: number; to: number } | null {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, ' ');
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(pos + 1 + at);
    return false;
  });
  const [from, second] = found;
  return from === undefined || second !== undefined ? null : { from, to: from + words.length };
}
