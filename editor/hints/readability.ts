import { sentencesOf } from './sentences.ts';
import { syllablesOf } from './syllables.ts';

/** What readability is counted from; adds up over blocks. */
export interface TextSize {
  sentences: number;
  words: number;
  syllables: number;
}

/** Under so many words a figure says nothing. */
const fewestWords = 100;

/** The words, sentences and syllables of a text. */
export function sizeOf(text: string): TextSize {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return {
    sentences: words.length === 0 ? 0 : sentencesOf(text).length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/**
 * Reading ease by Flesch, adapted to Dutch by Douma: 206.84 − 0.77 · (syllables per hundred words) − 0.93 · (words
 * per sentence); rounded, from 0 (very hard) to 100 (very easy). Null for a text too short to say.
 *
 * Source: W.H. Douma, De leesbaarheid van landbouwbladen: een onderzoek naar en een toepassing van
 * leesbaarheidsformules, Bulletin 17, Landbouwhogeschool Wageningen, 1960; the formula and the bands as cited in
 * dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php.
 */
export function readingEase({ sentences, words, syllables }: TextSize): number | null {
  if (words < fewestWords || sentences === 0) return null;
  const ease = 206.84 - 77 * (syllables / words) - 0.93 * (words / sentences);
  return Math.round(Math.min(100, Math.max(0, ease)));
}

/** Douma's bands, roughly: from 60 everybody with lower secondary school follows it, under 45 it is for specialists. */
export type EaseBand = 'easy' | 'plain' | 'rather-hard' | 'hard';

/** The band of a reading ease. */
export const easeBand = (ease: number): EaseBand =>
  ease >= 70 ? 'easy' : ease >= 60 ? 'plain' : ease >= 45 ? 'rather-hard' : 'hard';
