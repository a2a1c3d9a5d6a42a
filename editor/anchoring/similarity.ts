import type { VersionAlignment } from './align-versions.ts';
import type { Landing } from './landing.ts';

/** Twice the common weight over the weight of both passages (the Dice coefficient). */
export function similarityOf(
  { old, next, weights }: VersionAlignment,
  landing: Landing,
  place: { from: number; to: number },
  from: number,
  to: number,
): number {
  let total = 0;
  for (let word = from; word < to; word++) total += weights[old.ids[word]!]!;
  for (let word = place.from; word <= place.to; word++) total += weights[next.ids[word]!]!;
  return Math.min(1, (2 * landing.weight) / total);
}
