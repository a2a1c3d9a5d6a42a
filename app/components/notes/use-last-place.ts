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
    let moved = false;
    let waiting = false;
    const look = () => {
      waiting = false;
      const id = chapterRead(root.children, titles);
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

/**
 * The id of the last chapter that begins in the upper third of the window. Sections are measured and not their
 * headings: in a section that the browser skips, measuring a heading makes it lay that section out. They stand in
 * order, so a few halvings find the place among hundreds.
 */
function chapterRead(sections: HTMLCollection, titles: ReadonlySet<string>): string | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begun = (sections[middle]?.getBoundingClientRect().top ?? 0) < innerHeight / 3;
    if (begun) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) {
    const id = sections[at]?.firstElementChild?.id;
    if (id && titles.has(id)) return id;
  }
  return null;
}
