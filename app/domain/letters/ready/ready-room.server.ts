import { may } from '../../accounts/permissions.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { currentLetter } from '../../drafting/current-letter.server.ts';
import { notFound } from '../../errors.ts';
import { stillWriting } from '../still-writing.server.ts';
import { checkLetter } from './ready-check.server.ts';

/**
 * The page "Klaar om vast te stellen?": what stands in the way, and what this person may do about it.
 * @throws DomainError notFound before drafting began and after the freezing, forbidden
 */
export function readyRoom(ctx: Ctx, caseId: string) {
  const loaded = loadCase(ctx, caseId, 'letter:read');
  const letter = loaded.row.state === 'drafting' ? currentLetter(ctx.db, caseId) : null;
  if (!letter) throw notFound('letter');
  return {
    caseId,
    check: checkLetter(ctx, loaded, letter),
    canDecide: may(ctx.actor, 'privacy:decide', loaded.facts),
    writing: stillWriting(ctx, caseId, loaded.facts),
    freeze: may(ctx.actor, 'letter:freeze', loaded.facts),
  };
}
