/**
 * Words of one text as parallel arrays: number, first UTF-16 offset and offset past the end. Words of two
 * texts can be compared by number when they were split with the same {@link Lexicon}.
 */
export interface Words {
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** Numbers for words, shared by the texts that are to be compared. */
export interface Lexicon {
  /** Every way a word was written, to save normalising it again. */
  spellings: Map<string, number>;
  numbers: Map<string, number>;
  /** The normal form of each number. */
  words: string[];
}

/** An empty lexicon. */
export function createLexicon(): Lexicon {
  return { spellings: new Map(), numbers: new Map(), words: [] };
}

const WORD = 1;
const JOINER = 2;
const OTHER = 3;
/** Class of each UTF-16 unit, filled when first met. Surrogates are word characters, so pairs never split. */
const classes = new Uint8Array(0x10000);
const wordCharacter = /[\p{L}\p{N}]/u;
const joiner = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]|[-\u2010]\s+/gu;
const LINE_BREAK = 10;

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  const kind = surrogate || wordCharacter.test(character) ? WORD : joiner.test(character) ? JOINER : OTHER;
  classes[unit] = kind;
  return kind;
}

const classOf = (unit: number) => classes[unit] || classify(unit);

/** The offset at which a word goes on after a hyphen at the end of a line, or -1 when it does not. */
function afterLineHyphen(text: string, hyphen: number): number {
  if (text.charCodeAt(hyphen + 1) !== LINE_BREAK) return -1;
  const next = text.charAt(hyphen + 2);
  return next !== '' && next === next.toLowerCase() && next !== next.toUpperCase() ? hyphen + 2 : -1;
}

/** The offset past the word that begins at `start`. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === OTHER) {
      const onward = unit === 0x2d || unit === 0x2010 ? afterLineHyphen(text, at) : -1;
      if (onward < 0) break;
      at = onward;
      continue;
    }
    at += 1;
    end = at;
  }
  return end;
}

/**
 * The form in which words are compared: composed, lower case, without soft hyphens and hyphens at the end
 * of a line. So NFD and NFC, ligatures, and a re-wrapped line give the same word.
 */
export function normalWord(raw: string): string {
  return raw.replace(invisible, '').normalize('NFKC').toLowerCase();
}

function numberOf(lexicon: Lexicon, raw: string): number {
  const known = lexicon.spellings.get(raw);
  if (known !== undefined) return known;
  const word = normalWord(raw);
  let number = lexicon.numbers.get(word);
  if (number === undefined) {
    number = lexicon.words.push(word) - 1;
    lexicon.numbers.set(word, number);
  }
  lexicon.spellings.set(raw, number);
  return number;
}

/**
 * Splits a text into words: runs of letters and digits. Punctuation, quotation marks and all kinds of
 * space separate words and are not words, which is why typographic quotes and no-break spaces change nothing.
 */
export function splitWords(text: string, lexicon: Lexicon): Words {
  const most = (text.length + 1) >> 1;
  const ids = new Int32Array(most);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (classOf(text.charCodeAt(at)) !== WORD) continue;
    const end = endOfWord(text, at);
    ids[count] = numberOf(lexicon, text.slice(at, end));
    starts[count] = at;
    ends[count] = end;
    count += 1;
    at = end - 1;
  }
  return { ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** The words that overlap `start`..`end`, as a half-open range of indices. */
export function wordsWithin(words: Words, start: number, end: number): { from: number; to: number } {
  const from = firstAbove(words.ends, start);
  let to = from;
  while (to < words.starts.length && words.starts[to]! < end) to += 1;
  return { from, to };
}

/** Index of the first value greater than `limit` in an ascending array. */
function firstAbove(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * How much each word number says about a place: about 0.2 for the most common words, 1.5 for words that
 * occur once in a long text (the inverse document frequency of information retrieval, in tenths of a bit).
 */
export function wordWeights(lexicon: Lexicon, ...texts: Words[]): Float64Array {
  const counts = new Float64Array(lexicon.words.length);
  let total = 0;
  for (const { ids } of texts) {
    total += ids.length;
    for (let index = 0; index < ids.length; index++) counts[ids[index]!]! += 1;
  }
  return counts.map((count) => Math.max(0.2, Math.log2((total + 1) / (count || 1)) / 10));
}
