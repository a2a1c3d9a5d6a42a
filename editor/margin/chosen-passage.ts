import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { sentencesOf } from '../hints/sentences.ts';
import { type ConfirmedPlace, confirmedPlace } from './confirmed-place.ts';
import { leafSign, textBetween } from './passage-text.ts';

/** Words that somebody chose to say something about. */
export interface ChosenPassage extends ConfirmedPlace {
  quote: string;
}

/** Words that somebody began to change, with what they made of them and where the caret is in that. */
export interface BegunSuggestion extends ChosenPassage {
  words: string;
  caret: number;
}

/** The selected words, or the sentence with the caret; null where there are no words. */
export function chosenPassage(state: EditorState): ChosenPassage | null {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return passage(state, from, to);
  if (!$from.parent.isTextblock) return null;
  const sentence = sentenceAround(blockText($from.parent), $from.parentOffset, $from.parentOffset);
  return passage(state, $from.start() + sentence.start, $from.start() + sentence.end);
}

const passage = (state: EditorState, from: number, to: number): ChosenPassage => ({
  ...confirmedPlace(state, from, to),
  quote: textBetween(state.doc, from, to),
});

/**
 * What a change would make of the sentence that it is in; null for a change over several paragraphs, or one that
 * leaves the words as they are.
 *
 * @param tr a transaction that will not be applied
 */
export function begunSuggestion(state: EditorState, tr: Transaction): BegunSuggestion | null {
  const start = state.doc.content.findDiffStart(tr.doc.content);
  const end = state.doc.content.findDiffEnd(tr.doc.content);
  if (start === null || !end) return null;
  const from = Math.min(start, end.a);
  const $from = state.doc.resolve(from);
  const $to = state.doc.resolve(Math.max(start, end.a));
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const before = blockText($from.parent);
  const after = textBetween(tr.doc, $from.start(), tr.mapping.map($from.end(), 1));
  const sentence = sentenceAround(before, $from.parentOffset, $to.parentOffset);
  const rest = before.length - sentence.end;
  const words = after.slice(sentence.start, after.length - rest);
  if (words === before.slice(sentence.start, sentence.end)) return null;
  return {
    ...passage(state, $from.start() + sentence.start, $from.start() + sentence.end),
    words,
    caret: Math.max(0, words.length - (sentence.end - $to.parentOffset)),
  };
}

const blockText = (block: Node): string => block.textBetween(0, block.content.size, '\n', leafSign);

/** The sentences that a stretch of text touches. */
function sentenceAround(text: string, from: number, to: number): { start: number; end: number } {
  const ranges = sentencesOf(text).map((one) => ({ start: one.start, end: one.start + one.text.length }));
  const touched = ranges.filter(({ start, end }) => start <= to && from <= end);
  return {
    start: Math.min(from, touched[0]?.start ?? from),
    end: Math.max(to, touched.at(-1)?.end ?? to),
  };
}
