import type { MediaFile, ReadNote, SourceFormat } from '../blocks.ts';
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
  findings: ReadNote['findings'],
): ReadNote {
  const labels = new Map(source.pages.map((page) => [page.number, page.label]));
  const printed = (page: number) => layout.printed.get(page) ?? labels.get(page) ?? null;
  const vocabulary = buildVocabulary(source.pages.flatMap((page) => page.items.map((item) => item.text)));
  const writer = new BlockWriter({ vocabulary, printed, footnote: layout.footnotes.refer });
  const blocks = writer.write(layout.drafts);
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
    findings,
  };
}
