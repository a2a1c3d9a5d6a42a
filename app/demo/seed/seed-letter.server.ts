import { Node } from 'prosemirror-model';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import type { DemoLetter } from '../demo-types.ts';

/** The letter with these paragraphs in the parts that the demo's people wrote by hand. */
export function letterWith(json: unknown, letter: DemoLetter): unknown {
  const doc = Node.fromJSON(letterSchema, json);
  const parts: Node[] = [];
  doc.forEach((part) => {
    const written = letter.parts[part.attrs.part as keyof DemoLetter['parts']];
    parts.push(written ? part.type.create(part.attrs, paragraphs(written)) : part);
  });
  const filled = doc.type.create(null, parts);
  filled.check();
  return filled.toJSON();
}

const paragraphs = (texts: readonly string[]): Node[] =>
  texts.map((text) => letterSchema.node('paragraph', null, [letterSchema.text(text)]));
