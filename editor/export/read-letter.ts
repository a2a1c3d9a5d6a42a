import { Fragment, type Node } from 'prosemirror-model';
import { type LetterGuideWords, type PointPart, pointParts } from '../plugins/letter-guide.ts';
import { renderFragment } from './note-html.ts';

/** The words that the reader of an advice needs; the same as in the editor. */
export type AdviceWords = Pick<LetterGuideWords, 'point' | 'pointParts'>;

/** One part of a letter for reading: its name in the schema, and its content as HTML; empty parts are left out. */
export interface ReadPart {
  part: string;
  html: string;
}

/**
 * A letter for reading. Each advice is an article with its number as heading of level 3 and its labels as real
 * text, because not every screen reader speaks what a style sheet adds. All text is escaped.
 */
export function readLetter(doc: Node, words: AdviceWords): ReadPart[] {
  const parts: ReadPart[] = [];
  let points = 0;
  doc.forEach((part) => {
    let html = '';
    part.forEach((block) => {
      if (block.type.name !== 'advice_point') {
        html += renderFragment(Fragment.from(block));
        return;
      }
      points += 1;
      html += readPoint(block, Number(block.attrs.number ?? points), words);
    });
    if (part.textContent.trim()) parts.push({ part: String(part.attrs.part), html });
  });
  return parts;
}

function readPoint(point: Node, number: number, words: AdviceWords): string {
  const id = `advies-${number}`;
  const [ask, ...others] = pointParts.map((name, index) => ({ name, node: point.child(index) }));
  const rest = others.filter(({ node }) => node.textContent.trim() !== '');
  return [
    `<article class="advice" aria-labelledby="${id}">`,
    `<h3 class="advice__title" id="${id}">${escapeHtml(words.point(number))}</h3>`,
    `<div class="advice__ask">${renderFragment(ask!.node.content)}</div>`,
    rest.length > 0
      ? `<dl class="advice__parts">${rest.map((one) => labelled(one, words)).join('')}</dl>`
      : '',
    '</article>',
  ].join('');
}

const labelled = ({ name, node }: { name: PointPart; node: Node }, words: AdviceWords): string =>
  `<div><dt class="advice__label">${escapeHtml(words.pointParts[name])}</dt><dd>${renderFragment(node.content)}</dd></div>`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
