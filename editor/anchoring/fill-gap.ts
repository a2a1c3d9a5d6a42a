/** A rectangle of words: old words `fromOld`..`toOld` against new words `fromNew`..`toNew`, half open. */
export interface Gap {
  fromOld: number;
  toOld: number;
  fromNew: number;
  toNew: number;
}

/** Largest rectangle that is compared word by word; beyond it two texts share too little to be worth it. */
const LARGEST = 60_000;
/** Extra weight of a match that directly follows another, so that phrases beat scattered small words. */
const FOLLOWING = 0.25;
const SKIP_OLD = 1;
const SKIP_NEW = 2;
const MATCH = 3;

/** Working rows, grown when needed and reused, because a revision has thousands of small gaps. */
let trace = new Uint8Array(4096);
let score = new Float64Array(4096);

/**
 * Aligns the words of a gap in order, with the heaviest total of equal words, and calls `pair` for each pair
 * from the end to the beginning. `canPair` says whether two words are equal and both still free.
 */
export function fillGap(
  gap: Gap,
  weightOf: (old: number) => number,
  canPair: (old: number, next: number) => boolean,
  pair: (old: number, next: number) => void,
): void {
  const rows = gap.toOld - gap.fromOld;
  const columns = gap.toNew - gap.fromNew;
  if (rows <= 0 || columns <= 0 || rows * columns > LARGEST) return;
  const width = columns + 1;
  const cells = (rows + 1) * width;
  if (trace.length < cells) {
    trace = new Uint8Array(cells);
    score = new Float64Array(cells);
  }
  score.fill(0, 0, width);
  for (let row = 1; row <= rows; row++) {
    const base = row * width;
    score[base] = 0;
    trace[base] = SKIP_OLD;
    const old = gap.fromOld + row - 1;
    const weight = weightOf(old);
    for (let column = 1; column <= columns; column++) {
      const cell = base + column;
      const up = score[cell - width]!;
      const left = score[cell - 1]!;
      let best = up >= left ? up : left;
      let move = up >= left ? SKIP_OLD : SKIP_NEW;
      if (canPair(old, gap.fromNew + column - 1)) {
        const corner = cell - width - 1;
        const follows = row > 1 && column > 1 && trace[corner] === MATCH;
        const matched = score[corner]! + weight + (follows ? FOLLOWING : 0);
        if (matched > best) {
          best = matched;
          move = MATCH;
        }
      }
      score[cell] = best;
      trace[cell] = move;
    }
  }
  walkBack(gap, rows, columns, pair);
}

function walkBack(gap: Gap, rows: number, columns: number, pair: (old: number, next: number) => void): void {
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    const move = trace[row * (columns + 1) + column];
    if (move === MATCH) pair(gap.fromOld + row - 1, gap.fromNew + column - 1);
    if (move !== SKIP_NEW) row -= 1;
    if (move !== SKIP_OLD) column -= 1;
  }
}
