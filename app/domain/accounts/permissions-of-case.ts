import type { Actor } from '../context.ts';
import { type CaseAction, type CaseFacts, may } from './permissions.ts';

/** Which of these actions this person may do now; for views that offer only what can be done. */
export const allowed = <A extends CaseAction>(
  actor: Actor,
  facts: CaseFacts,
  actions: readonly A[],
): Record<A, boolean> =>
  Object.fromEntries(actions.map((action) => [action, may(actor, action, facts)])) as Record<A, boolean>;
