import type { Grade } from '#editor/anchoring/anchored.ts';
import type { BadgeTone } from '../../ui/badge/badge.tsx';

/** How each grade is told: a word on a plate, and a sentence that says what it means. */
export const gradeWords: Record<Grade, { word: string; sentence: string; tone: BadgeTone }> = {
  exact: {
    word: 'Gebleven',
    sentence: 'Dezelfde woorden staan ook in de nieuwe versie.',
    tone: 'good',
  },
  moved: {
    word: 'Meegegaan',
    sentence: 'De plek is zeker, al zijn er woorden veranderd.',
    tone: 'plain',
  },
  check: {
    word: 'Na te kijken',
    sentence: 'Waarschijnlijk is dit de plek. Iemand moet het nakijken.',
    tone: 'warning',
  },
  orphaned: {
    word: 'Plek kwijt',
    sentence: 'De tekst is weg of staat op meer plekken. De aantekening zelf is bewaard.',
    tone: 'error',
  },
};

/** The order in which grades are told: what stayed first, as it adds up. */
export const gradeOrder: readonly Grade[] = ['exact', 'moved', 'check', 'orphaned'];

/** "1 aantekening", "12 aantekeningen". */
export const annotationsInWords = (count: number): string =>
  count === 1 ? '1 aantekening' : `${count} aantekeningen`;
