import type { Node } from 'prosemirror-model';
import { letterParts } from '../schema/letter-schema.ts';

/** What is wrong with a letter that the schema alone cannot see. */
export type LetterProblem = 'parts-changed' | 'advice-id-repeated';

/**
 * A letter keeps all its fixed parts, each once and in order, and no two advice points share an id (their
 * sources and votes hang on it). Null when the letter is sound. Its cost is the number of advice points.
 */
export function letterProblem(doc: Node): LetterProblem | null {
  if (doc.childCount !== letterParts.length) return 'parts-changed';
  for (let index = 0; index < doc.childCount; index++) {
    if (doc.child(index).attrs.part !== letterParts[index]) return 'parts-changed';
  }
  return hasRepeatedAdviceId(doc) ? 'advice-id-repeated' : null;
}

function hasRepeatedAdviceId(doc: Node): boolean {
  const seen = new Set<string>();
  let repeated = false;
  doc.forEach((part) => {
    part.forEach((block) => {
      const id = block.type.name === 'advice_point' ? block.attrs.id : null;
      if (id === null) return;
      repeated ||= seen.has(id);
      seen.add(id);
    });
  });
  return repeated;
}
