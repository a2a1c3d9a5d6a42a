import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/**
 * Something that must get the focus as soon as it is on the page: the card of an annotation, the bar of tools, or the
 * word that an annotation was taken away.
 */
type Wanted = { card: string } | { tools: true } | { removed: true };

/**
 * Gives the focus to what an act asked for, which exists one paint later. What was asked for is kept beside the state:
 * React may put clearing a state off until after the next key press, and the focus would be taken a second time.
 */
export function useWantedFocus(tools: RefObject<HTMLDivElement>): (what: Wanted) => void {
  const wanted = useRef<Wanted | null>(null);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    const what = wanted.current;
    if (!what) return;
    const target = elementOf(what, tools.current);
    if (!target) return;
    wanted.current = null;
    target.focus();
  });
  return useCallback((what) => {
    wanted.current = what;
    drawAgain((times) => times + 1);
  }, []);
}

function elementOf(what: Wanted, tools: HTMLElement | null): HTMLElement | null | undefined {
  if ('card' in what) return document.getElementById(`kaart-${what.card}`);
  if ('removed' in what) return document.getElementById(removedId);
  return tools?.querySelector<HTMLElement>('button');
}

/** Of the sentence that says where a taken away annotation is. */
export const removedId = 'weggehaald';
