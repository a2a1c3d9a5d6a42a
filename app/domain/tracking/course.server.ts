import { may } from '../accounts/permissions.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { termSettingsOf } from '../councils/settings.ts';
import { caseStory } from '../events/story.server.ts';
import { pointFacts } from './load-move-facts.server.ts';
import { offeredMoves } from './move-case.server.ts';
import { listReactions } from './respond.server.ts';
import { adviceTerm, responseTerm } from './terms.ts';

/** Everything that the room "Verloop" shows: the story, the dates with how they came about, and the reactions. */
export function caseCourse(ctx: Ctx, caseId: string) {
  const loaded = loadCase(ctx, caseId, 'case:read');
  const { row, facts } = loaded;
  const settings = termSettingsOf(loadSettings(ctx.db));
  const mayHear = may(ctx.actor, 'story:read', facts);
  const mayRead = may(ctx.actor, 'response:read', facts);
  if (!mayHear && !mayRead) loadCase(ctx, caseId, 'story:read');
  return {
    state: row.state,
    title: row.title,
    question: row.question,
    requester: row.requester,
    advice: row.receivedOn
      ? adviceTerm({ receivedOn: row.receivedOn, dueOnGiven: row.adviceDueOn }, settings)
      : null,
    response: row.sentOn ? responseTerm({ sentOn: row.sentOn }, settings) : null,
    story: mayHear ? caseStory(ctx, caseId) : [],
    reactions: mayRead ? listReactions(ctx, caseId) : null,
    nothingToFollow: pointFacts(ctx, row).pointsToFollow === 0,
    moves: offeredMoves(ctx, loaded).filter((move) => move.via === null),
    can: {
      plan: may(ctx.actor, 'case:plan', facts),
      archive: may(ctx.actor, 'case:archive', facts),
      judge: ctx.actor.role !== 'official',
      record: may(ctx.actor, 'response:record', facts),
      followUp: may(ctx.actor, 'followUp:write', facts),
    },
  };
}

export type CaseCourse = ReturnType<typeof caseCourse>;
