import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { advicePoint } from '../schema/letters.ts';
import { followUp } from '../schema/tracking.ts';

/** A day on which the council comes back to an advice point; `settled` once its effect is known. */
export interface FollowUpDate {
  caseId: string;
  pointId: string;
  number: number | null;
  dueOn: string;
  settled: boolean;
}

/** The planned follow-ups of these cases. */
export function followUpDatesByCases(db: Db, caseIds: readonly string[]): FollowUpDate[] {
  if (caseIds.length === 0) return [];
  return db
    .select({
      caseId: advicePoint.caseId,
      pointId: followUp.pointId,
      number: advicePoint.number,
      dueOn: followUp.dueOn,
      effect: followUp.effect,
    })
    .from(followUp)
    .innerJoin(advicePoint, eq(advicePoint.id, followUp.pointId))
    .where(and(inArray(advicePoint.caseId, [...caseIds]), isNotNull(followUp.dueOn)))
    .all()
    .map(({ dueOn, effect, ...row }) => ({ ...row, dueOn: dueOn!, settled: effect !== null }));
}
