import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export interface ToolbarProps {
  /** What the tools are for: "Aantekening maken". */
  label: string;
  /** The id of the element that the tools work on. */
  controls?: string;
  children: ReactNode;
}

const tools = 'button:not([disabled]), a[href], select, [role="button"]';

/**
 * Buttons that work on one thing, as one stop of the Tab key.
 *
 * Criteria: the ARIA toolbar pattern: arrows, Home and End move between the tools, Tab leaves (2.1.1); the tool that was
 * used last is where Tab comes back; before JavaScript loads every tool is its own stop, which also works.
 */
export function Toolbar({ label, controls, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLElement | null>(null);

  // Which tool is the stop lives in the document (tabindex), since the tools are the caller's own elements.
  useEffect(() => {
    const items = toolsIn(bar.current);
    const first = stop.current && items.includes(stop.current) ? stop.current : items[0];
    setStop(items, first);
  });

  function moveTo(item: HTMLElement | undefined) {
    if (!item) return;
    stop.current = item;
    setStop(toolsIn(bar.current), item);
    item.focus();
  }

  function handleKey(event: KeyboardEvent) {
    const items = toolsIn(bar.current);
    const target = neighbour(items, items.indexOf(document.activeElement as HTMLElement), event.key);
    if (!target) return;
    event.preventDefault();
    moveTo(target);
  }

  return (
    <div
      className="toolbar"
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      ref={bar}
      onKeyDown={handleKey}
      onFocus={(event) => {
        stop.current = event.target;
        setStop(toolsIn(bar.current), event.target);
      }}
    >
      {children}
    </div>
  );
}

function toolsIn(bar: HTMLElement | null): HTMLElement[] {
  return bar ? [...bar.querySelectorAll<HTMLElement>(tools)] : [];
}

function setStop(items: readonly HTMLElement[], stop: HTMLElement | undefined) {
  for (const item of items) item.tabIndex = item === stop ? 0 : -1;
}

/** The tool that a key leads to, round the ends; undefined for a key that the toolbar leaves alone. */
function neighbour(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowLeft':
    case 'ArrowUp':
      return items[(at - 1 + items.length) % items.length];
    case 'Home':
      return items[0];
    case 'End':
      return items[items.length - 1];
    default:
      return undefined;
  }
}
