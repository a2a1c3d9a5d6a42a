import type { CollabStatus } from '#editor/collab/collab-status.ts';

/** What a page shows of how the work of an editor stands. `sending` only when that lasts. */
export type ShownStatus = Omit<CollabStatus, 'unsaved'>;

/** A save that takes shorter than this (milliseconds) is not worth a word. */
const patience = 900;

/** Hears how the work stands, and tells what there is to show. */
export interface StatusShower {
  hear(status: CollabStatus): void;
  stop(): void;
}

/**
 * Tells a page how the work stands when something else is to be seen, and not at every key press of everybody who writes:
 * React walks through all text before the caret each time that it draws anything while the caret is in it.
 * @param later runs something after so many milliseconds, and gives how to prevent that
 */
export function statusShower(
  tell: (status: ShownStatus) => void,
  later: (ms: number, run: () => void) => () => void,
): StatusShower {
  let told: ShownStatus | null = null;
  let isSlow = false;
  let forget: (() => void) | null = null;
  let latest: CollabStatus | null = null;

  function show({ phase, keptLocally, conflicts, privateCopy }: CollabStatus): void {
    const shown = phase === 'sending' && !isSlow ? 'synced' : phase;
    const next = { phase: shown, keptLocally, conflicts, privateCopy };
    if (told && isSame(told, next)) return;
    told = next;
    tell(next);
  }

  function settle(): void {
    forget?.();
    forget = null;
    isSlow = false;
  }

  return {
    hear(status) {
      latest = status;
      if (status.phase !== 'sending') settle();
      else
        forget ??= later(patience, () => {
          isSlow = true;
          if (latest) show(latest);
        });
      show(status);
    },
    stop: settle,
  };
}

const isSame = (a: ShownStatus, b: ShownStatus): boolean =>
  a.phase === b.phase &&
  a.keptLocally === b.keptLocally &&
  a.privateCopy === b.privateCopy &&
  a.conflicts.length === b.conflicts.length &&
  a.conflicts.every(({ id }, at) => id === b.conflicts[at]?.id);
