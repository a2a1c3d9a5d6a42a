import { pointsByCase, sourcesByPoints, updatePoint } from '#db/queries/letters.ts';
import type { CaseState } from '#db/schema/cases.ts';
import type { Ctx } from '../../context.ts';
import { carryCites } from './carry-cites.ts';
import type { Move } from './move-places.server.ts';

/**
 * Lets the passages of advice points follow the annotations that they rest on: a citation of the old version
 * becomes that of the new one. While the letter is written the words are the writers' own; the report then names
 * the points. Runs in the caller's transaction.
 */
export function carryPointPassages(
  ctx: Ctx,
  { id, state }: { id: string; state: CaseState },
  moves: readonly Move[],
): void {
  if (state === 'drafting') return;
  const points = pointsByCase(ctx.db, id);
  const byAnnotation = new Map(moves.map((move) => [move.from.annotationId, move]));
  const sources = sourcesByPoints(
    ctx.db,
    points.map((point) => point.id),
  );
  for (const point of points) {
    const changes = sources
      .filter((source) => source.pointId === point.id && source.kind === 'annotation')
      .flatMap((source) => byAnnotation.get(source.refId) ?? [])
      .map(({ from, to }) => ({ from: from.cite, to: to.cite }));
    const passage = carryCites(point.passage, changes);
    if (passage !== point.passage) updatePoint(ctx.db, point.id, { passage });
  }
}
