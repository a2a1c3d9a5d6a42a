import type { Inline, MarkName } from '../blocks.ts';

/** What a run of text carries besides its characters. */
export interface RunProps {
  marks?: MarkName[];
  href?: string;
  comments?: string[];
}

type TextRun = Extract<Inline, { type: 'text' }>;

/**
 * Builds the content of one paragraph: neighbouring runs with the same properties become one, and white
 * space is collapsed as HTML and OpenDocument prescribe.
 */
export class InlineRuns {
  readonly #content: Inline[] = [];
  /** Whether the next white space adds nothing, because it stands at the start or behind other white space. */
  #afterSpace = true;

  /** Adds text in which any run of white space counts as one space. */
  addCollapsed(text: string, props: RunProps): void {
    let plain = text.replace(/[ \t\r\n]+/g, ' ');
    if (this.#afterSpace && plain.startsWith(' ')) plain = plain.slice(1);
    if (plain === '') return;
    this.addExact(plain, props);
    this.#afterSpace = plain.endsWith(' ');
  }

  /** Adds text as it is; white space behind it counts again. */
  addExact(text: string, props: RunProps): void {
    if (text === '') return;
    this.#afterSpace = false;
    const last = this.#content.at(-1);
    if (last?.type === 'text' && sameProps(last, props)) last.text += text;
    else this.#content.push(textRun(text, props));
  }

  /** Adds something that is not text. */
  push(inline: Inline): void {
    this.#content.push(inline);
    this.#afterSpace = inline.type === 'break';
  }

  /** Attaches a comment without a range to the last word, or to nothing (false) when no word stands before it. */
  commentLastWord(id: string): boolean {
    const last = this.#content.at(-1);
    if (last?.type !== 'text') return false;
    const start = lastWordStart(last.text);
    if (start === null) return false;
    const before = last.text.slice(0, start);
    const commented: TextRun = {
      ...last,
      text: last.text.slice(start),
      comments: [...(last.comments ?? []), id],
    };
    this.#content.splice(-1, 1, ...(before ? [{ ...last, text: before }] : []), commented);
    return true;
  }

  /** The content, without white space at its end and without breaks at both ends. */
  finish(): Inline[] {
    const content = this.#content;
    for (let last = content.at(-1); last; last = content.at(-1)) {
      if (last.type === 'text') last.text = withoutEndSpace(last.text);
      const isEmpty = last.type === 'break' || (last.type === 'text' && last.text === '');
      if (!isEmpty) break;
      content.pop();
    }
    while (content[0]?.type === 'break') content.shift();
    return content;
  }
}

/** Counted from the end, because a pattern would try every space of a text that a stranger made. */
function withoutEndSpace(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end -= 1;
  return text.slice(0, end);
}

/** Where the last word begins, or null when there is none. */
function lastWordStart(text: string): number | null {
  let start = text.trimEnd().length;
  if (start === 0) return null;
  while (start > 0 && text[start - 1]?.trim() !== '') start -= 1;
  return start;
}

function textRun(text: string, { marks, href, comments }: RunProps): TextRun {
  const run: TextRun = { type: 'text', text };
  if (marks?.length) run.marks = marks;
  if (href) run.href = href;
  if (comments?.length) run.comments = comments;
  return run;
}

function sameProps(run: TextRun, props: RunProps): boolean {
  return (
    run.href === (props.href || undefined) &&
    sameList(run.marks, props.marks) &&
    sameList(run.comments, props.comments)
  );
}

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The words of a paragraph's content; breaks count as a space. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((each) => (each.type === 'text' ? each.text : each.type === 'break' ? ' ' : ''))
    .join('');
}
