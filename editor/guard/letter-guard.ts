import type { Node } from 'prosemirror-model';
import { sentencesOf } from '../hints/sentences.ts';
import { findPrivate } from './find-private.ts';
import type { GuardContext, PrivateKind, PrivateSpan } from './private-kind.ts';

/** Something private in a letter. */
export interface PrivateFinding {
  kind: PrivateKind;
  /** Positions in the document. In a footnote both are the footnote's own place: its text is an attribute. */
  from: number;
  to: number;
  inFootnote: boolean;
  /** The private words themselves. */
  words: string;
  /** The sentence around them: what a decision is about. */
  excerpt: string;
  /** Where `words` begin in `excerpt`. */
  offset: number;
}

/** What is private in a letter, in the order of the text, footnotes where they are called. */
export function privateFindings(doc: Node, context: GuardContext): PrivateFinding[] {
  const findings: PrivateFinding[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') {
      findings.push(...inText(String(node.attrs.text), context, () => pos, true));
      return false;
    }
    if (!node.isTextblock) return true;
    // One character for each position, so that places in the text are places in the document.
    const text = node.textBetween(0, node.content.size, undefined, ' ');
    findings.push(...inText(text, context, (at) => pos + 1 + at, false));
    return true;
  });
  return findings.sort((a, b) => a.from - b.from);
}

function inText(
  text: string,
  context: GuardContext,
  place: (at: number) => number,
  inFootnote: boolean,
): PrivateFinding[] {
  return privateSentences(text, context).map(({ start, end, ...found }) => ({
    ...found,
    from: place(start),
    to: place(end),
    inFootnote,
  }));
}

/** Something private in a text, with the sentence around it. Places are UTF-16 offsets in the text. */
export type PrivateSentence = PrivateSpan & Pick<PrivateFinding, 'words' | 'excerpt' | 'offset'>;

/** What is private in a text, each with the sentence that it stands in. */
export function privateSentences(text: string, context: GuardContext): PrivateSentence[] {
  const spans = findPrivate(text, context);
  if (spans.length === 0) return [];
  const sentences = sentencesOf(text);
  return spans.map(({ kind, start, end }) => {
    const around = sentences.filter((one) => one.start < end && one.start + one.text.length > start);
    const from = Math.min(start, around[0]?.start ?? start);
    const last = around.at(-1);
    const to = Math.max(end, last ? last.start + last.text.length : end);
    return {
      kind,
      start,
      end,
      words: text.slice(start, end),
      excerpt: text.slice(from, to),
      offset: start - from,
    };
  });
}
