import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

/**
 * An advice point that is pasted while it still stands in the letter gets an id of its own: two points with one id
 * would be refused, and the paste would seem to do nothing. One that was cut keeps its id, and so its sources.
 */
export function freshPointIds(newId: () => string): Plugin {
  return new Plugin({
    props: {
      transformPasted: (slice, view) => {
        const taken = pointIds(view.state.doc);
        return new Slice(withFreshIds(slice.content, taken, newId), slice.openStart, slice.openEnd);
      },
    },
  });
}

function pointIds(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'advice_point') ids.add(String(node.attrs.id));
    return node.type.name === 'doc' || node.type.name === 'letter_part';
  });
  return ids;
}

function withFreshIds(content: Fragment, taken: Set<string>, newId: () => string): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText || node.isAtom) {
      nodes.push(node);
      return;
    }
    const inside = withFreshIds(node.content, taken, newId);
    if (node.type.name !== 'advice_point') {
      nodes.push(node.copy(inside));
      return;
    }
    const id = node.attrs.id === null || taken.has(String(node.attrs.id)) ? newId() : String(node.attrs.id);
    taken.add(id);
    nodes.push(node.type.create({ ...node.attrs, id, number: null }, inside, node.marks));
  });
  return Fragment.fromArray(nodes);
}
