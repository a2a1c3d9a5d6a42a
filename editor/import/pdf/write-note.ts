import type { Block, MediaFile, ReadNote, SourceFormat } from '../blocks.ts';
import type { DocumentLayout } from './document-layout.ts';
import { buildVocabulary } from './hyphenation.ts';
import type { PageText } from './page-text.ts';
import { BlockWriter } from './to-blocks.ts';

interface Source {
  pages: PageText[];
  media: Map<string, MediaFile>;
  annotations: { comments: ReadNote['comments'] };
}

/** Writes the layout out as a note. Shared by the readers of text and of scans. */
export function writeNote(
  format: SourceFormat,
  total: number,
  source: Source,
  layout: DocumentLayout,
  findingsOf: (loose: LooseNote[]) => ReadNote['findings'],
): ReadNote {
  const labels = new Map(source.pages.map((page) => [page.number, page.label]));
  const printed = (page: number) => layout.printed.get(page) ?? labels.get(page) ?? null;
  const vocabulary = buildVocabulary(source.pages.flatMap((page) => page.items.map((item) => item.text)));
  const writer = new BlockWriter({ vocabulary, printed, footnote: layout.footnotes.refer });
  const blocks = writer.write(layout.drafts);
  const loose = layout.footnotes.unreferred();
  attachLoose(blocks, loose);
  const footnotes = layout.footnotes.write(writer);
  const used = new Set(
    blocks.flatMap((block) => (block.type === 'figure' && block.media ? [block.media] : [])),
  );
  return {
    format,
    pages: total,
    blocks,
    footnotes,
    comments: source.annotations.comments,
    media: [...source.media.values()].filter((file) => used.has(file.sha256)),
    findings: findingsOf(loose),
  };
}

/** A footnote to which no mark in the text refers. */
export interface LooseNote {
  id: string;
  label: string;
  page: number;
  text: string;
}

/** Puts the reference of a loose note at the end of the last text on its page, so that it stays within reach. */
function attachLoose(blocks: Block[], loose: LooseNote[]): void {
  for (const { id, label, page } of loose) {
    const texts = blocks.filter((block) => 'content' in block && (block.page ?? 0) <= page);
    const last = texts.at(-1);
    if (last && 'content' in last) last.content.push({ type: 'footnote', id, label });
  }
}
