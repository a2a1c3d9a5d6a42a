import { type AttributeSpec, type Attrs, Mark, type Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/**
 * Checks the part of `doc` that `step` changed, with the same rules as `Node.check()`: checking the whole
 * letter at every key press would cost more than everything else together. Returns the problem, or null.
 */
export function changeProblem(doc: Node, step: Step): string | null {
  const { from, to } = changedRange(doc, step);
  try {
    checkWithin(doc, from, to);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** The range of the new document that a step touched; steps without a position (doc attributes) touch the root. */
function changedRange(doc: Node, step: Step): { from: number; to: number } {
  const place = step as Step & { from?: number; to?: number; pos?: number };
  const map = step.getMap();
  const from = place.from ?? place.pos ?? 0;
  const to = place.to ?? (place.pos === undefined ? 0 : place.pos + 1);
  return { from: map.map(from, -1), to: Math.min(doc.content.size, map.map(to, 1)) };
}

function checkWithin(node: Node, from: number, to: number): void {
  if (!node.isText && !node.type.validContent(node.content)) {
    throw new RangeError(`invalid content for ${node.type.name}`);
  }
  checkAttrs(node.type.spec.attrs, node.attrs, node.type.name);
  checkMarks(node);
  node.forEach((child, offset) => {
    const end = offset + child.nodeSize;
    if (end >= from && offset <= to) checkWithin(child, from - offset - 1, to - offset - 1);
  });
}

function checkMarks(node: Node): void {
  let set = Mark.none;
  for (const mark of node.marks) {
    checkAttrs(mark.type.spec.attrs, mark.attrs, mark.type.name);
    set = mark.addToSet(set);
  }
  if (!Mark.sameSet(set, node.marks)) throw new RangeError(`invalid marks on ${node.type.name}`);
}

/** Runs the validators of the schema. The library does so only for whole documents (`Node.check`). */
function checkAttrs(specs: Record<string, AttributeSpec> | undefined, attrs: Attrs, owner: string): void {
  for (const [name, { validate }] of Object.entries(specs ?? {})) {
    const value: unknown = attrs[name];
    if (typeof validate === 'function') validate(value);
    else if (typeof validate === 'string' && !validate.split('|').includes(typeName(value))) {
      throw new RangeError(`invalid ${name} on ${owner}`);
    }
  }
}

const typeName = (value: unknown) => (value === null ? 'null' : typeof value);
