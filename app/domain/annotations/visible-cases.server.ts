import type { VisibleCases } from '#db/queries/search.ts';
import type { CaseLine } from '../cases/list-cases.server.ts';
import type { Ctx } from '../context.ts';
import { visibilityFor } from './visibility.ts';

/** Cases that were opened to the same moment share one condition, so that a question over all cases stays short. */
export function groupByOpening(ctx: Ctx, lines: readonly Pick<CaseLine, 'row' | 'facts'>[]): VisibleCases[] {
  const groups = new Map<number | null, string[]>();
  for (const { row, facts } of lines) {
    const { revealedUntil } = visibilityFor(ctx, facts);
    groups.set(revealedUntil, [...(groups.get(revealedUntil) ?? []), row.id]);
  }
  return [...groups].map(([revealedUntil, caseIds]) => ({
    readerId: ctx.actor.personId,
    revealedUntil,
    caseIds,
  }));
}
