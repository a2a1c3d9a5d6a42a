import { weightedMode } from '../pdf/layout/body-style.ts';
import { normaliseText } from '../pdf/normalise-text.ts';
import type { PageText, TextItem } from '../pdf/page-text.ts';
import type { SeenLine, SeenWord } from './recogniser.ts';

/** Words below this certainty (0–100) are marked for a second look. */
const doubtBelow = 80;

/** Rows of about the body height count as exactly that: heights waver by a pixel or two. */
const sameSize = 0.09;
/** A row reaches from its ascenders to its descenders: this share of the letter size. */
const rowShare = 0.89;

/**
 * Turns recognised lines into items for the layout code. `scale` is points per pixel. Specks (words without a
 * letter or digit that are hardly seen) are dropped.
 */
export function itemsOf(lines: SeenLine[], scale: number): TextItem[] {
  const heights = lines.map((line) => line.rowAttributes?.rowHeight ?? line.bbox.y1 - line.bbox.y0);
  const sizes = steadySizes(
    heights.map((height) => (height * scale) / rowShare),
    lines,
  );
  return lines.flatMap((line, at) => {
    const y = ((line.baseline.y0 + line.baseline.y1) / 2) * scale;
    const words = line.words.filter(isWord);
    return words.map((word, place): TextItem => {
      const { x0, x1 } = word.bbox;
      const text = place === 0 ? firstText(word, words[1]) : normaliseText(word.text).trim();
      const doubt =
        word.confidence < doubtBelow ? { confidence: Math.max(0, Math.round(word.confidence)) / 100 } : {};
      const plain = { bold: false, italic: false, font: 'scan', tag: null, artifact: false, spaced: true };
      return { text, x: x0 * scale, y, width: (x1 - x0) * scale, size: sizes[at]!, ...plain, ...doubt };
    });
  });
}

/** The first word of a line: a round bullet is seen as a letter, and a section number sticks to its title. */
function firstText(word: SeenWord, next: SeenWord | undefined): string {
  const text = normaliseText(word.text).trim();
  const height = word.bbox.y1 - word.bbox.y0;
  const gap = next ? next.bbox.x0 - word.bbox.x1 : 0;
  const isSmall = next !== undefined && height < 0.75 * (next.bbox.y1 - next.bbox.y0);
  if (/^[eo0¢*°«@©®]$/.test(text) && gap > 0.9 * height && isSmall) return '•';
  return text.replace(/^(\d{1,2}(?:\.\d{1,2})+\.?)(?=\p{Lu})/u, '$1 ');
}

function isWord({ text, confidence }: { text: string; confidence: number }): boolean {
  return text.trim() !== '' && (/[\p{L}\p{N}]/u.test(text) || confidence > 40);
}

function steadySizes(sizes: number[], lines: SeenLine[]): number[] {
  const half = (size: number) => Math.round(size * 2) / 2;
  const body = weightedMode(sizes.map((size, at) => [half(size), lines[at]!.words.length])) ?? 10;
  return sizes.map((size) => (Math.abs(size - body) <= sameSize * body ? body : half(size)));
}

/** Words on these pages that the recogniser was not sure of. */
export function doubtfulWords(pages: PageText[]): { page: number; text: string }[] {
  return pages.flatMap((page) =>
    page.items
      .filter((item) => item.confidence !== undefined)
      .map((item) => ({ page: page.number, text: item.text })),
  );
}
