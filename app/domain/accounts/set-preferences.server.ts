import { updatePerson } from '#db/queries/people.ts';
import type { Ctx } from '../context.ts';
import { authoriseInCouncil } from './permissions.ts';
import type { Preferences } from './preferences.ts';

/** Keeps how this person likes to read. Nobody else can see or set it. */
export function setPreferences(ctx: Ctx, preferences: Preferences): void {
  authoriseInCouncil(ctx, 'self:manage');
  updatePerson(ctx.db, ctx.actor.personId, { preferences: JSON.stringify(preferences) });
}
