import { Node } from 'prosemirror-model';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { type LetterPoint, pointsIn } from '../drafting/letter-points.server.ts';

/** The advice points of a frozen letter, in the order of their numbers. */
function frozenPoints(content: string): LetterPoint[] {
  const letter = frozenLetterSchema.parse(JSON.parse(content));
  return pointsIn(Node.fromJSON(letterSchema, letter.doc));
}

/** Their ids only. */
export const pointIdsInOrder = (content: string): string[] => frozenPoints(content).map((point) => point.id);
