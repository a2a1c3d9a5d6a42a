import type { BegunSuggestion, ChosenPassage } from '#editor/margin/chosen-passage.ts';

/** A comment or suggestion that is being written: kept in this browser until the server has it. */
export interface MarginDraft {
  kind: 'comment' | 'suggestion';
  /** Also the id under which it is stored, so that sending it twice makes one. */
  id: string;
  /** Null when the words are copied by hand. */
  passage: ChosenPassage | null;
  /** What a comment says, or how the words should read. */
  words: string;
  why: string;
  blocking: boolean;
  /** Where the caret goes in `words`. */
  caret: number;
}

export const commentOn = (passage: ChosenPassage | null): MarginDraft => ({
  kind: 'comment',
  id: crypto.randomUUID(),
  passage,
  words: '',
  why: '',
  blocking: false,
  caret: 0,
});

/** A suggestion begins as the words themselves, or as what the person already typed in their place. */
export const suggestionFor = (passage: ChosenPassage | BegunSuggestion | null): MarginDraft => {
  const words = passage && 'words' in passage ? passage.words : (passage?.quote ?? '');
  const caret = passage && 'caret' in passage ? passage.caret : words.length;
  return { kind: 'suggestion', id: crypto.randomUUID(), passage, words, why: '', blocking: false, caret };
};

/** Whether somebody wrote something in it that must not be thrown away unasked. */
export const isWritten = ({ kind, words, why, passage }: MarginDraft): boolean =>
  why !== '' || (kind === 'comment' ? words !== '' : words !== (passage?.quote ?? ''));

/** Where the draft of one person at one letter is kept in this browser. */
export const draftKeyOf = (owner: { personId: string; documentId: string }): string =>
  `adviestafel:${owner.personId}:${owner.documentId}:kantlijn`;
