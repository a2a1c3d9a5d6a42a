import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Something that must get the focus as soon as it is on the page: the card of an annotation, or the bar of tools. */
type Wanted = { card: string } | { tools: true };

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
    const target =
      'card' in what
        ? document.getElementById(`kaart-${what.card}`)
        : tools.current?.querySelector<HTMLElement>('button');
    if (!target) return;
    wanted.current = null;
    target.focus();
  });
  return useCallback((what) => {
    wanted.current = what;
    drawAgain((times) => times + 1);
  }, []);
}
