/** Who was found behind a cookie a moment ago. */
export interface RecentSessions<Found> {
  /** The one found less than a second ago, or else who `look` finds now. */
  whose(key: string, look: () => Promise<Found | null>): Promise<Found | null>;
  /** Somebody's rights or session changed: everybody is looked up again, also those who are being looked up now. */
  forget(): void;
}

/** A change that another process makes (the command line) is noticed within this time (PERFORMANCE S12: a second). */
const keptMs = 1000;
/** More than this many are not kept: whoever sends cookies at random must not fill the memory. */
const keptCount = 2000;

/**
 * Keeps who is behind a cookie for a second. Whoever writes sends several messages a second, and to check a session's
 * signature and read its row costs several times as much as what they wrote. Nobody is kept who is not signed in, and
 * what they may do is asked at every message.
 */
export function createRecentSessions<Found>(now: () => number): RecentSessions<Found> {
  let known = new Map<string, { found: Promise<Found | null>; until: number }>();

  return {
    whose(key, look) {
      const recent = known.get(key);
      const at = now();
      // A clock that was set back keeps nobody longer.
      if (recent && at < recent.until && at >= recent.until - keptMs) return recent.found;
      const kept = known;
      if (kept.size >= keptCount) kept.clear();
      const found = look();
      kept.set(key, { found, until: at + keptMs });
      const drop = () => void kept.delete(key);
      found.then((person) => {
        if (person === null) drop();
      }, drop);
      return found;
    },
    forget() {
      known = new Map();
    },
  };
}
