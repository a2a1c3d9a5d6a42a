/** Where one judgement stands on the drawing, in units of the viewBox. */
export interface LadderDot {
  x: number;
  y: number;
}

/** Width of the drawing and radius of a dot, in units of the viewBox. */
export const ladderWidth = 400;
export const dotRadius = 9;

const dotPitch = 23;
const baseRoom = 16;
const topRoom = 14;

/** Height that the tallest pile needs; never less than three dots, so that rows of a list are alike. */
export function ladderHeight(values: readonly number[], levelCount: number): number {
  const tallest = Math.max(3, ...countPerLevel(values, levelCount));
  return topRoom + tallest * dotPitch + baseRoom;
}

/** The middle of a rung, for level 1 … levelCount. */
export function rungCentre(level: number, levelCount: number): number {
  return ((level - 0.5) * ladderWidth) / levelCount;
}

/** How many judgements each level got, from level 1 on. */
export function countPerLevel(values: readonly number[], levelCount: number): number[] {
  const counts = new Array<number>(levelCount).fill(0);
  for (const value of values) {
    const before = counts[value - 1];
    if (before === undefined)
      throw new RangeError(`A judgement of ${value} is not on a ladder of ${levelCount}.`);
    counts[value - 1] = before + 1;
  }
  return counts;
}

/** One dot per judgement, piled up per level from the ladder's foot. The order says nothing about who judged. */
export function ladderDots(values: readonly number[], levelCount: number): LadderDot[] {
  const foot = ladderHeight(values, levelCount) - baseRoom;
  return countPerLevel(values, levelCount).flatMap((count, index) =>
    Array.from({ length: count }, (_, place) => ({
      x: rungCentre(index + 1, levelCount),
      y: foot - dotPitch / 2 - place * dotPitch,
    })),
  );
}
