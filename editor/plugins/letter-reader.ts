import { Plugin } from 'prosemirror-state';

/**
 * An editor for who may read along. It stays `contenteditable`, because only then does every browser give the keyboard
 * a caret to choose words with; what this person types becomes a suggestion (suggest-instead.ts). `inputmode="none"`
 * keeps the on-screen keyboard away on touch screens, where the buttons do the same.
 */
export function letterReader(): Plugin {
  return new Plugin({
    props: {
      attributes: {
        'aria-readonly': 'true',
        inputmode: 'none',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      },
    },
  });
}
