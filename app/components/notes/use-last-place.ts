import { type RefObject, useEffect, useState } from 'react';
import type { OutlineEntry } from '../../domain/notes/outline.ts';
import { keepWords, wordsKept } from '../annotations/kept-words.ts';

/** Where the reader is, and where they left off last time. */
export interface LastPlace {
  /** The heading under which the reader is now. */
  current: string | null;
  /** Where to go on; null when that is at the beginning, or the address already says where. */
  resume: OutlineEntry | null;
}

/** Remembers the chapter that is being read, per person and note, in this browser. */
export function useLastPlace(
  element: RefObject<HTMLDivElement>,
  outline: readonly OutlineEntry[],
  owner: string,
  mounted: boolean,
): LastPlace {
  const [current, setCurrent] = useState<string | null>(null);
  const [resume, setResume] = useState<OutlineEntry | null>(null);
  const key = `adviestafel:plek:${owner}`;

  useEffect(() => {
    const last = wordsKept<string>(key);
    const index = outline.findIndex((entry) => entry.id === last);
    if (index > 0 && location.hash === '') setResume(outline[index] ?? null);
  }, [key, outline]);

  useEffect(() => {
    const root = element.current;
    if (!root || !mounted) return;
    const titles = new Set(outline.map(({ id }) => id));
    const headings = [...root.querySelectorAll<HTMLElement>(':is(h2, h3, h4)[id]')].filter((heading) =>
      titles.has(heading.id),
    );
    let moved = false;
    let waiting = false;
    const look = () => {
      waiting = false;
      const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const id = read?.id ?? null;
      setCurrent(id);
      if (moved && id) keepWords(key, id);
    };
    const onScroll = () => {
      moved = true;
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, [element, outline, key, mounted]);
  return { current, resume };
}
