/** How a session is found: `check` proves a cookie, which is dear; `read` asks the database about a proven one. */
export interface SessionSource<Session, Found> {
  check(): Promise<Session | null>;
  /** Null when the session was ended, ran out, or belongs to somebody who left. */
  read(session: Session): Found | null;
}

/** Finds who is behind a cookie. */
export type RecentSessions<Session, Found> = (
  cookie: string,
  source: SessionSource<Session, Found>,
) => Promise<Found | null>;

/** After this long a cookie is checked again, which also makes the session of somebody who works run on. */
const keptMs = 60_000;
/** More than this many are not kept: whoever sends cookies at random must not fill the memory. */
const keptCount = 2000;

/**
 * Keeps for a minute which session a cookie stands for. Whoever writes sends several messages a second, and to check
 * a cookie's signature costs several times as much as what they wrote. The session and its person are read from the
 * database each time, so that what was ended is ended at once, also by another process.
 */
export function createRecentSessions<Session, Found>(now: () => number): RecentSessions<Session, Found> {
  const known = new Map<string, { session: Session; since: number }>();
  // A clock that was set back keeps nobody longer.
  const isRecent = (since: number, at: number) => at >= since && at - since < keptMs;

  return async (cookie, { check, read }) => {
    const recent = known.get(cookie);
    const found = recent && isRecent(recent.since, now()) ? read(recent.session) : null;
    if (found !== null) return found;
    const session = await check();
    if (session === null) {
      known.delete(cookie);
      return null;
    }
    if (known.size >= keptCount) known.clear();
    known.set(cookie, { session, since: now() });
    return read(session);
  };
}
