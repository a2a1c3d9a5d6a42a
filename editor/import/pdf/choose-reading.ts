import type { Draft, FootnoteDraft } from './layout/drafts.ts';
import { linesOf } from './layout/drafts.ts';
import type { PageText, TagNode } from './page-text.ts';

/** Shares of the characters and words of a page that its tags must reach before they are believed. */
const minCharacters = 0.95;
const minWords = 0.9;

/** Whether the tags of a page name nearly all characters that are no page furniture. */
export function tagsCoverPage(page: Pick<PageText, 'tree' | 'items'>): boolean {
  if (!page.tree || page.items.length === 0) return false;
  const named = new Set<string>();
  collect(page.tree, named);
  let all = 0;
  let tagged = 0;
  for (const item of page.items) {
    if (item.artifact) continue;
    all += item.text.length;
    if (item.tag !== null && named.has(item.tag)) tagged += item.text.length;
  }
  return tagged >= minCharacters * all;
}

function collect(node: TagNode, named: Set<string>): void {
  if (node.content !== null) named.add(node.content);
  for (const child of node.children) collect(child, named);
}

/** Whether what was read through the tags holds nearly all words of the page. */
export function readsEnoughWords(page: PageText, drafts: Draft[], notes: FootnoteDraft[]): boolean {
  const count = (text: string) => text.match(/[\p{L}\d]+/gu)?.length ?? 0;
  const all = page.items.reduce((sum, item) => sum + count(item.text), 0);
  const read = [...drafts, ...notes].reduce((sum, draft) => sum + wordsOf(draft, count), 0);
  return read >= minWords * all;
}

function wordsOf(draft: Draft, count: (text: string) => number): number {
  const own = linesOf(draft).reduce((sum, line) => sum + count(line.text), 0);
  if (draft.type === 'table')
    return draft.rows
      .flat()
      .flatMap((cell) => cell.drafts)
      .reduce((sum, one) => sum + wordsOf(one, count), own);
  if (draft.type === 'list_item')
    return draft.children.reduce((sum, one) => sum + wordsOf(one, count), own + count(draft.label));
  return draft.type === 'heading' ? own + count(draft.label ?? '') : own;
}
