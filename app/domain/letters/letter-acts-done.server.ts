import { latestFrozenVersion, sendingOf, signaturesByVersion, voteOf } from '#db/queries/letters.ts';
import type { Ctx } from '../context.ts';

/**
 * Whether this same person did this already and it still stands, so that asking for it again is a press too many and
 * nothing to refuse. Says nothing of what others did.
 * @param act the name of the act in the letter's room; false for what may be done again and again
 * @param choice the vote that was asked for: another one than was cast is not the same act
 */
export function didLetterAct(ctx: Ctx, caseId: string, act: string, choice = ''): boolean {
  const me = ctx.actor.personId;
  if (act === 'send') return sendingOf(ctx.db, caseId)?.sentBy === me;
  const frozen = latestFrozenVersion(ctx.db, caseId);
  if (!frozen) return false;
  switch (act) {
    case 'freeze':
      return frozen.status === 'open' && frozen.frozenBy === me;
    case 'vote':
      return voteOf(ctx.db, frozen.id, me)?.choice === choice;
    case 'adopt':
      return frozen.status === 'adopted' && frozen.decidedBy === me;
    case 'sendBack':
      return frozen.status === 'sent_back' && frozen.decidedBy === me;
    case 'sign':
      return signaturesByVersion(ctx.db, frozen.id).some((signed) => signed.personId === me);
    default:
      return false;
  }
}
