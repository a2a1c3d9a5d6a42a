import { memo } from 'react';
import type { LetterEase, LetterHint } from '#editor/hints/letter-hints.ts';
import { easeSentence, hintSentence } from '../../i18n/letter-hints.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

interface HintListProps {
  hints: readonly LetterHint[];
  /** How the whole letter reads; null while it is too short to say. */
  ease: LetterEase | null;
  onGo(pos: number): void;
}

/** Quiet remarks about the text: each leads to its place, none stands in the way. */
export const HintList = memo(function HintList({ hints, ease, onGo }: HintListProps) {
  if (hints.length === 0) return ease ? <p className="quiet small">{easeSentence(ease)}</p> : null;
  return (
    <Disclosure summary={hints.length === 1 ? '1 tip bij de tekst' : `${hints.length} tips bij de tekst`}>
      {ease ? <p className="quiet small">{easeSentence(ease)}</p> : null}
      <ul className="hints">
        {hints.map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints have no identity of their own; they are made anew.
          <li key={`${hint.kind}-${index}`}>
            <button type="button" className="hints__go" onClick={() => onGo(hint.pos)}>
              {hintSentence(hint)}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
});
