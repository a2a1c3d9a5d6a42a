/** The five kinds of annotation, by the codes under which they are stored. */
export type MarkedKind = 'remark' | 'question' | 'concern' | 'opportunity' | 'compliment';

/** Word and letter of each kind; the letters differ, so that the mark can be read in black and white. */
export const kindWords: Record<MarkedKind, { word: string; letter: string }> = {
  remark: { word: 'Opmerking', letter: 'O' },
  question: { word: 'Vraag', letter: 'V' },
  concern: { word: 'Zorg', letter: 'Z' },
  opportunity: { word: 'Kans', letter: 'K' },
  compliment: { word: 'Compliment', letter: 'C' },
};

export interface KindMarkProps {
  kind: MarkedKind;
  /** Hides the word for the eye only, where the letter stands in a column headed by words. */
  wordHidden?: boolean;
}

/**
 * The kind of an annotation: letter and word in the kind's colours.
 * Criteria: the word is always there for ears (1.1.1); letter, word and underline pattern carry it without colour (1.4.1).
 */
export function KindMark({ kind, wordHidden }: KindMarkProps) {
  const { word, letter } = kindWords[kind];
  return (
    <span className="kind-mark" data-kind={kind}>
      <span className="kind-mark__letter" aria-hidden="true">
        {letter}
      </span>
      <span className={wordHidden ? 'visually-hidden' : 'kind-mark__word'}>{word}</span>
    </span>
  );
}
