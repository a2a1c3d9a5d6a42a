import type { Block, Inline, ListItemBlock, ParagraphBlock } from '../blocks.ts';
import { plainText } from '../intake/inline-runs.ts';
import { styleOf } from './html-context.ts';

/** Level of a paragraph that Word saved as a heading without a heading element (levels 7–9, own styles). */
export function wordHeadingLevel(element: Element): number | null {
  const byClass = /(?:^|\s)MsoHeading([1-9])/.exec(element.getAttribute('class') ?? '')?.[1];
  const level = byClass ?? /mso-outline-level\s*:\s*([1-9])/i.exec(styleOf(element))?.[1];
  return level ? Number(level) : null;
}

/** Role of a paragraph by the class that Word gave it. */
export function wordRole(element: Element): ParagraphBlock['role'] {
  const name = element.getAttribute('class') ?? '';
  if (/\bMsoTo[cC]\w*/.test(name)) return 'toc';
  if (/\bMsoCaption\b/.test(name)) return 'caption';
  if (/\bMsoTitle/.test(name)) return 'title';
  if (/\bMsoSubtitle/.test(name)) return 'subtitle';
  return /\bMso(Intense)?Quote\b/.test(name) ? 'quote' : undefined;
}

const typedLabel =
  /^\s*([·•o§\-–—*➢v■□]|\(?(?:\d{1,3}\.)*\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,6}[.)])[\s\u00a0]+/;

const signOfFont: Record<string, string> = { '·': '•', o: '◦', '§': '▪', v: '❖' };

/**
 * Word saves a list as paragraphs of class MsoListParagraph with a typed bullet or number. Gives the list
 * item that such a paragraph is, or null.
 */
export function wordListItem(element: Element, blocks: Block[]): ListItemBlock | null {
  const [paragraph] = blocks;
  if (blocks.length !== 1 || paragraph?.type !== 'paragraph') return null;
  if (!isListParagraph(element)) return null;
  const typed = typedLabel.exec(plainText(paragraph.content));
  if (!typed?.[1]) return null;
  const label = signOfFont[typed[1]] ?? typed[1];
  return {
    type: 'list_item',
    source: paragraph.source,
    depth: depthOf(styleOf(element)),
    ordered: /[\da-z]/i.test(label),
    label,
    content: withoutStart(paragraph.content, typed[0].length),
  };
}

function isListParagraph(element: Element): boolean {
  return (
    /\bMsoList/.test(element.getAttribute('class') ?? '') || /mso-list\s*:\s*l\d/i.test(styleOf(element))
  );
}

const pointsPerUnit: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** The level that Word names, else the left margin in steps of half an inch. */
function depthOf(style: string): number {
  const level = /mso-list\s*:[^;]*level(\d)/i.exec(style)?.[1];
  if (level) return Math.max(0, Number(level) - 1);
  const [, value, unit] = /margin-left\s*:\s*(\d{1,4}(?:\.\d+)?)(pt|in|cm|mm|px)/i.exec(style) ?? [];
  if (!value || !unit) return 0;
  return Math.min(8, Math.max(0, Math.round((Number(value) * pointsPerUnit[unit.toLowerCase()]!) / 36) - 1));
}

/** Takes `count` characters from the start of a paragraph's content. */
function withoutStart(content: Inline[], count: number): Inline[] {
  let left = count;
  return content.flatMap((each) => {
    if (left === 0 || each.type !== 'text') return [each];
    const cut = Math.min(left, each.text.length);
    left -= cut;
    return cut === each.text.length ? [] : [{ ...each, text: each.text.slice(cut) }];
  });
}
