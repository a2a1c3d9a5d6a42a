import { redoDepth, undoDepth } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { letterSchema } from '../schema/letter-schema.ts';
import { footnoteAtCaret, hrefAtCaret, isInTable, listAtCaret } from './letter-blocks.ts';
import { placedPoints, pointAtCaret } from './letter-points.ts';

/** What holds at the caret: which tools are pressed, and which act on something that is there. */
export interface LetterFormats {
  strong: boolean;
  em: boolean;
  bulletList: boolean;
  orderedList: boolean;
  heading: boolean;
  href: string;
  footnote: string;
  inTable: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** The advice point with the caret, and how many there are. */
  point: number | null;
  points: number;
}

/** Reads the formats off a state; cheap enough to do at every key press. */
export function letterFormats(state: EditorState): LetterFormats {
  const list = listAtCaret(state)?.type;
  return {
    strong: isOn(state, letterSchema.marks.strong!),
    em: isOn(state, letterSchema.marks.em!),
    bulletList: list === letterSchema.nodes.bullet_list,
    orderedList: list === letterSchema.nodes.ordered_list,
    heading: state.selection.$from.parent.type === letterSchema.nodes.heading,
    href: hrefAtCaret(state),
    footnote: footnoteAtCaret(state)?.text ?? '',
    inTable: isInTable(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    point: pointAtCaret(state)?.number ?? null,
    points: placedPoints(state.doc).length,
  };
}

/** Whether two readings are the same, so that the page need not be drawn again. */
export const sameFormats = (a: LetterFormats, b: LetterFormats): boolean =>
  (Object.keys(a) as (keyof LetterFormats)[]).every((key) => a[key] === b[key]);

function isOn(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}
