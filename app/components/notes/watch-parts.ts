import type { Heading } from '../../domain/notes/outline.ts';
import { sectionsInSight } from './text-pieces.ts';

/** A strip of text this high, in pixels, must have been on the screen for {@link dwell} looks. */
const strip = 160;
const dwell = 2;
const everyMs = 1_000;

/**
 * Watches which parts of the note are read: every strip of a part has stood on the screen for two seconds, so that
 * scrolling past does not count. Looks once a second at the few sections in sight; the rest is not measured, which
 * would make the browser draw it. Gives the act that ends it.
 */
export function watchParts(
  root: HTMLElement,
  outline: readonly Heading[],
  known: ReadonlySet<string>,
  onRead: (id: string) => void,
): () => void {
  const sectionsOf = sectionsByPart(root, outline);
  const partOf = new Map(
    [...sectionsOf].flatMap(([id, sections]) => sections.map((one) => [one, id] as const)),
  );
  const looks = new Map<Element, number[]>();
  const done = new Set<string>(known);

  function look() {
    if (document.visibilityState !== 'visible') return;
    for (const section of sectionsInSight(root)) {
      const id = partOf.get(section);
      if (!id || done.has(id)) continue;
      countLook(section, looks);
      if (!(sectionsOf.get(id) ?? []).every((one) => isSeen(looks.get(one)))) continue;
      done.add(id);
      onRead(id);
    }
  }

  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
  };
}

const isSeen = (counts: readonly number[] | undefined): boolean =>
  counts?.every((count) => count >= dwell) ?? false;

function countLook(section: Element, looks: Map<Element, number[]>): void {
  const { top, height } = section.getBoundingClientRect();
  const strips = Math.max(1, Math.ceil(height / strip));
  const before = looks.get(section);
  // Other letters or another width: the text is laid out anew, and so is what was seen of it.
  const counts = before?.length === strips ? before : new Array<number>(strips).fill(0);
  for (let index = 0; index < strips; index += 1) {
    const middle = top + Math.min(index * strip + strip / 2, height - 1);
    if (middle >= 0 && middle <= innerHeight) counts[index] = counts[index]! + 1;
  }
  looks.set(section, counts);
}

/** The sections of the text under each heading of the outline; deeper headings belong to the one above them. */
function sectionsByPart(root: HTMLElement, outline: readonly Heading[]): Map<string, Element[]> {
  const ids = new Set(outline.map(({ id }) => id));
  const parts = new Map<string, Element[]>();
  let current: string | null = null;
  for (const section of root.querySelectorAll('section')) {
    const heading = [...section.querySelectorAll(':is(h1, h2, h3, h4)[id]')].find(({ id }) => ids.has(id));
    current = heading?.id ?? current;
    if (current) parts.set(current, [...(parts.get(current) ?? []), section]);
  }
  return parts;
}
