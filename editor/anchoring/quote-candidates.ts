import type { VersionAlignment } from './align-versions.ts';
import type { TextRange } from './anchored.ts';
import { editDistance } from './edit-distance.ts';
import { fillGap } from './fill-gap.ts';
import { landingOf, widen } from './landing.ts';
import type { Quote } from './quote-context.ts';
import { matchEdges } from './range-edges.ts';
import { similarityOf } from './similarity.ts';
import type { TextIndex } from './text-index.ts';
import { splitWords, type Words, wordsWithin } from './words.ts';

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

/** A quote with its context, dressed as a little old version of the text so that it can be aligned with it. */
interface QuoteVersion {
  version: VersionAlignment;
  range: TextRange;
  /** Words of the passage itself, half open. */
  from: number;
  to: number;
  /** Share of the passage's words that stand in the text as written; the others were taken for typing errors. */
  fidelity: number;
}

function quoteAsVersion(index: TextIndex, quote: Quote): QuoteVersion {
  const prefix = quote.prefix ?? '';
  const oldText = prefix + quote.exact + (quote.suffix ?? '');
  const range = { start: prefix.length, end: prefix.length + quote.exact.length };
  const old = splitWords(oldText, index.lexicon);
  const { from, to } = wordsWithin(old, range.start, range.end);
  const written = old.ids.slice(from, to);
  replaceUnknown(index, old);
  const same = written.reduce((count, id, at) => count + (id === old.ids[from + at] ? 1 : 0), 0);
  const version: VersionAlignment = {
    oldText,
    newText: index.text,
    old,
    next: index.words,
    toNew: new Int32Array(old.ids.length).fill(-1),
    toOld: new Int32Array(index.words.ids.length).fill(-1),
    chainOf: new Int32Array(old.ids.length),
    chainSizes: [old.ids.length],
    weights: weightsFor(index),
    lexicon: index.lexicon,
  };
  return { version, range, from, to, fidelity: to > from ? same / (to - from) : 1 };
}

/** Weights for all numbers of the lexicon; a word that the text does not have weighs as much as a unique one. */
function weightsFor(index: TextIndex): Float64Array {
  const weights = new Float64Array(index.lexicon.words.length);
  weights.fill(Math.max(0.2, Math.log2(index.words.ids.length + 1) / 10));
  weights.set(index.weights);
  return weights;
}

/** Likeness from which a word that the text does not have is taken for one that it has (a typing error). */
const SAME_WORD = 0.75;

/** Lets words that do not occur in the text stand for the nearest word that does. */
function replaceUnknown(index: TextIndex, words: Words): void {
  words.ids.forEach((id, at) => {
    if (index.placesOf(id).length === 0) words.ids[at] = nearestWord(index, id);
  });
}

function nearestWord(index: TextIndex, id: number): number {
  const word = index.lexicon.words[id]!;
  let best = SAME_WORD;
  let nearest = id;
  for (let other = 0; other < index.weights.length; other++) {
    const known = index.lexicon.words[other]!;
    const longest = Math.max(known.length, word.length);
    if (Math.min(known.length, word.length) / longest < best) continue;
    const likeness = 1 - editDistance(word, known) / longest;
    if (likeness < best) continue;
    best = likeness;
    nearest = other;
  }
  return nearest;
}

/** Words as common as this give no hint where to look. */
const COMMON = 400;
/** Windows that are compared word by word, and places looked for in each. */
const WINDOWS = 10;
const PLACES = 3;
/** How much a passage of typing errors only would lose in similarity. */
const TYPING = 0.25;

/** The places where the words of the quote stand, changed or not, in the likeliest windows only. */
export function fuzzyPlaces(index: TextIndex, quote: Quote): Candidate[] {
  const dressed = quoteAsVersion(index, quote);
  if (dressed.from === dressed.to) return [];
  const places: Candidate[] = [];
  for (const first of likelyWindows(index, dressed.version.old)) {
    const taken = new Set<number>();
    for (let count = 0; count < PLACES; count++) {
      const place = placeIn(dressed, first, taken);
      if (!place) break;
      places.push({ ...place, similarity: place.similarity * (1 - TYPING * (1 - dressed.fidelity)) });
    }
  }
  return places;
}

/** First words of the windows that hold the most weight of the quote's words, heaviest first. */
function likelyWindows(index: TextIndex, old: Words): number[] {
  const width = Math.max(4, Math.ceil(old.ids.length / 3));
  const votes = new Map<number, number>();
  old.ids.forEach((id, at) => {
    const places = index.placesOf(id);
    if (places.length > COMMON) return;
    let last = -1;
    for (const place of places) {
      const bucket = Math.floor((place - at + old.ids.length) / width);
      if (bucket === last) continue;
      last = bucket;
      votes.set(bucket, (votes.get(bucket) ?? 0) + index.weights[id]!);
    }
  });
  const buckets = [...votes.keys()].map((bucket) => ({
    bucket,
    votes: votes.get(bucket)! + (votes.get(bucket + 1) ?? 0),
  }));
  buckets.sort((a, b) => b.votes - a.votes || a.bucket - b.bucket);
  const chosen: number[] = [];
  for (const { bucket } of buckets) {
    if (chosen.length === WINDOWS) break;
    if (!chosen.some((other) => Math.abs(other - bucket) < 2)) chosen.push(bucket);
  }
  return chosen.map((bucket) => bucket * width - old.ids.length);
}

/**
 * Aligns the quote with the window that begins near word `first` and reads off where the passage landed,
 * leaving aside the new words in `taken`, to which those of the place found are added.
 */
function placeIn(dressed: QuoteVersion, first: number, taken: Set<number>): Candidate | null {
  const { version, from, to } = dressed;
  const { old, next, toNew, toOld, weights } = version;
  const slack = Math.ceil(old.ids.length / 2) + 8;
  const pairs: [number, number][] = [];
  fillGap(
    {
      fromOld: 0,
      toOld: old.ids.length,
      fromNew: Math.max(0, first - slack),
      toNew: Math.min(next.ids.length, first + 2 * old.ids.length + slack),
    },
    (word) => weights[old.ids[word]!]!,
    (a, b) => old.ids[a] === next.ids[b] && !taken.has(b),
    (a, b) => {
      toNew[a] = b;
      toOld[b] = a;
      pairs.push([a, b]);
    },
  );
  const place = placeOfPassage(dressed);
  for (const [a, b] of pairs) {
    if (a >= from && a < to) taken.add(b);
    toNew[a] = -1;
    toOld[b] = -1;
  }
  return place;
}

/** Where the passage stands under the present alignment, or null when none of its words are paired. */
function placeOfPassage({ version, range, from, to }: QuoteVersion): Candidate | null {
  const landing = landingOf(version, from, to);
  if (!landing) return null;
  const span = widen(version, landing, from, to);
  const edges = matchEdges(
    range,
    { text: version.oldText, words: version.old, from, to: to - 1 },
    { text: version.newText, words: version.next, from: span.from, to: span.to },
  );
  return { ...edges, similarity: similarityOf(version, landing, span, from, to) };
}
