import type { Passage } from './find-passage.ts';

/**
 * Whether two suggestions want something of the same words. One that only adds words also competes with another
 * for the words right beside it: when these go, its place goes with them.
 */
export function compete(a: Passage, b: Passage): boolean {
  if (a.from === a.to || b.from === b.to) return a.from <= b.to && b.from <= a.to;
  return a.from < b.to && b.from < a.to;
}

/**
 * Suggestions in groups that are to be seen together, in the order of the text; who competes with nobody is alone.
 * Two that do not compete with one another are in one group when a third competes with both.
 */
export function inGroups<T extends Passage>(suggestions: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const one of [...suggestions].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const touching = groups.filter((group) => group.some((other) => compete(one, other)));
    const joined = [...touching.flat(), one];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.sort((a, b) => a[0]!.from - b[0]!.from);
}
