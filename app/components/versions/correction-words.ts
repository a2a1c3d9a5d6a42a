import type { Correction } from '#editor/import/corrections/correction.ts';

/** What a correction did, for the list of what was done. */
export function correctionWords(correction: Correction): string {
  switch (correction.kind) {
    case 'heading':
      return `Kop gemaakt (niveau ${correction.level})`;
    case 'paragraph':
      return 'Gewone tekst gemaakt';
    case 'join':
      return 'Samengevoegd met het stuk erna';
    case 'split':
      return 'In tweeën gesplitst';
    case 'headerRow':
      return correction.header ? 'Rij als kop van de tabel gemerkt' : 'Rij is geen kop van de tabel meer';
    case 'remove':
      return correction.everywhere ? 'Regel overal weggehaald' : 'Regel weggehaald';
  }
}

/** The levels that a person can choose; deeper ones are not seen in policy notes. */
export const levelOptions = [1, 2, 3, 4, 5, 6].map((level) => ({
  value: String(level),
  label: level === 1 ? '1 (hoofdstuk)' : level === 2 ? '2 (paragraaf)' : String(level),
}));
