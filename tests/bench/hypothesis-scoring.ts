/**
 * The quote matching of the Hypothes.is client, written anew from its description so that both methods can
 * run on the same pair: approximate search with Myers' bit vectors in blocks of 32 (the algorithm of
 * approx-string-match, "A fast bit-vector algorithm for approximate string matching", 1999), then a score of
 * 50 for the quote, 20 for the prefix, 20 for the suffix and 2 for the position, without a threshold.
 */
export interface ScoredMatch {
  start: number;
  end: number;
  score: number;
}

interface Match {
  start: number;
  end: number;
  errors: number;
}

const BITS = 32;

/** One step of a 32-row block: returns the horizontal difference that it carries out (-1, 0 or 1). */
function advanceBlock(state: BlockState, block: number, equal: number, carryIn: number): number {
  const vp = state.vp[block]!;
  const vn = state.vn[block]!;
  const top = state.top[block]!;
  const eq = equal | (carryIn < 0 ? 1 : 0);
  const xv = equal | vn;
  const xh = (((eq & vp) + vp) ^ vp) | eq;
  let hp = vn | ~(xh | vp);
  let hn = vp & xh;
  const out = (hp & top ? 1 : 0) - (hn & top ? 1 : 0);
  hp = (hp << 1) | (carryIn > 0 ? 1 : 0);
  hn = (hn << 1) | (carryIn < 0 ? 1 : 0);
  state.vp[block] = hn | ~(xv | hp);
  state.vn[block] = hp & xv;
  return out;
}

interface BlockState {
  vp: Int32Array;
  vn: Int32Array;
  top: Int32Array;
}

function patternMasks(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    let mask = masks.get(unit);
    if (!mask) {
      mask = new Int32Array(blocks);
      masks.set(unit, mask);
    }
    mask[Math.floor(at / BITS)]! |= 1 << (at % BITS);
  }
  return masks;
}

/** Ends of the best matches with at most `limit` errors (Ukkonen's cut-off on blocks). */
function findEnds(text: string, pattern: string, limit: number): Match[] {
  const blocks = Math.ceil(pattern.length / BITS);
  const state: BlockState = {
    vp: new Int32Array(blocks).fill(-1),
    vn: new Int32Array(blocks),
    top: new Int32Array(blocks).fill(1 << 31),
  };
  state.top[blocks - 1] = 1 << ((pattern.length - 1) % BITS);
  const masks = patternMasks(pattern, blocks);
  const none = new Int32Array(blocks);
  const height = (block: number) => (block === blocks - 1 ? pattern.length - block * BITS : BITS);
  const score = new Int32Array(blocks);
  let most = Math.min(limit, pattern.length);
  let last = Math.min(blocks - 1, Math.max(0, Math.ceil(most / BITS) - 1));
  for (let block = 0; block <= last; block++)
    score[block] = (block > 0 ? score[block - 1]! : 0) + height(block);
  let matches: Match[] = [];
  for (let at = 0; at < text.length; at++) {
    const mask = masks.get(text.charCodeAt(at)) ?? none;
    let carry = 0;
    for (let block = 0; block <= last; block++) {
      carry = advanceBlock(state, block, mask[block]!, carry);
      score[block]! += carry;
    }
    if (last < blocks - 1 && score[last]! - carry <= most && ((mask[last + 1]! & 1) !== 0 || carry < 0)) {
      last += 1;
      state.vp[last] = -1;
      state.vn[last] = 0;
      const into = carry;
      score[last] = score[last - 1]! - into + height(last);
      score[last]! += advanceBlock(state, last, mask[last]!, into);
    } else {
      while (last > 0 && score[last]! >= most + BITS) last -= 1;
    }
    if (last === blocks - 1 && score[last]! <= most) {
      if (score[last]! < most) matches = [];
      matches.push({ start: -1, end: at + 1, errors: score[last]! });
      most = score[last]!;
    }
  }
  return matches;
}

const reversed = (text: string) => text.split('').reverse().join('');

/** Finds the start of each match by searching backwards from its end. */
function findStarts(text: string, pattern: string, ends: Match[]): Match[] {
  const backwards = reversed(pattern);
  return ends.map(({ end, errors }) => {
    const from = Math.max(0, end - pattern.length - errors);
    const tails = findEnds(reversed(text.slice(from, end)), backwards, errors);
    const start = tails.reduce((least, tail) => Math.min(least, end - tail.end), end);
    return { start, end, errors };
  });
}

/** All exact occurrences, or else the best approximate ones. */
function search(text: string, pattern: string, limit: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : findStarts(text, pattern, findEnds(text, pattern, limit));
}

function likeness(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return 0;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

/** The best place for a quote by the weights above, or null when nothing is within half its length in errors. */
export function matchQuote(
  text: string,
  quote: { exact: string; prefix: string; suffix: string },
  hint: number,
): ScoredMatch | null {
  const matches = search(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: ScoredMatch | null = null;
  for (const { start, end, errors } of matches) {
    const before = text.slice(Math.max(0, start - quote.prefix.length), start);
    const after = text.slice(end, end + quote.suffix.length);
    const score =
      50 * (1 - errors / quote.exact.length) +
      20 * (quote.prefix ? likeness(before, quote.prefix) : 1) +
      20 * (quote.suffix ? likeness(after, quote.suffix) : 1) +
      2 * (1 - Math.abs(start - hint) / text.length);
    if (!best || score / 92 > best.score) best = { start, end, score: score / 92 };
  }
  return best;
}
