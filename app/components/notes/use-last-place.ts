import { type RefObject, useEffect, useState } from 'react';
import type { Heading } from '../../domain/notes/outline.ts';
import { keepWords, wordsKept } from '../annotations/kept-words.ts';
import { lastSectionAbove } from './text-pieces.ts';

/** Where the reader is, and where they left off last time. */
export interface LastPlace {
  /** The heading under which the reader is now. */
  current: string | null;
  /** Where to go on; null when that is at the beginning, or the address already says where. */
  resume: Heading | null;
}

/** Remembers the chapter that is being read, per person and note, in this browser. */
export function useLastPlace(
  element: RefObject<HTMLDivElement>,
  outline: readonly Heading[],
  owner: string,
  mounted: boolean,
): LastPlace {
  const [current, setCurrent] = useState<string | null>(null);
  const [resume, setResume] = useState<Heading | null>(null);
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
    let kept: string | null = null;
    const look = () => {
      waiting = false;
      const id = chapterRead(root, titles);
      setCurrent(id);
      if (!moved || !id || id === kept) return;
      kept = id;
      keepWords(key, id);
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

/** The id of the last chapter that begins in the upper third of the window. */
const chapterRead = (root: Element, titles: ReadonlySet<string>): string | null =>
  lastSectionAbove(root, innerHeight / 3, (section) => titles.has(section.firstElementChild?.id ?? ''))
    ?.firstElementChild?.id ?? null;
