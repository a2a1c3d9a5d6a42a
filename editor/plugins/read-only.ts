import { Plugin, PluginKey } from 'prosemirror-state';

/** Names the plugin of {@link readOnly}. */
const readOnlyKey = new PluginKey('readOnly');

const refuse = (_view: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/**
 * An editor whose text can be read, selected and copied, not changed. It stays `contenteditable`, because
 * only then does every browser give the keyboard a caret: arrows, Shift with arrows, Home, End and Ctrl+A
 * work as in any text. Input is refused where it arrives and, behind that, every transaction that changes
 * the document. `inputmode="none"` keeps the on-screen keyboard away on touch screens.
 */
export function readOnly(): Plugin {
  return new Plugin({
    key: readOnlyKey,
    filterTransaction: (tr) => !tr.docChanged,
    props: {
      editable: () => true,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        inputmode: 'none',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      },
      handleDOMEvents: { beforeinput: refuse, paste: refuse, drop: refuse, cut: refuse },
      handleTextInput: () => true,
      handleKeyDown: (_view, event) => changesText(event) && refuse(_view, event),
    },
  });
}

const changing = new Set(['Enter', 'Backspace', 'Delete']);

/** Keys that an editor answers by changing the text, before the browser has told of any input. */
function changesText(event: KeyboardEvent): boolean {
  return changing.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
}
