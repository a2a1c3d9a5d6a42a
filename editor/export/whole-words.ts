import type { Node } from 'prosemirror-model';

/** A stretch that differs between two documents: `fromA`–`toA` in the older, `fromB`–`toB` in the newer one. */
export interface ChangedStretch {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

const isOfWord = (char: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(char);

/** The character at a place within its paragraph; empty at the end of one and between paragraphs. */
function charAt(doc: Node, pos: number): string {
  if (pos < 0 || pos >= doc.content.size) return '';
  const { parent, parentOffset } = doc.resolve(pos);
  const hasOne = parent.inlineContent && parentOffset < parent.content.size;
  return hasOne ? parent.textBetween(parentOffset, parentOffset + 1, '', ' ') : '';
}

/** Whether a place stands in the middle of a word. */
const splitsWord = (doc: Node, pos: number): boolean =>
  isOfWord(charAt(doc, pos - 1)) && isOfWord(charAt(doc, pos));

/**
 * Widens changes until none begins or ends inside a word, and joins those that meet: "beslissen" that became
 * "meebeslissen" is a word for a word, not three letters. Outside the changes both texts are the same, so both sides
 * widen by as much.
 *
 * @param changes in the order of the text, not overlapping
 */
export function inWholeWords(older: Node, newer: Node, changes: readonly ChangedStretch[]): ChangedStretch[] {
  const whole: ChangedStretch[] = [];
  for (const [at, change] of changes.entries()) {
    const { fromA, toA, fromB, toB } = change;
    const last = whole.at(-1);
    const room = fromB - (last?.toB ?? 0);
    let back = 0;
    while (back < room && (splitsWord(newer, fromB - back) || splitsWord(older, fromA - back))) back += 1;
    const limit = (changes[at + 1]?.fromB ?? newer.content.size) - toB;
    let on = 0;
    while (on < limit && (splitsWord(newer, toB + on) || splitsWord(older, toA + on))) on += 1;
    const wide = { fromA: fromA - back, toA: toA + on, fromB: fromB - back, toB: toB + on };
    const splits = splitsWord(newer, wide.fromB) || splitsWord(older, wide.fromA);
    if (last && wide.fromB === last.toB && splits) Object.assign(last, { toA: wide.toA, toB: wide.toB });
    else whole.push(wide);
  }
  return whole;
}
