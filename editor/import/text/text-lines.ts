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
  return lines.reduce((text, next) => joinTwo(text, next.trim(), vocabulary));
}

function joinTwo(text: string, next: string, vocabulary: Set<string>): string {
  const [, head = ''] = /([\p{L}]+)-$/u.exec(text) ?? [];
  const [tail = ''] = /^\p{Ll}+/u.exec(next) ?? [];
  if (!head || !tail) return `${text} ${next}`;
  // "zorg- en welzijn": the hyphen stands for a word that follows.
  if (/^(en|of|tot|naar|dan|als)$/.test(tail)) return `${text} ${next}`;
  const isOneWord = vocabulary.has(`${head}${tail}`.toLowerCase());
  return isOneWord ? `${text.slice(0, -1)}${next}` : `${text}${next}`;
}

/** All words of the text that stand whole on a line, in lower case. */
export function vocabularyOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}
