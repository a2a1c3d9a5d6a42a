import type { FindingKind, ReadNote } from './blocks.ts';

/** A finding as readers hand it over: its places name block sources, not yet ids. */
export type ReadFinding = ReadNote['findings'][number];

/** One place of a {@link ReadFinding}. */
export type ReadPlace = ReadFinding['places'][number];

/** More places than this help nobody; the count stays exact. */
const maxPlaces = 50;

/** A few words of a passage, enough to find it by: at most 80 characters, white space made single. */
export function shortQuote(text: string): string {
  // White space may fill the first few hundred characters, hardly ever more.
  const words = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  return words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`;
}

/**
 * Gathers the findings of one import: the same code is one line of the report with a count and its places.
 */
export class FindingLog {
  readonly #byCode = new Map<string, ReadFinding>();

  /** Notes `code` once more; without a place only the count grows. Parameters of the first time stay. */
  add(code: string, kind: FindingKind, place?: ReadPlace, params?: ReadFinding['params']): void {
    this.addMany(code, kind, 1, place ? [place] : [], params);
  }

  /** Notes `code` `count` times at once. */
  addMany(
    code: string,
    kind: FindingKind,
    count: number,
    places: ReadPlace[],
    params?: ReadFinding['params'],
  ): void {
    const known = this.#byCode.get(code);
    const finding = known ?? { code, kind, count: 0, places: [], ...(params ? { params } : {}) };
    finding.count += count;
    finding.places.push(...places.slice(0, maxPlaces - finding.places.length));
    this.#byCode.set(code, finding);
  }

  /** The findings in the order of their kinds' weight: lost first, then doubtful, guessed and info. */
  list(): ReadFinding[] {
    return sortFindings([...this.#byCode.values()]);
  }
}

const weight: Record<FindingKind, number> = { lost: 0, doubtful: 1, guessed: 2, info: 3 };

/** Orders findings by what a reader must know first; the order within a kind is kept. */
export function sortFindings<T extends { kind: FindingKind }>(findings: T[]): T[] {
  return findings.sort((a, b) => weight[a.kind] - weight[b.kind]);
}
