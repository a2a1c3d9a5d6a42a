import { type ReactNode, useEffect, useRef } from 'react';

interface CardColumnProps {
  /** Ids in the order of the text, one card each. */
  ids: readonly string[];
  /** Where the passages begin, in pixels from the top of the window. */
  passageTops: () => ReadonlyMap<string, number>;
  card: (id: string) => ReactNode;
}

/** The pixels between two cards that would otherwise touch. */
const gap = 12;

/** From so many cards on, those that are far off screen are not drawn. */
const many = 60;

/**
 * The cards beside their passages: each at the height of its words, or right under the card above when that is in
 * the way. Where the column stands under or over the text (small screens) they simply follow each other.
 */
export function CardColumn({ ids, passageTops, card }: CardColumnProps) {
  const list = useRef<HTMLOListElement>(null);

  // Heights are the browser's; they change with letters, width, and what is drawn of a long text.
  useEffect(() => {
    const column = list.current;
    if (!column) return;
    const align = () => alignCards(column, passageTops);
    const observer = new ResizeObserver(align);
    observer.observe(document.body);
    for (const item of column.children) observer.observe(item);
    align();
    return () => observer.disconnect();
  });

  return (
    <ol className="margin-cards" data-many={ids.length > many ? '' : undefined} ref={list}>
      {ids.map((id) => (
        <li key={id} data-card={id}>
          {card(id)}
        </li>
      ))}
    </ol>
  );
}

/** Reads every height first and writes afterwards, so that the browser lays the page out once. */
function alignCards(column: HTMLElement, passageTops: CardColumnProps['passageTops']): void {
  const beside = getComputedStyle(column).getPropertyValue('--cards-beside').trim() === 'yes';
  const items = [...column.children] as HTMLElement[];
  const tops = beside ? passageTops() : new Map<string, number>();
  const origin = column.getBoundingClientRect().top;
  const heights = items.map((item) => item.getBoundingClientRect().height);
  // Until its words are found a card has no place; then the column may be seen (annotations.css).
  if (tops.size > 0) column.dataset.aligned = '';
  let end = 0;
  for (const [index, item] of items.entries()) {
    const least = index === 0 ? 0 : gap;
    const top = tops.get(item.dataset.card ?? '');
    const space = top === undefined ? least : Math.max(least, top - origin - end);
    const margin = `${Math.round(space)}px`;
    if (item.style.marginBlockStart !== margin) item.style.marginBlockStart = margin;
    end += space + (heights[index] ?? 0);
  }
}
