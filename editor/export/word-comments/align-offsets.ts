/** Characters that must agree before two texts count as in step again. */
const STEP = 8;
/** How far either text may run ahead to get in step: longer than any label, shorter than a paragraph. */
const AHEAD = 240;

/**
 * For each offset of `from` (its end included) the offset in `to`, for two texts that are nearly the same: the words
 * of a note and of the paragraph that they were read from, which differ by typed labels, soft hyphens, hidden text
 * or a cut that the secretary made. What has no partner points to the place where it would stand. Never decreases.
 */
export function alignOffsets(from: string, to: string): number[] {
  const whole = to.indexOf(from);
  if (whole >= 0 && from !== '') return Array.from({ length: from.length + 1 }, (_, at) => at + whole);
  const map: number[] = [];
  let at = 0;
  let other = 0;
  while (at < from.length) {
    if (alike(from[at], to[other])) {
      map.push(other);
      at += 1;
      other += 1;
      continue;
    }
    const skip = nextStep(from, at, to, other);
    if (!skip) break;
    for (let left = 0; left < skip.from; left++) map.push(other);
    at += skip.from;
    other += skip.to;
  }
  while (map.length <= from.length) map.push(Math.min(other, to.length));
  return map;
}

const alike = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || (/\s/.test(a) && /\s/.test(b)));

/** The fewest characters to leave out on both sides after which the texts agree again. */
function nextStep(from: string, at: number, to: string, other: number): { from: number; to: number } | null {
  for (let sum = 1; sum <= AHEAD; sum++) {
    for (let left = 0; left <= sum; left++) {
      if (agree(from, at + left, to, other + sum - left)) return { from: left, to: sum - left };
    }
  }
  return null;
}

function agree(from: string, at: number, to: string, other: number): boolean {
  const length = Math.min(STEP, from.length - at, to.length - other);
  if (length < 1) return false;
  for (let step = 0; step < length; step++) if (!alike(from[at + step], to[other + step])) return false;
  return true;
}
