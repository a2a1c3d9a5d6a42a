import { Plugin } from 'prosemirror-state';
import { isFromAuthority } from '../collab/collab-plugin.ts';
import { type BegunSuggestion, begunSuggestion } from '../margin/chosen-passage.ts';

/** When one's own changes are suggestions, and what is done with what somebody began to change. */
export interface SuggestInsteadOptions {
  active(): boolean;
  /** Null for a change that cannot be suggested in this way: of layout, or over several paragraphs. */
  onBegun(begun: BegunSuggestion | null): void;
}

/**
 * Keeps the person's own changes out of the letter and hands them on as the beginning of a suggestion: who types in
 * the text finds that letter in the form, so that nothing typed is lost. What others write arrives as always.
 */
export function suggestInstead({ active, onBegun }: SuggestInsteadOptions): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || isFromAuthority(tr) || !active()) return true;
      const begun = begunSuggestion(state, tr);
      // The form opens after the editor has put its own text right again.
      queueMicrotask(() => onBegun(begun));
      return false;
    },
  });
}
