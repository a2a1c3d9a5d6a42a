import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { words } from '../words.ts';

export interface SheetProps {
  id: string;
  title: string;
  /** What lies in it, in words: "3 bij deze paragraaf". Shown on the handle. */
  summary?: string;
  /** Opens or closes it from outside (a card was chosen); the person's own press is reported by onToggle. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** Within so many milliseconds a second tap belongs to the first. */
const doubleTap = 700;

const focusable = 'a, button, input, select, textarea, label, summary';

/**
 * A panel beside the text that becomes a sheet from below on a small screen. It never covers more than the lower part,
 * and the text behind stays in use. Without JavaScript it simply follows the text.
 *
 * Criteria: a labelled region; its handle is a button with aria-expanded at the bottom edge, at least 44 px (2.5.8);
 * Escape closes and gives focus back to the handle (2.4.3); closed content is not in the tab order.
 */
export function Sheet({ id, title, summary, open: openFromOutside = false, onToggle, children }: SheetProps) {
  const [enhanced, setEnhanced] = useState(false);
  const [open, setOpen] = useState(openFromOutside);
  const [outside, setOutside] = useState(openFromOutside);
  const handle = useRef<HTMLButtonElement>(null);
  const risenAt = useRef(0);

  // The first paint must be the server's: the panel in the flow. Only a browser that runs scripts gets the handle.
  useEffect(() => setEnhanced(true), []);
  useEffect(() => {
    if (openFromOutside) risenAt.current = performance.now();
  }, [openFromOutside]);
  // While rendering and not afterwards: what is opened with the sheet may take the focus in its first effect, and
  // nothing can be focused in a panel that is not shown yet.
  if (outside !== openFromOutside) {
    setOutside(openFromOutside);
    setOpen(openFromOutside);
  }

  function toggle(next: boolean) {
    setOpen(next);
    onToggle?.(next);
  }

  /** The second tap on the button that opened it lands on what has just risen there: it must not take the focus away. */
  function handlePress(event: MouseEvent) {
    const isSecond = performance.now() - risenAt.current < doubleTap;
    const takesFocus = event.target instanceof Element && event.target.closest(focusable);
    if (isSecond && !takesFocus) event.preventDefault();
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    toggle(false);
    // What the key did inside may have led elsewhere: back to the text.
    if (event.currentTarget.contains(document.activeElement)) handle.current?.focus();
  }

  return (
    <section
      className="sheet"
      data-enhanced={enhanced ? '' : undefined}
      data-open={open ? '' : undefined}
      aria-labelledby={`${id}-title`}
      onKeyDown={handleKey}
      onMouseDown={handlePress}
    >
      {enhanced ? (
        <button
          className="sheet__handle"
          type="button"
          ref={handle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => toggle(!open)}
        >
          <span>{open ? words.hidePanel(title) : words.showPanel(title)}</span>
          {summary ? <span className="sheet__summary">{summary}</span> : null}
        </button>
      ) : null}
      <div className="sheet__panel" id={id}>
        <h2 className="sheet__title" id={`${id}-title`}>
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}
