/** Text as it stands between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** One stretch of text with the same looks; `href` makes it a link, `footnote` a call with no text. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  href?: string;
  footnote?: string;
}

const MARKUP = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\(([^)]+)\)|\{\^([a-z]+)\}/gu;

/** Splits text with the light marks of the demo note into runs. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const plain = (until: number) => {
    if (until > at) runs.push({ text: text.slice(at, until), bold: false, italic: false });
  };
  for (const match of text.matchAll(MARKUP)) {
    plain(match.index);
    const [, bold, italic, label, href, footnote] = match;
    runs.push({
      text: bold ?? italic ?? label ?? '',
      bold: bold !== undefined,
      italic: italic !== undefined,
      ...(href && { href }),
      ...(footnote && { footnote }),
    });
    at = match.index + match[0].length;
  }
  plain(text.length);
  return runs;
}
