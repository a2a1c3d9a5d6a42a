import type { Draft, FootnoteDraft } from './layout/drafts.ts';
import type { RightMargins } from './layout/page-layout.ts';
import type { PageText, TagNode, TextItem } from './page-text.ts';

/** What the readers of tagged elements share; the readers themselves travel along, since elements nest freely. */
export interface TagContext {
  page: PageText['number'];
  itemsByTag: Map<string, TextItem[]>;
  margin: RightMargins;
  /** Collects the notes found on the way. */
  footnotes: FootnoteDraft[];
  /** Role of the container that paragraphs inherit. */
  role: 'quote' | 'toc' | null;
  readChildren: (node: TagNode, context: TagContext) => Draft[];
  readBlock: (node: TagNode, context: TagContext) => Draft[];
  inlineItems: (node: TagNode, context: TagContext) => TextItem[];
}
