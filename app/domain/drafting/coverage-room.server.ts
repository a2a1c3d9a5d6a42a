import { placedPoints } from '#editor/commands/letter-points.ts';
import { may } from '../accounts/permissions.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { coverageOf } from './coverage.ts';
import { currentLetter } from './current-letter.server.ts';
import { findingsOf } from './findings.server.ts';
import { pointsIn } from './letter-points.server.ts';

/**
 * The page "Wat is nog niet gebruikt?": what the council found by what the letter does with it, and the advices
 * that it can become a source of.
 * @throws DomainError notFound before drafting began, forbidden
 */
export function coverageRoom(ctx: Ctx, caseId: string) {
  const loaded = loadCase(ctx, caseId, 'letter:read');
  const letter = loaded.row.state === 'drafting' ? currentLetter(ctx.db, caseId) : null;
  if (!letter) throw notFound('letter');
  const pointIds = placedPoints(letter.doc).map(({ node }) => String(node.attrs.id));
  return {
    caseId,
    coverage: coverageOf(findingsOf(ctx, loaded).findings, pointIds),
    points: pointsIn(letter.doc).map(({ id, ask }, index) => ({ id, number: index + 1, ask })),
    canUse: may(ctx.actor, 'point:write', loaded.facts),
    canSetAside: may(ctx.actor, 'annotation:setAside', loaded.facts),
  };
}

export type CoverageRoom = ReturnType<typeof coverageRoom>;
