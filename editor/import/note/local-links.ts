import { appendText } from './inline-nodes.ts';
import type { Build, JsonNode } from './json-node.ts';

/**
 * Points links inside the document at the block that carries their target; a link to a place that the
 * document does not have becomes plain text. `idOfAnchor` gives the id of the block, or undefined.
 */
export function resolveLocalLinks(build: Build, idOfAnchor: (name: string) => string | undefined): void {
  for (const content of build.localLinks) {
    const nodes = content.splice(0);
    for (const node of nodes) {
      if (node.type !== 'text') content.push(node);
      else appendText(content, node.text ?? '', resolvedMarks(node, idOfAnchor));
    }
  }
}

function resolvedMarks(node: JsonNode, idOfAnchor: (name: string) => string | undefined) {
  return (node.marks ?? []).flatMap((mark) => {
    const href = mark.type === 'link' ? String(mark.attrs?.href) : '';
    if (!href.startsWith('#')) return [mark];
    const id = idOfAnchor(href.slice(1)) ?? idOfAnchor(decoded(href.slice(1)));
    return id ? [{ type: 'link', attrs: { href: `#${id}` } }] : [];
  });
}

/** Names in web pages are percent-encoded in links; a stray percent sign is just a percent sign. */
function decoded(name: string): string {
  return /^(?:[^%]|%[0-7][0-9a-f])*$/i.test(name) ? decodeURIComponent(name) : name;
}
