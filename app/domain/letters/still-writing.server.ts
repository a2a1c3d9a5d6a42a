import { letterDocumentsByCase, writersSince } from '#db/queries/letter-steps.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { type CaseFacts, may } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';

/** Somebody else who may be in the middle of a sentence. */
export interface StillWriting {
  name: string;
  /** Wrote in the last minutes; else has the letter open to write in it. */
  wrote: boolean;
}

/** Who wrote within this time (milliseconds) is taken to be still at it. */
const justNow = 5 * 60_000;

/** The others who wrote in the letter of a case in the last minutes, or have it open and may write; by name. */
export function stillWriting(ctx: Ctx, caseId: string, facts: CaseFacts): StillWriting[] {
  const letter = letterDocumentsByCase(ctx.db, caseId).at(-1);
  if (!letter) return [];
  const wrote = new Set(writersSince(ctx.db, letter.id, ctx.now() - justNow));
  const ids = new Set([...wrote, ...ctx.council.listeners(`letter:${letter.id}`)]);
  ids.delete(ctx.actor.personId);
  return peopleByIds(ctx.db, [...ids])
    .filter(
      (person) => wrote.has(person.id) || may({ ...person, personId: person.id }, 'letter:write', facts),
    )
    .map(({ id, name }) => ({ name, wrote: wrote.has(id) }));
}
