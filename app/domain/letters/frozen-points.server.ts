import { Node } from 'prosemirror-model';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { pointsIn } from '../drafting/letter-points.server.ts';

/** The ids of the advice points of a frozen letter, in the order of their numbers. */
export function pointIdsInOrder(content: string): string[] {
  const letter = frozenLetterSchema.parse(JSON.parse(content));
  return pointsIn(Node.fromJSON(letterSchema, letter.doc)).map((point) => point.id);
}
