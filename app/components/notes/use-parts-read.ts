import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Heading, partsUnder } from '../../domain/notes/outline.ts';
import { sendUntilAnswered } from '../annotations/send-in-background.ts';
import { watchParts } from './watch-parts.ts';

export interface PartsRead {
  read: ReadonlySet<string>;
  /** Says of a heading that all under it was read, or not yet. */
  mark(id: string, read: boolean): void;
}

/**
 * Which parts of the note this person read. A part of which every line stood on the screen counts by itself; who reads
 * with ears, a keyboard or on paper says it with a button. Both are the same and only for themselves.
 */
export function usePartsRead(
  element: RefObject<HTMLDivElement>,
  outline: readonly Heading[],
  { path, known, mounted }: { path: string; known: readonly string[]; mounted: boolean },
): PartsRead {
  const [read, setRead] = useState<ReadonlySet<string>>(() => new Set(known));
  const stop = useRef<AbortController | null>(null);

  // Another note: what is told on this page counts above what the server knew when it was opened.
  const first = useRef({ path, known });
  useEffect(() => {
    if (first.current.path === path) return;
    first.current = { path, known };
    setRead(new Set(known));
  }, [path, known]);

  const tell = useCallback(
    async (id: string, isRead: boolean, whole: boolean) => {
      const ids = whole ? partsUnder(outline, id).map((entry) => entry.id) : [id];
      const change = (add: boolean) =>
        setRead((before) => {
          const after = new Set(before);
          for (const part of ids) add ? after.add(part) : after.delete(part);
          return after;
        });
      change(isRead);
      stop.current ??= new AbortController();
      const body = { part: id, read: isRead, whole };
      const message = { path, method: 'PUT' as const, body };
      const answer = await sendUntilAnswered(message, () => undefined, stop.current.signal);
      if (answer.kind === 'refused') change(!isRead);
    },
    [outline, path],
  );

  // What stands on the screen is the browser's to know. The page that is left stops telling.
  useEffect(() => {
    const root = element.current;
    if (!root || !mounted) return;
    const unwatch = watchParts(
      root,
      outline,
      new Set(first.current.known),
      (id) => void tell(id, true, false),
    );
    return () => {
      unwatch();
      stop.current?.abort();
      stop.current = null;
    };
  }, [element, outline, mounted, tell]);

  const mark = useCallback((id: string, isRead: boolean) => void tell(id, isRead, true), [tell]);
  return { read, mark };
}
