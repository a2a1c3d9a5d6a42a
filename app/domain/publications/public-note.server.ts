import { Node } from 'prosemirror-model';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { readingSchema } from '../notes/reading-schema.ts';

interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: { type: string }[];
}

/** Marks that tell how a text came about, which is not the public's: tracked insertions, doubtful recognition. */
const workMarks = new Set(['inserted', 'doubtful']);

/** The address before the hash of a picture; relative, so beside the page itself. */
const pictureName = 'beeld-';

/**
 * A note as the public may have it: without the text that was struck out, which travels along hidden in a file, and
 * without who changed what. What is left is what the privacy guard reads.
 */
export function publicNote(doc: string): Node {
  return Node.fromJSON(noteSchema, withoutWork(JSON.parse(doc) as NodeJson));
}

function withoutWork(node: NodeJson): NodeJson {
  const content = node.content?.filter((child) => child.type !== 'deleted_text').map(withoutWork);
  const marks = node.marks?.filter((mark) => !workMarks.has(mark.type));
  return { ...node, ...(content ? { content } : {}), ...(marks ? { marks } : {}) };
}

/** The texts that somebody reads, hears or finds in a note: its blocks, and the words for its pictures. */
export function textsOfNote(note: Node): string[] {
  const texts: string[] = [];
  note.descendants((node) => {
    if (typeof node.attrs.alt === 'string' && node.attrs.alt) texts.push(node.attrs.alt);
    if (node.isTextblock && node.textContent) texts.push(node.textBetween(0, node.content.size, ' ', ' '));
    return true;
  });
  return texts;
}

/** The note as HTML, its pictures beside it under {@link pictureFileName}. */
export const noteBody = (note: Node): string =>
  renderNoteHtml(Node.fromJSON(readingSchema(pictureName), note.toJSON()));

/** The public name of a picture. */
export const pictureFileName = (sha256: string): string => pictureName + sha256;

/** The pictures that a note shows, by their hashes. */
export function picturesIn(note: Node): string[] {
  const found = new Set<string>();
  note.descendants((node) => {
    const src = typeof node.attrs.src === 'string' ? node.attrs.src.replace(/^media:/, '') : '';
    if (/^[0-9a-f]{64}$/.test(src)) found.add(src);
    return true;
  });
  return [...found];
}
