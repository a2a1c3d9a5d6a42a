import { shortQuote } from '../import-report.ts';
import type { Build, JsonNode } from './json-node.ts';
import { nodeText } from './json-node.ts';

/** A longer bold line is emphasis, not a heading. */
const maxHeadingLength = 90;

const typedBullet = /^\s*([-–—•*·o]|\d{1,2}[.)]|[a-z][.)])\t\s*\S/;

/**
 * Names paragraphs that only look like a heading (short and all bold) or like a list item (a typed sign and
 * a tab). They stay what the file says they are; the reader decides whether to make them more.
 */
export function reportLookAlikes(sections: JsonNode[], build: Build): void {
  for (const section of sections) {
    if (section.attrs?.kind !== 'body') continue;
    for (const [i, node] of (section.content ?? []).entries()) {
      if (node.type !== 'paragraph' || node.attrs?.role != null) continue;
      const text = nodeText(node.content);
      const code = isLikeHeading(node, text, section.content?.[i + 1])
        ? 'LOOKS_LIKE_HEADING'
        : typedBullet.test(text)
          ? 'LOOKS_LIKE_LIST'
          : null;
      if (code) build.findings.push({ code, kind: 'info', node, quote: shortQuote(text) });
    }
  }
}

function isLikeHeading(node: JsonNode, text: string, next: JsonNode | undefined): boolean {
  const words = text.trim();
  if (words === '' || words.length > maxHeadingLength || /[.;,:!?]$/.test(words)) return false;
  if (!next || next.type === 'caption') return false;
  return (node.content ?? []).every(
    (each) =>
      each.type !== 'text' || each.text?.trim() === '' || each.marks?.some((mark) => mark.type === 'strong'),
  );
}
