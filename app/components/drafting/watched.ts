import { useSyncExternalStore } from 'react';

/**
 * A value outside React that parts of a page follow, each by itself. At every key press the letter says anew how it is
 * being saved; if that were state of the page, all fifty cards beside it would be drawn again before the letter is.
 */
export interface Watched<T> {
  get(): T;
  /** Tells who follows, unless the value is the same. */
  set(value: T): void;
  /** Gives how to stop following. */
  subscribe(listener: () => void): () => void;
}

export function createWatched<T>(first: T): Watched<T> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The value now; the component is drawn again when it changes. */
export const useWatched = <T>({ subscribe, get }: Watched<T>): T => useSyncExternalStore(subscribe, get, get);
