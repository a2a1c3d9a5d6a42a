import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

interface CardColumnProps {
  /** Ids in the order of the text, one card each. */
  ids: readonly string[];
  /** How many cards will come later. */
  missing: number;
  /** Ids of the cards that must be on the page wherever it is scrolled to: what is written in, or asked for. */
  needed: readonly string[];
  /** Where the passages begin, in pixels from the top of the window. */
  passageTops: () => ReadonlyMap<string, number>;
  card: (id: string) => ReactNode;
  /** What stands below the cards for who has no script, when not all of them are drawn. */
  withoutScript: ReactNode;
}

/** The pixels between two cards that would otherwise touch. */
const gap = 12;

/** Up to so many cards all are drawn; of more, those that come near the window. */
const many = 60;

/** What is drawn before the browser has said what is near: enough to fill the first windows. */
const firstDrawn = 20;

/**
 * The cards beside their passages: each at the height of its words, or right under the card above when that is in
 * the way. Where the column stands under or over the text (small screens) they simply follow each other.
 */
export function CardColumn(props: CardColumnProps) {
  const { ids, needed, passageTops, card, withoutScript } = props;
  const isMany = ids.length + props.missing > many;
  const list = useRef<HTMLOListElement>(null);
  const near = useNear(list, isMany);
  useAligned(list, passageTops);
  const isDrawn = (id: string, index: number) =>
    !isMany || index < firstDrawn || near.has(id) || needed.includes(id);
  return (
    <>
      <ol className="margin-cards" data-many={isMany ? '' : undefined} ref={list}>
        {ids.map((id, index) =>
          isDrawn(id, index) ? (
            <li key={id} data-card={id}>
              {card(id)}
            </li>
          ) : (
            <RoomForCard key={id} id={id} />
          ),
        )}
      </ol>
      {isMany ? <noscript>{withoutScript}</noscript> : null}
    </>
  );
}

/** Keeps the room of a card that is far off; never looked at again when others change. */
const RoomForCard = memo(function RoomForCard({ id }: { id: string }) {
  return <li data-card={id} />;
});

/**
 * The ids of cards that have come within a window's height of what is seen. A card that was drawn stays: words may be
 * typed in it. Looked for by halving when the page is scrolled, as the cards stand in order: an observer for each of a
 * thousand cards is asked again by the browser at every frame, also that of a key press.
 */
function useNear(list: RefObject<HTMLOListElement>, isMany: boolean): ReadonlySet<string> {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  // What is near is the browser's to say.
  useEffect(() => {
    const column = list.current;
    if (!column || !isMany) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const found = cardsInSight(column.children, innerHeight);
      setNear((before) => (found.every((id) => before.has(id)) ? before : new Set([...before, ...found])));
    };
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look);
    };
    // Cards also come near when those above them are moved or another height.
    const observer = new ResizeObserver(lookSoon);
    observer.observe(column);
    // In a sheet (small screens) the cards are scrolled in a box of their own, which only capturing hears of.
    const listening = { passive: true, capture: true };
    addEventListener('scroll', lookSoon, listening);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('scroll', lookSoon, listening);
    };
  }, [list, isMany]);
  return near;
}

/** The ids of the cards within `margin` pixels of the window. */
function cardsInSight(cards: HTMLCollection, margin: number): string[] {
  const box = (at: number) => (cards[at] as HTMLElement).getBoundingClientRect();
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (box(middle).bottom < -margin) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < cards.length; at++) {
    const { top, bottom } = box(at);
    if (top > innerHeight + margin) break;
    // In a closed sheet nothing has a place.
    if (bottom > top) found.push((cards[at] as HTMLElement).dataset.card ?? '');
  }
  return found;
}

/** Puts the cards at the height of their passages, once in a frame in which anything changed its height. */
function useAligned(list: RefObject<HTMLOListElement>, passageTops: CardColumnProps['passageTops']): void {
  const follow = useRef<{ observer: ResizeObserver; seen: WeakSet<Element> } | null>(null);
  // Heights are the browser's; they change with letters, width, and what is drawn of a long text.
  useEffect(() => {
    let frame = 0;
    const align = () => {
      frame = 0;
      if (list.current) alignCards(list.current, passageTops);
    };
    const alignSoon = () => {
      frame ||= requestAnimationFrame(align);
    };
    const observer = new ResizeObserver(alignSoon);
    observer.observe(document.body);
    // What the browser skipped of a long text has its own places once it is drawn, also when its height was guessed well.
    document.addEventListener('contentvisibilityautostatechange', alignSoon);
    follow.current = { observer, seen: new WeakSet() };
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('contentvisibilityautostatechange', alignSoon);
    };
  }, [list, passageTops]);
  // A card that is drawn is observed from now on, which also aligns the column; the others do not change.
  useEffect(() => {
    for (const item of list.current?.children ?? []) {
      if (!follow.current || follow.current.seen.has(item) || !item.hasChildNodes()) continue;
      follow.current.seen.add(item);
      follow.current.observer.observe(item);
    }
  });
}

/** The margin that each card was given, as asking the browser for a thousand of them is felt. */
const given = new WeakMap<HTMLElement, string>();

/** Reads every height first and writes afterwards, so that the browser lays the page out once. */
function alignCards(column: HTMLElement, passageTops: CardColumnProps['passageTops']): void {
  const beside = getComputedStyle(column).getPropertyValue('--cards-beside').trim() === 'yes';
  const items = [...column.children] as HTMLElement[];
  const tops = beside ? passageTops() : new Map<string, number>();
  const origin = column.getBoundingClientRect().top;
  const heights = heightsOf(items);
  // Until its words are found a card has no place; then the column may be seen (annotations.css).
  if (tops.size > 0) column.dataset.aligned = '';
  let end = 0;
  for (const [index, item] of items.entries()) {
    const least = index === 0 ? 0 : gap;
    const top = tops.get(item.dataset.card ?? '');
    const space = top === undefined ? least : Math.max(least, top - origin - end);
    const margin = `${Math.round(space)}px`;
    if (given.get(item) !== margin) item.style.marginBlockStart = margin;
    given.set(item, margin);
    end += space + (heights[index] ?? 0);
  }
}

/** The heights of cards; those that are far off all keep the same room, so one of them is measured. */
function heightsOf(items: readonly HTMLElement[]): number[] {
  let room: number | undefined;
  const measured = (item: HTMLElement) => item.getBoundingClientRect().height;
  return items.map((item) => {
    if (item.hasChildNodes()) return measured(item);
    room ??= measured(item);
    return room;
  });
}
