import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { LetterPart } from '../schema/letter-schema.ts';

/** The four parts of an advice point, as the schema's `point_…` nodes are named. */
export const pointParts = ['ask', 'why', 'passage', 'success'] as const;
export type PointPart = (typeof pointParts)[number];

/** What the fixed parts are called, and what an empty place teaches. Words come from the caller: editor knows no Dutch. */
export interface LetterGuideWords {
  parts: Record<LetterPart, string>;
  pointParts: Record<PointPart, string>;
  /** "Advies 2" */
  point(number: number): string;
  emptyParts: Record<LetterPart, string>;
  emptyPointParts: Record<PointPart, string>;
}

/** Attributes to add to the element of the node that starts at `from`. */
export interface GuideMark {
  from: number;
  to: number;
  attrs: Record<string, string>;
}

/**
 * The labels and placeholders of a letter: every fixed part and every part of an advice point is a group with a
 * name (for ears) and the same name in `data-label` (drawn in the margin); empty places carry `data-placeholder`.
 */
export function guideMarks(doc: Node, words: LetterGuideWords): GuideMark[] {
  const marks: GuideMark[] = [];
  let points = 0;
  doc.forEach((part, offset) => {
    const name = part.attrs.part as LetterPart;
    marks.push(
      labelled(part, offset, words.parts[name], part.childCount === 0 ? words.emptyParts[name] : null),
    );
    marks.push(...emptyParagraph(part, offset, words.emptyParts[name]));
    part.forEach((child, at) => {
      if (child.type.name !== 'advice_point') return;
      points += 1;
      marks.push(...pointMarks(child, offset + 1 + at, points, words));
    });
  });
  return marks;
}

function pointMarks(point: Node, from: number, number: number, words: LetterGuideWords): GuideMark[] {
  const marks = [labelled(point, from, words.point(Number(point.attrs.number ?? number)), null)];
  point.forEach((part, at) => {
    const name = part.type.name.replace('point_', '') as PointPart;
    const start = from + 1 + at;
    marks.push(labelled(part, start, words.pointParts[name], null));
    marks.push(...emptyParagraph(part, start, words.emptyPointParts[name]));
  });
  return marks;
}

function labelled(node: Node, from: number, label: string, placeholder: string | null): GuideMark {
  const attrs = { role: 'group', 'aria-label': label, 'data-label': label };
  return {
    from,
    to: from + node.nodeSize,
    attrs: placeholder === null ? attrs : { ...attrs, 'data-placeholder': placeholder },
  };
}

/** Only a place with nothing but one empty paragraph is empty; further empty lines are the writer's own. */
function emptyParagraph(holder: Node, from: number, placeholder: string): GuideMark[] {
  const only = holder.childCount === 1 ? holder.firstChild : null;
  if (only?.type.name !== 'paragraph' || only.content.size > 0) return [];
  return [{ from: from + 1, to: from + 1 + only.nodeSize, attrs: { 'data-placeholder': placeholder } }];
}

const guideKey = new PluginKey<DecorationSet>('letter-guide');

/**
 * Draws labels and placeholders in the editor. They are mapped through each change and made anew only where
 * the marks themselves differ, so that typing leaves the elements alone.
 */
export function letterGuide(words: LetterGuideWords): Plugin<DecorationSet> {
  const draw = (doc: Node) =>
    DecorationSet.create(
      doc,
      guideMarks(doc, words).map(({ from, to, attrs }) => Decoration.node(from, to, attrs, { attrs })),
    );
  return new Plugin<DecorationSet>({
    key: guideKey,
    state: {
      init: (_config, state) => draw(state.doc),
      apply(tr, set) {
        if (!tr.docChanged) return set;
        const mapped = set.map(tr.mapping, tr.doc);
        return isCurrent(mapped, guideMarks(tr.doc, words)) ? mapped : draw(tr.doc);
      },
    },
    props: { decorations: (state) => guideKey.getState(state) },
  });
}

function isCurrent(set: DecorationSet, marks: readonly GuideMark[]): boolean {
  const found = set.find();
  if (found.length !== marks.length) return false;
  const drawn = new Set(found.map(({ from, to, spec }) => keyOf({ from, to, attrs: spec.attrs })));
  return marks.every((mark) => drawn.has(keyOf(mark)));
}

const keyOf = ({ from, to, attrs }: GuideMark) =>
  `${from}-${to}-${attrs['aria-label'] ?? ''}-${attrs['data-placeholder'] ?? ''}`;
