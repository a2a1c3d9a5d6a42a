/** Waits longer after each failure in a row, spread by chance so that a hundred browsers do not return at once. */
export interface RetryTimer {
  /** Whether a retry is being waited for. */
  isWaiting(): boolean;
  /** Calls `run` after a while, at the earliest after `atLeastMs`. */
  wait(run: () => void, atLeastMs?: number): void;
  /** Something worked: the next failure begins from the shortest wait. */
  succeeded(): void;
  cancel(): void;
}

const firstWait = 500;
const slowestWait = 30_000;

/**
 * @param later calls `run` after `ms`; returns how to cancel it
 * @param random a number from 0 up to 1
 */
export function createRetryTimer(
  later: (ms: number, run: () => void) => () => void,
  random: () => number,
): RetryTimer {
  let attempts = 0;
  let isWaiting = false;
  let stop: (() => void) | null = null;
  const cancel = () => {
    stop?.();
    stop = null;
    isWaiting = false;
  };
  return {
    isWaiting: () => isWaiting,
    wait(run, atLeastMs = 0) {
      const backoff = Math.min(slowestWait, firstWait * 2 ** attempts) * (0.5 + random() / 2);
      attempts += 1;
      isWaiting = true;
      stop = later(Math.max(backoff, atLeastMs), () => {
        isWaiting = false;
        run();
      });
    },
    succeeded() {
      attempts = 0;
    },
    cancel,
  };
}
