import type { Node } from 'prosemirror-model';

/** About five pages: enough that few of them make up a long note, and so little that drawing one is not felt. */
const partLength = 15_000;

/**
 * A long note with its sections bundled, so that the browser skips what is far off by bundles: it asks at every frame,
 * also that of a key press, what has come near, and hundreds of sections are too many to ask. For a document of
 * {@link readingSchema}. The text and the offsets of annotations stay as they are.
 */
export function inParts(doc: Node): Node {
  const part = doc.type.schema.nodes.part!;
  const parts: Node[] = [];
  let bundle: Node[] = [];
  let length = 0;
  doc.forEach((section) => {
    if (bundle.length > 0 && length + section.content.size > partLength) {
      parts.push(part.create(null, bundle));
      [bundle, length] = [[], 0];
    }
    bundle.push(section);
    length += section.content.size;
  });
  if (bundle.length > 0) parts.push(part.create(null, bundle));
  return doc.type.create(doc.attrs, parts);
}
