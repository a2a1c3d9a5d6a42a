import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';

/** An annotation as it is drawn: a range of document positions and the kind that decides its colour. */
export interface DrawnAnnotation {
  id: string;
  kind: string;
  from: number;
  to: number;
}

/** What a decoration of an annotation knows of itself; an annotation over several blocks has several pieces. */
export interface AnnotationMark {
  id: string;
  kind: string;
  /** How many annotations lie under this one, 0 to {@link DEEPEST}. */
  depth: number;
  focused: boolean;
}

/** Depths beyond this one look alike. */
const DEEPEST = 3;

/**
 * The pieces that draw one annotation, one for each textblock it touches, so that the browser's view of a
 * section depends on the annotations in that section alone. Each piece is a `mark` element of its own:
 * overlapping annotations nest instead of overwriting each other's attributes.
 */
export function markPieces(doc: Node, { from, to }: DrawnAnnotation, mark: AnnotationMark): Decoration[] {
  const pieces: Decoration[] = [];
  doc.nodesBetween(Math.max(0, from), Math.min(doc.content.size, to), (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1);
    const end = Math.min(to, pos + 1 + node.content.size);
    if (start < end) pieces.push(Decoration.inline(start, end, domAttributes(mark), mark));
    return false;
  });
  return pieces;
}

function domAttributes({ id, kind, depth, focused }: AnnotationMark): Record<string, string> {
  const classes = ['annotation', `annotation--${kind}`, `annotation--depth-${depth}`];
  if (focused) classes.push('annotation--focused');
  return { nodeName: 'mark', class: classes.join(' '), 'data-annotation': id, 'data-kind': kind };
}

/** The annotation's own data of a decoration that {@link markPieces} made. */
export const markOf = (piece: Decoration): AnnotationMark => piece.spec as AnnotationMark;

/** For each annotation how many earlier ones lie under its beginning. Sorts by place, longest first. */
export function depthsOf(annotations: readonly DrawnAnnotation[]): Map<string, number> {
  const depths = new Map<string, number>();
  let open: DrawnAnnotation[] = [];
  for (const annotation of [...annotations].sort(byPlace)) {
    open = open.filter((other) => other.to > annotation.from);
    depths.set(annotation.id, Math.min(open.length, DEEPEST));
    open.push(annotation);
  }
  return depths;
}

/** Order of reading: by beginning, the longer first, then by id so that the order is the same everywhere. */
export function byPlace(a: DrawnAnnotation, b: DrawnAnnotation): number {
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1);
}
