import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import type { OverwrittenText } from './protocol.ts';
import { fragmentText } from './step-text.ts';

/** A step that the writer of a batch had not seen, with the person who made it. */
export interface MissedStep {
  map: StepMap;
  author: string;
  client: string;
}

type Range = [from: number, to: number];

/** Where to look: `doc` is the document just before the deletion, `since` the steps that led to it, oldest first. */
interface Search {
  doc: Node;
  since: readonly MissedStep[];
  deletion: StepMap;
  /** The client that deletes: removing one's own words is no surprise. */
  client: string;
}

/**
 * Finds the words that a rebased deletion takes away although its maker had never seen them: others added them
 * inside the deleted range while the deletion was under way. Deleting wins, as in prosemirror-collab, but the
 * words must not vanish unseen: the person who wrote them and the one who removed them are both told.
 * Walks back from the present, so its cost is the number of missed steps, paid by deletions only.
 */
export function overwrittenTexts({ doc, since, deletion, client }: Search): OverwrittenText[] {
  let ranges: Range[] = [];
  deletion.forEach((from, to) => {
    if (to > from) ranges.push([from, to]);
  });
  const found: OverwrittenText[] = [];
  for (let at = since.length - 1; at >= 0 && ranges.length > 0; at--) {
    const missed = since[at]!;
    const { map } = missed;
    if (missed.client !== client) {
      for (const added of overlaps(ranges, map)) {
        const text = presentText(doc, added, since.slice(at + 1));
        if (text) found.unshift({ author: missed.author, text });
      }
    }
    ranges = before(ranges, map);
  }
  return joinNeighbours(found);
}

/** The parts of `ranges` that the step behind `map` added. */
function overlaps(ranges: readonly Range[], map: StepMap): Range[] {
  const found: Range[] = [];
  map.forEach((_oldFrom, _oldTo, addedFrom, addedTo) => {
    for (const [from, to] of ranges) {
      const start = Math.max(from, addedFrom);
      const end = Math.min(to, addedTo);
      if (end > start) found.push([start, end]);
    }
  });
  return found;
}

/** What is left of an added range today: later steps may have removed part of it already. */
function presentText(doc: Node, [from, to]: Range, later: readonly MissedStep[]): string {
  let start = from;
  let end = to;
  for (const { map } of later) {
    start = map.map(start, 1);
    end = map.map(end, -1);
  }
  return end > start ? fragmentText(doc.slice(start, end).content).trim() : '';
}

/** The same ranges before the step behind `map`, as far as they existed then. */
function before(ranges: readonly Range[], map: StepMap): Range[] {
  const back = map.invert();
  return ranges
    .map(([from, to]): Range => [back.map(from, 1), back.map(to, -1)])
    .filter(([from, to]) => to > from);
}

/** One-letter steps of one author give one passage, not a list of letters. */
function joinNeighbours(texts: readonly OverwrittenText[]): OverwrittenText[] {
  const joined: OverwrittenText[] = [];
  for (const { author, text } of texts) {
    const last = joined.at(-1);
    if (last?.author === author) last.text += text;
    else joined.push({ author, text });
  }
  return joined;
}
