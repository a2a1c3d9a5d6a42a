import type { VersionAlignment } from './align-versions.ts';
import type { TextRange } from './anchored.ts';
import { editDistance } from './edit-distance.ts';
import { fillGap } from './fill-gap.ts';
import { landingOf, widen } from './landing.ts';
import type { Quote } from './quote-context.ts';
import { matchEdges } from './range-edges.ts';
import { similarityOf } from './similarity.ts';
import type { TextIndex } from './text-index.ts';
import { normalWord, splitWords, type Words, wordsWithin } from './words.ts';

/** A place where a quote may stand, with the likeness of its words. */
export interface Candidate extends TextRange {
  similarity: number;
}

/** Most places that are looked at for one quote. */
const MOST = 200;

/** Every place where the quote stands character for character. */
export function literalPlaces(text: string, exact: string): Candidate[] {
  const places: Candidate[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length, similarity: 1 });
  }
  return places;
}

/** The quote with its context as a little old text, aligned with nothing yet. */
function quoteAsVersion(index: TextIndex, quote: Quote): { version: VersionAlignment; range: TextRange } {
  const prefix = quote.prefix ?? '';
  const oldText = prefix + quote.exact + (quote.suffix ?? '');
  const old = splitWords(oldText, index.lexicon);
  const weights = new Float64Array(index.lexicon.words.length).fill(1.5);
  weights.set(index.weights.subarray(0, Math.min(index.weights.length, weights.length)));
  replaceUnknown(index, old, weights);
  const version: VersionAlignment = {
    oldText,
    newText: index.text,
    old,
    next: index.words,
    toNew: new Int32Array(old.ids.length).fill(-1),
    toOld: new Int32Array(index.words.ids.length).fill(-1),
    chainOf: new Int32Array(old.ids.length).fill(0),
    chainSizes: [old.ids.length],
    weights,
    lexicon: index.lexicon,
  };
  return { version, range: { start: prefix.length, end: prefix.length + quote.exact.length } };
}

/** Likeness at which a word that the text does not have is taken for one that it has (a typing error). */
const SAME_WORD = 0.75;

/** Lets words that do not occur in the text stand for the nearest word that does. */
function replaceUnknown(index: TextIndex, words: Words, weights: Float64Array): void {
  words.ids.forEach((id, at) => {
    if (index.placesOf(id).length > 0) return;
    const word = normalWord(index.lexicon.words[id]!);
    let best = SAME_WORD;
    let nearest = id;
    for (let other = 0; other < index.weights.length; other++) {
      const known = index.lexicon.words[other]!;
      const longest = Math.max(known.length, word.length);
      if (Math.min(known.length, word.length) / longest < best || index.placesOf(other).length === 0)
        continue;
      const likeness = 1 - editDistance(word, known) / longest;
      if (likeness > best) {
        best = likeness;
        nearest = other;
      }
    }
    words.ids[at] = nearest;
    weights[nearest] ??= 1.5;
  });
}

/** Words as common as this give no hint where to look. */
const COMMON = 400;
/** Windows that are compared word by word. */
const WINDOWS = 12;

/** The places where the words of the quote stand, changed or not, best windows only. */
export function fuzzyPlaces(index: TextIndex, quote: Quote): Candidate[] {
  const { version, range } = quoteAsVersion(index, quote);
  const { from, to } = wordsWithin(version.old, range.start, range.end);
  if (from === to) return [];
  const places: Candidate[] = [];
  for (const first of likelyWindows(index, version.old)) {
    const place = placeIn(version, first, range, from, to);
    if (place && !places.some((other) => other.start === place.start && other.end === place.end))
      places.push(place);
  }
  return places;
}

/** First words of the windows that hold the most weight of the quote's words, heaviest first. */
function likelyWindows(index: TextIndex, old: Words): number[] {
  const width = Math.max(6, Math.ceil(old.ids.length / 3));
  const votes = new Map<number, number>();
  old.ids.forEach((id, at) => {
    const places = index.placesOf(id);
    if (places.length > COMMON) return;
    const seen = new Set<number>();
    for (const place of places) {
      const bucket = Math.floor((place - at + old.ids.length) / width);
      if (seen.has(bucket)) continue;
      seen.add(bucket);
      votes.set(bucket, (votes.get(bucket) ?? 0) + (index.weights[id] ?? 0));
    }
  });
  const together = [...votes.keys()].map((bucket) => ({
    first: bucket * width - old.ids.length,
    votes: votes.get(bucket)! + (votes.get(bucket + 1) ?? 0),
  }));
  together.sort((a, b) => b.votes - a.votes || a.first - b.first);
  return together.slice(0, WINDOWS).map(({ first }) => first);
}

/** Aligns the quote with the window that begins near word `first` and reads off where the passage landed. */
function placeIn(
  version: VersionAlignment,
  first: number,
  range: TextRange,
  from: number,
  to: number,
): Candidate | null {
  const { old, next, toNew, toOld, weights } = version;
  const slack = Math.ceil(old.ids.length / 2) + 8;
  const pairs: number[] = [];
  fillGap(
    {
      fromOld: 0,
      toOld: old.ids.length,
      fromNew: Math.max(0, first - slack),
      toNew: Math.min(next.ids.length, first + 2 * old.ids.length + slack),
    },
    (word) => weights[old.ids[word]!]!,
    (a, b) => old.ids[a] === next.ids[b],
    (a, b) => {
      toNew[a] = b;
      toOld[b] = a;
      pairs.push(a, b);
    },
  );
  const landing = landingOf(version, from, to);
  let place: Candidate | null = null;
  if (landing) {
    const span = widen(version, landing, from, to);
    const similarity = similarityOf(version, landing, span, from, to);
    const edges = matchEdges(
      range,
      { text: version.oldText, words: old, from, to: to - 1 },
      { text: version.newText, words: next, from: span.from, to: span.to },
    );
    place = { ...edges, similarity };
  }
  for (let at = 0; at < pairs.length; at += 2) {
    toNew[pairs[at]!] = -1;
    toOld[pairs[at + 1]!] = -1;
  }
  return place;
}
