import type { WordChange } from '#editor/anchoring/word-diff.ts';
import { AddedWords, RemovedWords } from '../../ui/changed-words/changed-words.tsx';

export interface WordChangesProps {
  words: readonly WordChange[];
  /** Which pieces are shown: both sides in one text, or one side with its own marks. */
  side: 'both' | 'old' | 'new';
}

/** A passage with what was added and removed, told by weight as well. */
export function WordChanges({ words, side }: WordChangesProps) {
  const shown = words.filter(({ kind }) => kind === 'same' || side === 'both' || kind === kindOf[side]);
  return shown.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their order.
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Mark = kind === 'added' ? AddedWords : RemovedWords;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Mark key={index} className="word-change">
        {text}
      </Mark>
    );
  });
}

const kindOf = { old: 'removed', new: 'added' } as const;
