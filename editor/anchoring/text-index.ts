import { createLexicon, type Lexicon, splitWords, type Words, wordWeights } from './words.ts';

/** A text prepared for finding quotes: its words, and the places of each word. */
export interface TextIndex {
  text: string;
  words: Words;
  lexicon: Lexicon;
  weights: Float64Array;
  /** Indices of the words with this number, in order; empty for a number that does not occur. */
  placesOf(number: number): Int32Array;
}

/** Prepares a text; worth sharing when many quotes are looked up in the same text. */
export function indexText(text: string): TextIndex {
  const lexicon = createLexicon();
  const words = splitWords(text, lexicon);
  const firsts = new Int32Array(lexicon.words.length + 1);
  for (const id of words.ids) firsts[id + 1]! += 1;
  for (let id = 0; id < lexicon.words.length; id++) firsts[id + 1]! += firsts[id]!;
  const places = new Int32Array(words.ids.length);
  const filled = firsts.slice();
  words.ids.forEach((id, index) => {
    places[filled[id]!++] = index;
  });
  return {
    text,
    words,
    lexicon,
    weights: wordWeights(lexicon, words),
    placesOf: (number) =>
      number + 1 < firsts.length
        ? places.subarray(firsts[number], firsts[number + 1])
        : places.subarray(0, 0),
  };
}
