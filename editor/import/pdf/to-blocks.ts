import type { Block, Footnote, Inline, ListItemBlock, TableBlock } from '../blocks.ts';
import { inlinesOf, type TextContext, withoutLeaders } from './inline-text.ts';
import type { CellDraft, Draft, FootnoteDraft, ListItemDraft, TableDraft } from './layout/drafts.ts';

/** Turns drafts into blocks. Each gets a running number, its page and the printed page number. */
export class BlockWriter {
  private index = 0;
  /** Indents of the lists that are open, outermost first. */
  private indents: number[] = [];
  private readonly context: TextContext;

  constructor(context: TextContext) {
    this.context = context;
  }

  write(drafts: Draft[]): Block[] {
    return drafts.flatMap((draft) => {
      if (draft.type !== 'list_item') this.indents = [];
      return this.block(draft);
    });
  }

  /** The paragraph of a footnote. */
  footnote(id: string, label: string, draft: FootnoteDraft): Footnote {
    const content = inlinesOf(draft.lines, this.context);
    return { id, label, kind: 'footnote', blocks: [{ type: 'paragraph', ...this.placed(draft), content }] };
  }

  private block(draft: Draft): Block[] {
    if (draft.type === 'heading') {
      const content = inlinesOf(draft.lines, this.context, true);
      const label = draft.label ? { label: draft.label } : {};
      return content.length > 0
        ? [{ type: 'heading', ...this.placed(draft), level: draft.level ?? 1, ...label, content }]
        : [];
    }
    if (draft.type === 'paragraph') {
      const lines = draft.role === 'toc' ? withoutLeaders(draft.lines) : draft.lines;
      const content = inlinesOf(lines, this.context, draft.role === 'title' || draft.role === 'subtitle');
      const role = draft.role ? { role: draft.role } : {};
      return content.length > 0 ? [{ type: 'paragraph', ...this.placed(draft), ...role, content }] : [];
    }
    if (draft.type === 'list_item') return [this.listItem(draft)];
    if (draft.type === 'table') return [this.table(draft)];
    if (draft.type === 'figure') {
      const caption: Inline[] | null = draft.caption ? inlinesOf(draft.caption, this.context) : null;
      const { image, alt } = draft;
      const size = image ? { width: Math.round(image.width), height: Math.round(image.height) } : {};
      return [
        {
          type: 'figure',
          ...this.placed(draft),
          media: image?.media ?? null,
          alt,
          ...size,
          ...(caption ? { caption } : {}),
        },
      ];
    }
    return [];
  }

  private listItem(draft: ListItemDraft): ListItemBlock {
    const placed = this.placed(draft);
    const depth = draft.depth ?? this.depthOf(draft.indent);
    const content = inlinesOf(draft.lines, this.context);
    const blocks = draft.children.flatMap((child) => this.block(child));
    const { ordered, label } = draft;
    return {
      type: 'list_item',
      ...placed,
      depth,
      ordered,
      label,
      content,
      ...(blocks.length > 0 ? { blocks } : {}),
    };
  }

  /** Items with the same indent share a depth; a deeper one opens a list inside. Three points is no difference. */
  private depthOf(indent: number): number {
    while (this.indents.length > 0 && this.indents.at(-1)! > indent + 3) this.indents.pop();
    if (this.indents.length === 0 || this.indents.at(-1)! < indent - 3) this.indents.push(indent);
    return this.indents.length - 1;
  }

  private table(draft: TableDraft): TableBlock {
    const placed = this.placed(draft);
    return { type: 'table', ...placed, rows: draft.rows.map((row) => row.map((cell) => this.cell(cell))) };
  }

  private cell({ header, scope, colspan, rowspan, drafts }: CellDraft) {
    return { header, scope, colspan, rowspan, blocks: drafts.flatMap((draft) => this.block(draft)) };
  }

  private placed(draft: Draft) {
    const page = draft.page;
    const source = { part: 'page', index: this.index++, confidence: draft.confidence };
    return { source, page, printed: this.context.printed(page) };
  }
}
