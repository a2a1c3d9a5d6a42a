import type { Mark, Node } from 'prosemirror-model';
import type { Run, RunMark } from './print-letter.ts';
import { printableText } from './printable-text.ts';

/** Counts the footnotes of one letter in reading order. */
export interface NoteCounter {
  next: number;
}

type InlineMapper = (node: Node, notes: NoteCounter) => Run[];

/** How each mark of the letter schema is printed: as a style of the run, or as its link target. */
export const printedMarks: Record<string, RunMark | 'link'> = {
  link: 'link',
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strike: 'strike',
  superscript: 'superscript',
  subscript: 'subscript',
};

/** A target inside the same page means nothing in a printed letter: its words stay, the link goes. */
function hrefOf(marks: readonly Mark[]): string | null {
  const link = marks.find((mark) => printedMarks[mark.type.name] === 'link');
  return link && !String(link.attrs.href).startsWith('#') ? String(link.attrs.href) : null;
}

function stylesOf(marks: readonly Mark[]): RunMark[] {
  return marks.flatMap((mark) => {
    const printed = printedMarks[mark.type.name];
    if (!printed) throw new RangeError(`no output knows the mark ${mark.type.name}`);
    return printed === 'link' ? [] : [printed];
  });
}

/** How each inline node of the letter schema becomes runs; a test walks the schema against this table. */
export const inlineMappers: Record<string, InlineMapper> = {
  text: (node) => {
    const text = printableText(node.text ?? '');
    return text === '' ? [] : [{ kind: 'text', text, marks: stylesOf(node.marks), href: hrefOf(node.marks) }];
  },
  hard_break: () => [{ kind: 'break' }],
  footnote: (node, notes) => {
    const text = printableText(String(node.attrs.text)).trim();
    return text === '' ? [] : [{ kind: 'note', number: notes.next++, text }];
  },
};

/** The runs of a textblock. Throws RangeError on an inline node that no output knows. */
export function runsOf(block: Node, notes: NoteCounter): Run[] {
  const runs: Run[] = [];
  block.forEach((child) => {
    const mapper = inlineMappers[child.type.name];
    if (!mapper) throw new RangeError(`no output knows the node ${child.type.name}`);
    runs.push(...mapper(child, notes));
  });
  return runs;
}

/** Plain text from a form as runs: a single line end becomes a break. */
export function runsOfPlainText(text: string): Run[] {
  return text.split(/\r?\n/).flatMap((line, at): Run[] => {
    const clean = printableText(line).trim();
    const words: Run[] = clean === '' ? [] : [{ kind: 'text', text: clean, marks: [], href: null }];
    return at === 0 ? words : [{ kind: 'break' }, ...words];
  });
}
