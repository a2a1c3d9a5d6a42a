/** A paragraph of lines between blank lines, with the number of its first line. */
export interface LineGroup {
  lines: string[];
}

/** Splits text at blank lines and form feeds; tabs count as four spaces, spaces at line ends as nothing. */
export function groupLines(text: string): LineGroup[] {
  const groups: LineGroup[] = [];
  const lines: string[] = [];
  for (const raw of text.split(/\r\n?|\n|\f/)) {
    const line = raw.replaceAll('\t', '    ').trimEnd();
    if (line !== '') lines.push(line);
    else if (lines.length > 0) groups.push({ lines: lines.splice(0) });
  }
  if (lines.length > 0) groups.push({ lines });
  return groups;
}

/**
 * The width at which the writer's program broke lines, or null when lines are whole paragraphs. It is the
 * 95th percentile of the lengths of lines that are followed by another line.
 */
export function wrapWidth(groups: LineGroup[]): number | null {
  const lengths = groups
    .flatMap(({ lines }) => lines.slice(0, -1).map((line) => line.length))
    .sort((a, b) => a - b);
  if (lengths.length < 2) return null;
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return width >= 40 && width <= 120 ? width : null;
}

/** Joins hard-wrapped lines; words broken over two lines are mended by the words of the document itself. */
export function joinLines(lines: string[], vocabulary: Set<string>): string {
  const pieces: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line : line.trim();
    const next = lines[index + 1]?.trim();
    pieces.push(next === undefined ? text : openEnd(text, next, vocabulary));
  }
  return pieces.join('');
}

/** Longer than the longest Dutch compound; only the end of a line is looked at. */
const maxWord = 80;

/** A line as it must stand before `next`: with a space, with its hyphen, or without it. */
function openEnd(text: string, next: string, vocabulary: Set<string>): string {
  const [, head = ''] = /(\p{L}+)-$/u.exec(text.slice(-maxWord)) ?? [];
  const [tail = ''] = /^\p{Ll}+/u.exec(next.slice(0, maxWord)) ?? [];
  // "zorg- en welzijn": the hyphen stands for a word that follows.
  if (!head || !tail || /^(en|of|tot|naar|dan|als)$/.test(tail)) return `${text} `;
  return vocabulary.has(`${head}${tail}`.toLowerCase()) ? text.slice(0, -1) : text;
}

/** All words of the text that stand whole on a line, in lower case. */
export function vocabularyOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}
