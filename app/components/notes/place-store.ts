import { useSyncExternalStore } from 'react';
import type { ReadingPlace } from './passage.ts';

/** Where the reader is in the text, told only to who draws it. */
export interface PlaceStore {
  now(): ReadingPlace | null;
  put(place: ReadingPlace | null): void;
  subscribe(heard: () => void): () => void;
}

/**
 * Keeps the reader's place outside the state of the reading room: it changes at every key press, and the outline and
 * a thousand cards must not be compared for that.
 */
export function createPlaceStore(): PlaceStore {
  let current: ReadingPlace | null = null;
  const listeners = new Set<() => void>();
  return {
    now: () => current,
    put(place) {
      if (place === current) return;
      current = place;
      for (const heard of listeners) heard();
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}

/** The place, drawn anew when it changes; the server knows none. */
export const usePlace = (store: PlaceStore): ReadingPlace | null =>
  useSyncExternalStore(store.subscribe, store.now, () => null);
