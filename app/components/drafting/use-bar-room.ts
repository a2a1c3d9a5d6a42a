import { type RefObject, useEffect } from 'react';

/**
 * Keeps the window's scrolling clear of a bar that stays on top: `--bar-room` is its height as it is now, with what is
 * open in it, and base.css leaves that room above whatever is scrolled to (WCAG 2.4.11).
 */
export function useBarRoom(bar: RefObject<HTMLElement>): void {
  // Layout is outside React: only the browser knows how high the bar became.
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty('--bar-room', `${Math.ceil(element.getBoundingClientRect().height)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--bar-room');
    };
  }, [bar]);
}
