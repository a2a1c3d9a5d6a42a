import type { Node } from 'prosemirror-model';
import type { Ctx } from '../context.ts';
import { currentLetter } from './current-letter.server.ts';

/** An advice point as its words stand in a letter. */
export interface LetterPoint {
  id: string;
  ask: string;
  why: string;
  passage: string;
  success: string;
}

/** The advice points in a letter document, in their order. */
export function pointsIn(doc: Node): LetterPoint[] {
  const points: LetterPoint[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'advice_point') return true;
    const [ask, why, passage, success] = [0, 1, 2, 3].map((index) => plainText(node.child(index)));
    points.push({ id: String(node.attrs.id), ask: ask!, why: why!, passage: passage!, success: success! });
    return false;
  });
  return points;
}

/** The advice points of the letter of a case as it stands now. */
export function letterPoints(ctx: Ctx, caseId: string): LetterPoint[] {
  const letter = currentLetter(ctx.db, caseId);
  return letter ? pointsIn(letter.doc) : [];
}

const plainText = (node: Node): string => node.textBetween(0, node.content.size, '\n', '\n').trim();
