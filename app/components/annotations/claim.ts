/** Claims of this page, by key; one that is still being asked for counts for whoever asks next. */
const claims = new Map<string, Promise<boolean>>();

/** A page that is being reloaded lets go of its claims a moment after the new one asks for them. */
const graceMs = 1_500;

/**
 * Claims a key for as long as this page lives, so that two tabs never write the same words. False while another
 * tab has it. Where the browser has no locks the claim is always granted.
 */
export function claim(key: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  const asked = claims.get(key);
  if (asked) return asked;
  const claimed = new Promise<boolean>((resolve) => {
    const keep = () => {
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    // It rejects when the time is up: another tab is at work there.
    navigator.locks.request(key, { signal: AbortSignal.timeout(graceMs) }, keep).catch(() => resolve(false));
  });
  claims.set(key, claimed);
  // What another tab has may be free the next time.
  void claimed.then((granted) => granted || claims.delete(key));
  return claimed;
}

/** Whether another open page holds this key. Where the browser has no locks nobody is known to. */
export async function isHeldElsewhere(key: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks
    .request(key, { signal: AbortSignal.timeout(graceMs) }, () => false)
    .catch(() => true);
}
