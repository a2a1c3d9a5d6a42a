import { useCallback, useEffect, useRef } from 'react';
import { claim } from './claim.ts';
import { allKept, dropWords, type KeptWords, keepWords } from './kept-words.ts';

/** The beginning of the keys under which each tab keeps its own words of one piece of work. */
const under = (place: string): string => `${place}/`;

/** Words of this piece of work that no other open tab is working on. This tab takes them over. */
export async function takeOverWords<T>(place: string): Promise<KeptWords<T> | null> {
  for (const kept of allKept<T>(under(place))) if (await claim(kept.key)) return kept;
  return null;
}

export interface KeptHere<T> {
  /** Keeps what stands in the field now; false when this browser keeps nothing. */
  keep(value: T): boolean;
  /** The words are in the database, or were let go. */
  drop(): void;
  /** Looks for words that another page left, and hands them to `onFound`. */
  look(): void;
}

/**
 * Keeps the unsent words of one field in this browser, under a key of this tab's own: two tabs at one field never
 * overwrite each other's. What an earlier page left is handed to `onFound`, one text at a time: when the first was
 * sent, `look` gives the next.
 */
export function useKeptWords<T>(place: string, onFound: (value: T) => void): KeptHere<T> {
  const key = useRef<string | null>(null);
  const found = useRef(onFound);
  found.current = onFound;

  const look = useCallback(() => {
    void takeOverWords<T>(place).then((kept) => {
      // Somebody who typed meanwhile goes on with that; the other words wait.
      if (!kept || key.current !== null) return;
      key.current = kept.key;
      found.current(kept.value);
    });
  }, [place]);

  // What an earlier page left is only known in the browser, so it comes after the first paint.
  useEffect(() => {
    key.current = null;
    look();
  }, [look]);

  const keep = useCallback(
    (value: T) => {
      if (key.current === null) {
        key.current = under(place) + crypto.randomUUID();
        void claim(key.current);
      }
      return keepWords(key.current, value);
    },
    [place],
  );
  const drop = useCallback(() => {
    if (key.current !== null) dropWords(key.current);
    key.current = null;
  }, []);
  return { keep, drop, look };
}

/** Tells that there are unsent words of this piece of work, left by an earlier page; looks again when `place` was null. */
export function useWordsLeft(place: string | null, onLeft: () => void): void {
  const left = useRef(onLeft);
  left.current = onLeft;
  // The browser's own store is outside of React; the form that opens takes the words over.
  useEffect(() => {
    if (place === null || allKept(under(place)).length === 0) return;
    let here = true;
    void takeOverWords(place).then((kept) => {
      if (here && kept) left.current();
    });
    return () => {
      here = false;
    };
  }, [place]);
}
