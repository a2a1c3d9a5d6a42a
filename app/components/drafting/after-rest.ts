/** Something that waits for a pause. */
export interface Resting {
  /** Something changed; `run` is called after a pause, with what it is given last. */
  again(run: () => void): void;
  cancel(): void;
}

/**
 * Does something once nothing changes for `restMs`, and at the latest `mostMs` after the first change: where others
 * write on and on there is never a pause.
 */
export function afterRest(restMs: number, mostMs: number): Resting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  return {
    again(run) {
      const now = performance.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          since = null;
          run();
        },
        Math.max(0, Math.min(restMs, since + mostMs - now)),
      );
    },
    cancel() {
      clearTimeout(timer);
      since = null;
    },
  };
}
