import { Node } from 'prosemirror-model';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { renderFragment } from '#editor/export/note-html.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';

/** The parts of a letter as HTML, from the schema's own rendering; empty parts are left out. */
export function letterBody(letter: FrozenLetter): { part: string; html: string }[] {
  const doc = Node.fromJSON(letterSchema, letter.doc);
  const parts: { part: string; html: string }[] = [];
  doc.forEach((part) => {
    if (part.textContent.trim())
      parts.push({ part: String(part.attrs.part), html: renderFragment(part.content) });
  });
  return parts;
}
