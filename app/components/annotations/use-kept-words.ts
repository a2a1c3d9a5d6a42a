import { useCallback, useEffect, useRef } from 'react';
import { claim } from './claim.ts';
import { allKept, dropWords, type KeptWords, keepWords } from './kept-words.ts';
import { useOnReturn } from './use-on-return.ts';

/** The beginning of the keys under which each tab keeps its own words of one piece of work. */
const under = (place: string): string => `${place}/`;

/** Says of words that were left whether the server has them after all: only the answer got lost. */
export type IsStored<T> = (value: T) => boolean;

/**
 * Words of this piece of work that no other open tab is working on. This tab takes them over; all those that turn out to
 * be stored are let go of.
 */
export async function takeOverWords<T>(place: string, isStored: IsStored<T>): Promise<KeptWords<T> | null> {
  const kept = allKept<T>(under(place));
  const free = await Promise.all(kept.map(({ key }) => claim(key)));
  const left = kept.filter((_, index) => free[index]);
  for (const { key } of left.filter(({ value }) => isStored(value))) dropWords(key);
  return left.find(({ value }) => !isStored(value)) ?? null;
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
export function useKeptWords<T>(
  place: string,
  onFound: (value: T) => void,
  isStored: IsStored<T>,
): KeptHere<T> {
  const key = useRef<string | null>(null);
  const latest = useRef({ onFound, isStored });
  latest.current = { onFound, isStored };

  const look = useCallback(() => {
    void takeOverWords<T>(place, (value) => latest.current.isStored(value)).then((kept) => {
      // Somebody who typed meanwhile goes on with that; the other words wait.
      if (!kept || key.current !== null) return;
      key.current = kept.key;
      latest.current.onFound(kept.value);
    });
  }, [place]);

  // What an earlier page left is only known in the browser, so it comes after the first paint.
  useEffect(() => {
    key.current = null;
    look();
  }, [look]);
  useOnReturn(look);

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
export function useWordsLeft<T>(place: string | null, onLeft: () => void, isStored: IsStored<T>): void {
  const latest = useRef({ onLeft, isStored });
  latest.current = { onLeft, isStored };
  const asked = useRef<string | null>(null);
  const look = useCallback(() => {
    if (place === null || allKept(under(place)).length === 0) return;
    void takeOverWords<T>(place, (value) => latest.current.isStored(value)).then((kept) => {
      if (kept && asked.current === place) latest.current.onLeft();
    });
  }, [place]);
  // The browser's own store is outside of React; the form that opens takes the words over.
  useEffect(() => {
    asked.current = place;
    look();
    return () => {
      asked.current = null;
    };
  }, [place, look]);
  useOnReturn(look);
}
