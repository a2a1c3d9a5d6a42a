import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { letterSchema } from '../schema/letter-schema.ts';
import {
  toggleBulletList,
  toggleEmphasis,
  toggleHeading,
  toggleOrderedList,
  toggleStrong,
} from './letter-blocks.ts';
import { movePoint } from './letter-points.ts';

const { nodes } = letterSchema;

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
});

/** Acts of the page itself that a key can call: opening a small form beside the text. */
export interface PageKeys {
  askLink(): void;
  newPoint(): void;
}

/**
 * Keys, lists typed as "- " or "1. ", and tables. Tab is caught only inside a table, where it goes to the next
 * cell; Escape and then Tab leaves the text, so that the keyboard is never trapped (WCAG 2.1.2).
 */
export function letterKeys(page: PageKeys): Plugin[] {
  const asks =
    (act: () => void): Command =>
    () => {
      act();
      return true;
    };
  return [
    leaveByEscape(),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list!),
        wrappingInputRule(/^1[.)]\s$/, nodes.ordered_list!),
      ],
    }),
    keymap({
      'Mod-b': toggleStrong,
      'Mod-i': toggleEmphasis,
      'Mod-Shift-8': toggleBulletList,
      'Mod-Shift-7': toggleOrderedList,
      'Mod-Alt-3': toggleHeading,
      'Mod-k': asks(page.askLink),
      'Mod-Alt-a': asks(page.newPoint),
      'Mod-Alt-ArrowUp': movePoint(-1),
      'Mod-Alt-ArrowDown': movePoint(1),
      'Mod-]': sinkListItem(nodes.list_item!),
      'Mod-[': liftListItem(nodes.list_item!),
      Enter: splitListItem(nodes.list_item!),
      'Shift-Enter': hardBreak,
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      Tab: goToNextCell(1),
      'Shift-Tab': goToNextCell(-1),
    }),
    keymap(baseKeymap),
    tableEditing(),
  ];
}

/** After Escape the next Tab belongs to the browser, which moves on to what follows the text. */
function leaveByEscape(): Plugin {
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          if (event.key === 'Escape') {
            leaving = true;
            return true;
          }
          const passes = leaving && event.key === 'Tab';
          if (event.key !== 'Shift') leaving = false;
          return passes;
        },
      },
    },
  });
}
