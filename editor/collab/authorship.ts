/** A stretch of a document by one author, in positions of the document; null is what stood there at the start. */
export interface WrittenSpan {
  from: number;
  to: number;
  author: string | null;
}

/** A step as far as authorship goes: triples of start, old size and new size, in positions before the step. */
export interface WrittenStep {
  map: readonly number[];
  author: string;
}

interface Segment {
  length: number;
  author: string | null;
}

/**
 * Who wrote which positions, from the position maps of all steps: what a step puts in is its author's, what it leaves
 * keeps its own. Work per step grows with the number of stretches, not with the document, and neighbours of one
 * author are one stretch. Who undoes a removal counts as the author of what comes back.
 * @param size of the document before the first step
 */
export function writtenBy(size: number, steps: Iterable<WrittenStep>): WrittenSpan[] {
  let segments: Segment[] = size > 0 ? [{ length: size, author: null }] : [];
  // From the back, so that the positions of the earlier triples still hold.
  for (const { map, author } of steps)
    for (let at = map.length - 3; at >= 0; at -= 3)
      segments = replaced(segments, map[at]!, map[at + 1]!, { length: map[at + 2]!, author });
  return spansOf(segments);
}

function replaced(segments: readonly Segment[], start: number, oldSize: number, put: Segment): Segment[] {
  const result: Segment[] = [];
  const push = (segment: Segment) => {
    if (segment.length <= 0) return;
    const last = result.at(-1);
    if (last && last.author === segment.author) last.length += segment.length;
    else result.push({ ...segment });
  };
  let position = 0;
  let placed = false;
  for (const segment of segments) {
    const end = position + segment.length;
    const before = Math.min(end, start) - position;
    push({ length: before, author: segment.author });
    if (!placed && end >= start) {
      push(put);
      placed = true;
    }
    push({ length: end - Math.max(position, start + oldSize), author: segment.author });
    position = end;
  }
  if (!placed) push(put);
  return result;
}

function spansOf(segments: readonly Segment[]): WrittenSpan[] {
  let from = 0;
  return segments.map(({ length, author }) => {
    const span = { from, to: from + length, author };
    from = span.to;
    return span;
  });
}
