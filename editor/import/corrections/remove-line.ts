import { emptyParagraph, type JsonNode, nodeText } from '../note/json-node.ts';
import type { Refusal } from './correction.ts';
import { type Found, findBlock } from './find-block.ts';
import { appendToPrevious } from './make-heading.ts';

/** Takes a line away, or with `everywhere` also every line of the body that differs from it in numbers only. */
export function removeLine(sections: JsonNode[], id: string, everywhere: boolean): Refusal | null {
  const found = findBlock(sections, id);
  if (!found) return 'blockGone';
  const ids = everywhere ? likeLines(sections, found.node) : [id];
  if (wouldEmpty(sections, new Set(ids))) return 'lastBlock';
  for (const each of ids) {
    const line = findBlock(sections, each);
    if (line) removeOne(sections, line);
  }
  return null;
}

/** A running line as it reads on any page: numbers differ, the words do not. */
export const patternOf = (node: JsonNode) =>
  nodeText(node.content).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

/** The ids of the lines in the running text that read like this one, itself included. */
export function likeLines(sections: readonly JsonNode[], line: JsonNode): string[] {
  const wanted = patternOf(line);
  const alike = sections
    .filter((section) => section.attrs?.kind === 'body')
    .flatMap((section) => section.content ?? [])
    .filter((node) => (node.type === 'paragraph' || node.type === 'heading') && patternOf(node) === wanted)
    .map((node) => String(node.attrs?.id));
  return [...new Set([String(line.attrs?.id), ...alike])];
}

/** Whether the body would be left without any words. */
function wouldEmpty(sections: readonly JsonNode[], ids: ReadonlySet<string>): boolean {
  const keepsWords = (node: JsonNode): boolean =>
    ids.has(String(node.attrs?.id))
      ? false
      : node.type === 'text'
        ? node.text!.trim() !== ''
        : (node.content ?? []).some(keepsWords);
  return !sections.filter((section) => section.attrs?.kind === 'body').some(keepsWords);
}

function removeOne(sections: JsonNode[], { node, section, path, index }: Found): void {
  path.at(-1)!.content!.splice(index, 1);
  prune(path);
  if (section.content!.length === 0) sections.splice(sections.indexOf(section), 1);
  else if (node.type === 'heading') appendToPrevious(sections, section);
}

/** Takes away what holds nothing any more: a list item, list, quotation or box. A cell keeps an empty paragraph. */
function prune(path: readonly JsonNode[]): void {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const node = path[depth]!;
    if (node.content!.length > 0 || node.type === 'figure') return;
    if (node.type === 'table_cell' || node.type === 'table_header') {
      node.content = [emptyParagraph()];
      return;
    }
    const parent = path[depth - 1]!;
    parent.content = parent.content!.filter((each) => each !== node);
  }
}
