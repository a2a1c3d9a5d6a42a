import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';

/**
 * Steps that turn `before` into `after`, touching as little as possible, so that the caret and the undo
 * history outside the changed words stay where they are. Used when a snapshot replaces thousands of steps.
 */
export function diffSteps(before: Node, after: Node): Step[] {
  const steps: Step[] = [];
  collect(before, after, 0, steps);
  return steps.reverse();
}

/** Pushes replacements in document order; `offset` is where the content of `before` starts. */
function collect(before: Node, after: Node, offset: number, steps: Step[]): void {
  if (before.eq(after)) return;
  if (!before.inlineContent && before.childCount === after.childCount && sameShape(before, after)) {
    before.forEach((child, at, index) => {
      if (!child.isLeaf) collect(child, after.child(index), offset + at + 1, steps);
    });
    return;
  }
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) return;
  steps.push(replacement(before, after, { start, a: end.a, b: end.b }, offset));
}

function sameShape(before: Node, after: Node): boolean {
  for (let index = 0; index < before.childCount; index++) {
    const child = before.child(index);
    const other = after.child(index);
    if (!child.sameMarkup(other) || (child.isLeaf && !child.eq(other))) return false;
  }
  return true;
}

/** Replaces the changed range, or the whole content where the two ends lie at different depths. */
function replacement(
  before: Node,
  after: Node,
  { start, a, b }: { start: number; a: number; b: number },
  offset: number,
): Step {
  const overlap = Math.max(0, start - Math.min(a, b));
  const slice = after.slice(start, b + overlap);
  const flat = slice.openStart === 0 && slice.openEnd === 0;
  const target = before.slice(start, a + overlap);
  if (flat && target.openStart === 0 && target.openEnd === 0) {
    return new ReplaceStep(offset + start, offset + a + overlap, slice);
  }
  const all = new Slice(Fragment.from(after.content), 0, 0);
  return new ReplaceStep(offset, offset + before.content.size, all);
}
