import type { Footnote } from '../blocks.ts';
import type { TextContext } from './inline-text.ts';
import { type FootnoteDraft, plainText } from './layout/drafts.ts';
import { lineOf } from './layout/line.ts';
import { dropStart } from './layout/list-label.ts';
import type { BlockWriter } from './to-blocks.ts';

interface Note {
  id: string;
  draft: FootnoteDraft;
  referred: boolean;
}

/** The footnotes of a document, found by the page and the mark of their reference. */
export class FootnoteList {
  private readonly notes: Note[] = [];

  /** Adds the notes of a page; text without a mark goes on with the last note of the page before. */
  add(drafts: FootnoteDraft[]): void {
    for (const found of drafts) {
      const draft = found.label ? found : withMark(found);
      const last = this.notes.at(-1);
      if (!draft.label && last) last.draft.lines.push(...draft.lines);
      else this.notes.push({ id: `fn${this.notes.length + 1}`, draft, referred: false });
    }
  }

  /** The note that a raised mark on a page means: on that page first, else the next that nothing refers to. */
  readonly refer: TextContext['footnote'] = (page, label) => {
    const matches = this.notes.filter((note) => note.draft.label === label && !note.referred);
    const note =
      matches.find((one) => one.draft.page === page) ?? matches.find((one) => one.draft.page === page + 1);
    if (!note) return null;
    note.referred = true;
    return { id: note.id, label };
  };

  /** Notes to which no mark refers, with their pages. */
  unreferred(): { id: string; label: string; page: number; text: string }[] {
    return this.notes
      .filter((note) => !note.referred)
      .map(({ id, draft }) => ({ id, label: draft.label, page: draft.page, text: plainText(draft.lines) }));
  }

  write(writer: BlockWriter): Footnote[] {
    return this.notes.map(({ id, draft }) => writer.footnote(id, draft.label, draft));
  }
}

/** Tagged notes carry their mark as the first word of the text. */
function withMark(draft: FootnoteDraft): FootnoteDraft {
  const [first, ...others] = draft.lines;
  const label = /^[[(]?(\d{1,3}|[*†‡]{1,3}|[ivx]{1,4})[\])]?(?=\s|\p{L}|$)/u.exec(first?.text ?? '');
  if (!first || !label?.[1]) return draft;
  const isRaised = first.items[0]?.raised === 'superscript';
  if (!isRaised && !/^\d|^[*†‡]/.test(label[1])) return draft;
  const rest = dropStart(first.items, label[0].length);
  const lines = rest ? [{ ...lineOf(rest, first.page), y: first.y }, ...others] : others;
  return lines.length > 0 ? { ...draft, label: label[1], lines } : draft;
}
