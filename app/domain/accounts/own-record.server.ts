import { personById } from '#db/queries/people.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { authoriseInCouncil, mayInCouncil } from './permissions.ts';
import { parsePreferences } from './preferences.ts';

/** Everything that the council keeps of the person who asks, and what of the council they look after. */
export function ownRecord(ctx: Ctx) {
  authoriseInCouncil(ctx, 'self:manage');
  const person = personById(ctx.db, ctx.actor.personId);
  if (!person) throw notFound('person');
  return {
    name: person.name,
    email: person.email,
    role: person.role,
    isMember: person.isMember,
    preferences: parsePreferences(person.preferences),
    digest: person.digest,
    can: {
      people: mayInCouncil(ctx.actor, 'people:manage'),
      settings: mayInCouncil(ctx.actor, 'settings:manage'),
      post: mayInCouncil(ctx.actor, 'post:manage'),
    },
  };
}

export type OwnRecord = ReturnType<typeof ownRecord>;
