/** Claims of this page, by key; one that is still being asked for counts for whoever asks next. */
const claims = new Map<string, Promise<boolean>>();

/** A page that is being reloaded lets go of its claims a moment after the new one asks for them. */
const graceMs = 1_500;

/**
 * Asks for a key and hands it to `use`. False when another page still has it after the time of grace; a browser that
 * was too busy to answer in that time is asked again.
 */
async function granted(key: string, use: () => Promise<void> | undefined): Promise<boolean> {
  for (;;) {
    const answered = await new Promise<boolean>((resolve) => {
      const take = () => {
        resolve(true);
        return use();
      };
      // It rejects when the time is up.
      navigator.locks
        .request(key, { signal: AbortSignal.timeout(graceMs) }, take)
        .catch(() => resolve(false));
    });
    if (answered) return true;
    const { held = [] } = await navigator.locks.query();
    if (held.some(({ name }) => name === key)) return false;
  }
}

/**
 * Claims a key for as long as this page lives, so that two tabs never write the same words. False while another
 * tab has it. Where the browser has no locks the claim is always granted.
 */
export function claim(key: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  const asked = claims.get(key);
  if (asked) return asked;
  // Never let go of: it ends with the page.
  const claimed = granted(key, () => new Promise<void>(() => undefined));
  claims.set(key, claimed);
  // What another tab has may be free the next time.
  void claimed.then((granted) => granted || claims.delete(key));
  return claimed;
}

/** Whether another open page holds this key. Where the browser has no locks nobody is known to. */
export async function isHeldElsewhere(key: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return !(await granted(key, () => undefined));
}
