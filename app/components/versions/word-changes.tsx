import type { WordChange } from '#editor/anchoring/word-diff.ts';

export interface WordChangesProps {
  words: readonly WordChange[];
  /** Which pieces are shown: both sides in one text, or one side with its own marks. */
  side: 'both' | 'old' | 'new';
}

/**
 * A passage with what was added and removed. Criteria: a piece is told by underline or strike-through and weight
 * besides colour (1.4.1), and by the words "nieuw" and "weg" for who listens (1.3.1).
 */
export function WordChanges({ words, side }: WordChangesProps) {
  const shown = words.filter(({ kind }) => kind === 'same' || side === 'both' || kind === kindOf[side]);
  return shown.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their order.
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Mark key={index} className="word-change">
        <span className="visually-hidden"> {kind === 'added' ? 'nieuw: ' : 'weg: '}</span>
        {text}
        <span className="visually-hidden"> (einde) </span>
      </Mark>
    );
  });
}

const kindOf = { old: 'removed', new: 'added' } as const;
