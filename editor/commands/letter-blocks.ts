import { setBlockType, toggleMark } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { letterSchema } from '../schema/letter-schema.ts';
import { isSafeHref } from '../schema/safe-url.ts';

const { nodes, marks } = letterSchema;

/** Bold on or off. */
export const toggleStrong: Command = toggleMark(marks.strong!);

/** Italic on or off. */
export const toggleEmphasis: Command = toggleMark(marks.em!);

/** A list of points, back to paragraphs, or from the other kind of list to this one. */
export const toggleBulletList: Command = toggleList(nodes.bullet_list!);

/** A numbered list; see {@link toggleBulletList}. */
export const toggleOrderedList: Command = toggleList(nodes.ordered_list!);

function toggleList(type: NodeType): Command {
  const wrap = wrapInList(type);
  const lift = liftListItem(nodes.list_item!);
  return (state, dispatch) => {
    const list = listAtCaret(state);
    if (!list) return wrap(state, dispatch);
    if (list.type === type) return lift(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.pos, type));
    return true;
  };
}

/** The innermost list around the caret. */
export function listAtCaret(state: EditorState): { type: NodeType; pos: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list) return { type, pos: $from.before(depth) };
  }
  return null;
}

/** The paragraph as a heading inside its part, or back. */
export const toggleHeading: Command = (state, dispatch, view) => {
  const isHeading = state.selection.$from.parent.type === nodes.heading;
  const command = isHeading ? setBlockType(nodes.paragraph!) : setBlockType(nodes.heading!, { level: 3 });
  return command(state, dispatch, view);
};

/**
 * Links the selected words, or puts the address itself when nothing is selected; an empty address takes the link
 * away. Refuses addresses that could run code or are no address at all.
 */
export function setLink(address: string): Command {
  return (state, dispatch) => {
    const href = completed(address);
    if (href === '') return unlink(state, dispatch);
    if (!isSafeHref(href) || !state.selection.$from.parent.inlineContent) return false;
    const { from, to, empty } = linkRange(state);
    if (dispatch) {
      const tr = state.tr;
      if (empty) tr.insertText(address.trim(), from);
      const end = empty ? from + address.trim().length : to;
      dispatch(tr.addMark(from, end, marks.link!.create({ href })).scrollIntoView());
    }
    return true;
  };
}

const unlink: Command = (state, dispatch) => {
  const { from, to, empty } = linkRange(state);
  if (empty) return false;
  dispatch?.(state.tr.removeMark(from, to, marks.link!));
  return true;
};

/** "www.waalwijk.nl" means https; "naam@raad.nl" means a mail address. */
function completed(address: string): string {
  const text = address.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('#')) return text;
  return text.includes('@') ? `mailto:${text}` : `https://${text}`;
}

/** The address of the link at the caret; empty where there is none. */
export function hrefAtCaret(state: EditorState): string {
  const { $from } = state.selection;
  const mark = marks.link!.isInSet($from.marks()) ?? marks.link!.isInSet($from.nodeAfter?.marks ?? []);
  return mark ? String(mark.attrs.href) : '';
}

/** The selection, or the whole link when the caret stands in one. */
function linkRange(state: EditorState): { from: number; to: number; empty: boolean } {
  const { from, to, empty, $from } = state.selection;
  const href = hrefAtCaret(state);
  if (!empty || href === '') return { from, to, empty };
  let start = from;
  let end = to;
  $from.parent.forEach((child, offset) => {
    const at = $from.start() + offset;
    const isThis = marks.link!.isInSet(child.marks)?.attrs.href === href;
    if (isThis && at <= from && at + child.nodeSize >= from) {
      start = at;
      end = at + child.nodeSize;
    }
  });
  return { from: start, to: end, empty: start === end };
}

/** Puts a footnote after the selection, or changes the text of the selected one. */
export function setFootnote(text: string): Command {
  return (state, dispatch) => {
    const note = footnoteAtCaret(state);
    const words = text.trim();
    if (words === '' || (!note && !state.selection.$to.parent.inlineContent)) return false;
    const node = nodes.footnote!.create({ text: words });
    const { to } = state.selection;
    dispatch?.(
      (note
        ? state.tr.replaceWith(note.pos, note.pos + 1, node)
        : state.tr.insert(to, node)
      ).scrollIntoView(),
    );
    return true;
  };
}

/** The footnote that is selected or stands just before the caret. */
export function footnoteAtCaret(state: EditorState): { text: string; pos: number } | null {
  const { $from, from } = state.selection;
  const { nodeAfter, nodeBefore } = $from;
  if (!state.selection.empty && nodeAfter && nodeAfter.type === nodes.footnote)
    return { text: String(nodeAfter.attrs.text), pos: from };
  if (nodeBefore && nodeBefore.type === nodes.footnote)
    return { text: String(nodeBefore.attrs.text), pos: from - 1 };
  return null;
}

/** Puts a table of three rows and columns after the paragraph, its first row of headers, with the caret in it. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state)) return false;
  const row = (type: NodeType, attrs: object | null) =>
    nodes.table_row!.create(
      null,
      [1, 2, 3].map(() => type.createAndFill(attrs)!),
    );
  const table = nodes.table!.create(null, [
    row(nodes.table_header!, { scope: 'col' }),
    row(nodes.table_cell!, null),
    row(nodes.table_cell!, null),
  ]);
  const depth = $from.depth;
  if (depth < 1) return false;
  const at = $from.after(depth);
  const holder = $from.node(depth - 1);
  const index = $from.indexAfter(depth - 1);
  if (!holder.canReplaceWith(index, index, nodes.table!)) return false;
  if (dispatch) {
    const tr = state.tr.insert(at, [
      table,
      ...(index === holder.childCount ? [nodes.paragraph!.create()] : []),
    ]);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  }
  return true;
};

/** Whether the caret stands in a table. */
export function isInTable(state: EditorState): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.table) return true;
  }
  return false;
}

/** Puts plain words at the caret, as a place in the note that is cited; with spaces where words would touch. */
export function insertWords(words: string): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to } = state.selection;
    if (!$from.parent.inlineContent) return false;
    const before = $from.parent.textBetween(0, $from.parentOffset, null, ' ');
    const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, null, ' ');
    const lead = before !== '' && !/\s$/.test(before) ? ' ' : '';
    const tail = after !== '' && !/^[\s.,;:!?)]/.test(after) ? ' ' : '';
    dispatch?.(state.tr.insertText(`${lead}${words}${tail}`, from, to).scrollIntoView());
    return true;
  };
}
