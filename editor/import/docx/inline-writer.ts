import type { BlockSource } from '../../schema/block-attrs.ts';
import type { Block, FigureBlock, Inline, MarkName } from '../blocks.ts';
import { type ReadPlace, shortQuote } from '../import-report.ts';
import { isInsideCode, openTarget } from './fields.ts';
import type { Story } from './story.ts';

/** Author and date of a tracked change. */
export interface Change {
  author: string | null;
  date: string | null;
}

/** What holds for the text that is read now. */
export interface RunState {
  marks: MarkName[];
  href: string | null;
  inserted: boolean;
  deleted: Change | null;
  hidden: boolean;
}

const softHyphens = /\u00ad/g;

/**
 * Collects the inline content of one paragraph: joins runs of equal marks, turns deleted text into leaves
 * without text, keeps hidden text apart, and gathers the blocks that stand in the paragraph but are not
 * part of its line (text boxes, floating images).
 */
export class InlineWriter {
  readonly inlines: Inline[] = [];
  /** Blocks to place after the paragraph. */
  readonly floating: Block[] = [];
  /** The figure behind each inline image, for a paragraph that turns out to be only an image. */
  readonly figures = new Map<Inline, FigureBlock>();
  state: RunState = { marks: [], href: null, inserted: false, deleted: null, hidden: false };
  hiddenText = '';
  readonly story: Story;
  readonly source: BlockSource;
  readonly #places: ReadPlace[] = [];

  constructor(story: Story, source: BlockSource) {
    this.story = story;
    this.source = source;
  }

  /** Adds printed text. */
  text(raw: string): void {
    const text = raw.includes('\u00ad') ? raw.replace(softHyphens, '') : raw;
    if (text === '' || isInsideCode(this.story.fields)) return;
    if (this.state.hidden) this.hiddenText += text;
    else if (this.state.deleted) this.#deleted(text, this.state.deleted);
    else this.#printed(text);
  }

  /** Adds a leaf (a break, an image, a note) unless it is hidden or deleted. Says whether it was added. */
  leaf(inline: Inline): boolean {
    if (this.state.hidden || this.state.deleted || isInsideCode(this.story.fields)) return false;
    this.inlines.push(inline);
    if (inline.type !== 'page' && this.story.turnsPages) this.story.context.pages.printed();
    return true;
  }

  /** Marks that a page began here. */
  page(): void {
    const { pages } = this.story.context;
    this.inlines.push({ type: 'page', page: pages.page, printed: pages.printedNumber() });
  }

  /** A place in this paragraph for a finding; its quote follows when the paragraph has been read. */
  place(quote = ''): ReadPlace {
    const page = this.story.turnsPages ? this.story.context.pages.page : null;
    const place = { source: this.source, page, quote };
    if (quote === '') this.#places.push(place);
    return place;
  }

  /** Fills the quotes of the places that were handed out. */
  finish(): void {
    if (this.#places.length > 0) {
      const quote = shortQuote(inlineText(this.inlines));
      for (const place of this.#places) place.quote = quote;
    }
    if (this.hiddenText.trim() === '') return;
    this.story.context.findings.add('HIDDEN_TEXT', 'lost', this.place(shortQuote(this.hiddenText)));
  }

  /** Attaches a comment that has no range of its own to the words just before it. */
  tagLast(comment: string): void {
    const last = this.inlines.findLast((inline) => inline.type === 'text');
    if (last?.type !== 'text') return;
    last.comments = [...(last.comments ?? []), comment];
    this.story.context.anchoredComments.add(comment);
  }

  #deleted(text: string, change: Change): void {
    const last = this.inlines[this.inlines.length - 1];
    if (last?.type === 'deleted' && last.author === change.author && last.date === change.date) {
      last.text += text;
    } else this.inlines.push({ type: 'deleted', text, ...change });
  }

  #printed(text: string): void {
    const { story, state } = this;
    if (story.turnsPages) story.context.pages.printed();
    const href = state.href ?? (story.fields.length > 0 ? openTarget(story.fields) : null);
    const marks = runMarks(state, href);
    const last = this.inlines[this.inlines.length - 1];
    const joins =
      last?.type === 'text' &&
      last.comments === story.comments &&
      last.href === (href ?? undefined) &&
      sameMarks(last.marks, marks);
    if (joins) {
      last.text += text;
      return;
    }
    const inline: Inline = { type: 'text', text };
    if (marks.length > 0) inline.marks = marks;
    if (href !== null) inline.href = href;
    if (story.comments) {
      inline.comments = story.comments;
      for (const id of story.comments) story.context.anchoredComments.add(id);
    }
    this.inlines.push(inline);
  }
}

/** Word underlines links through a style; that says nothing that the link does not say itself. */
function runMarks(state: RunState, href: string | null): MarkName[] {
  const marks = href === null ? state.marks : state.marks.filter((mark) => mark !== 'underline');
  return state.inserted ? [...marks, 'inserted'] : marks;
}

function sameMarks(a: MarkName[] | undefined, b: MarkName[]): boolean {
  if (a === undefined) return b.length === 0;
  return a === b || (a.length === b.length && a.every((mark, i) => mark === b[i]));
}

/** The printed text of inline content. */
export function inlineText(inlines: Inline[]): string {
  let text = '';
  for (const each of inlines) {
    if (each.type === 'text') text += each.text;
    else if (each.type === 'break') text += '\n';
  }
  return text;
}
