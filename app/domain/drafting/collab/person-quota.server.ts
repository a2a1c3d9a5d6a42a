/** How much one person may send: a bucket of `burst` units that refills with `perSecond`. */
export interface QuotaLimits {
  burst: number;
  perSecond: number;
}

/** Counts what each person spends. */
export interface PersonQuota {
  /** Takes `amount`; returns 0, or the seconds to wait when there is not enough left (and takes nothing). */
  spend(personId: string, amount: number): number;
}

/** Beyond this many people the full buckets are forgotten; they are as good as new. */
const sweepAbove = 2000;

/** A token bucket per person, so that one runaway script cannot take the letter away from the others. */
export function createPersonQuota(limits: QuotaLimits, now: () => number): PersonQuota {
  const buckets = new Map<string, { left: number; at: number }>();

  function refilled(personId: string): { left: number; at: number } {
    const at = now();
    const bucket = buckets.get(personId) ?? { left: limits.burst, at };
    const elapsed = Math.max(0, at - bucket.at) / 1000;
    return { left: Math.min(limits.burst, bucket.left + elapsed * limits.perSecond), at };
  }

  return {
    spend(personId, amount) {
      if (buckets.size > sweepAbove) {
        for (const id of buckets.keys()) if (refilled(id).left >= limits.burst) buckets.delete(id);
      }
      const bucket = refilled(personId);
      const short = amount - bucket.left;
      if (short > 0) {
        buckets.set(personId, bucket);
        return Math.ceil(short / limits.perSecond);
      }
      buckets.set(personId, { left: bucket.left - amount, at: bucket.at });
      return 0;
    },
  };
}
