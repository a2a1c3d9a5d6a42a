/**
 * Words that were typed and are not yet in the database, kept in this browser until they are: they survive a
 * reload, a crash, an ended session and a server that is away. One key per piece of work, under the person, so
 * that two people on one device never see each other's.
 */
export interface KeptWords<T> {
  key: string;
  value: T;
}

/** The beginning of all keys of one person's unsent words at one note. */
export const keptScope = (personId: string, noteVersionId: string): string =>
  `adviestafel:${personId}:${noteVersionId}:`;

/** Keeps words; false when this browser keeps nothing (full, or forbidden), so that the page can say so. */
export function keepWords(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    // The browser says no by throwing; the caller tells the person.
    return false;
  }
}

export function dropWords(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to drop.
  }
}

/** What is kept under a key, or null. */
export function wordsKept<T>(key: string): T | null {
  try {
    const json = localStorage.getItem(key);
    return json === null ? null : (JSON.parse(json) as T);
  } catch {
    // A broken entry holds no words.
    return null;
  }
}

/** Everything that is kept under a scope. */
export function allKept<T>(scope: string): KeptWords<T>[] {
  return keysUnder(scope).flatMap((key) => {
    const value = wordsKept<T>(key);
    return value === null ? [] : [{ key, value }];
  });
}

function keysUnder(scope: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(scope));
  } catch {
    return [];
  }
}
