/** One tab's wishes: its topics with the versions it has. */
export interface TabWishes {
  tab: string;
  topics: [topic: string, since: number | null][];
}

/**
 * Adds up what all tabs of a browser want to hear. For a topic in two tabs the lower version counts: hearing a
 * step twice does no harm, missing one would.
 */
export function unionOfWishes(tabs: Iterable<TabWishes>): Map<string, number | null> {
  const union = new Map<string, number | null>();
  for (const { topics } of tabs) {
    for (const [topic, since] of topics) {
      const known = union.get(topic);
      union.set(
        topic,
        known === undefined || known === null || since === null ? (known ?? since) : Math.min(known, since),
      );
    }
  }
  return union;
}
