import { allowed } from '../accounts/permissions-of-case.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { criterionGroups } from '../notes/note-room.server.ts';
import { withUses } from './letter-uses.server.ts';
import { mentionable } from './mentions.server.ts';
import { openThread } from './open-thread.server.ts';
import { shownThread } from './shown-thread.server.ts';
import { threadHistory } from './text-history.server.ts';

/** The page of one thread: the annotation, the talk, the questions that were sent on, and what changed when. */
export function threadRoom(ctx: Ctx, caseId: string, annotationId: string) {
  const { annotation, row, facts } = openThread(ctx, annotationId, 'note:read');
  if (annotation.caseId !== caseId) throw notFound('annotation');
  const can = allowed(ctx.actor, facts, [
    'annotation:write',
    'annotation:readAll',
    'thread:reply',
    'thread:resolve',
    'question:send',
  ]);
  return {
    caseId,
    personId: ctx.actor.personId,
    thread: withUses(ctx, { row, facts }, [shownThread(ctx, annotation)])[0]!,
    blockId: annotation.blockId,
    history: threadHistory(ctx, annotationId),
    people: can['thread:reply'] ? mentionable(ctx, facts) : [],
    criteria: criterionGroups(ctx, { row, facts }),
    hasOfficial: facts.officialId !== null,
    can: {
      annotate: can['annotation:write'],
      seeAll: can['annotation:readAll'],
      reply: can['thread:reply'],
      resolve: can['thread:resolve'],
      sendQuestion: can['question:send'] && !annotation.private,
    },
  };
}

export type ThreadRoom = ReturnType<typeof threadRoom>;
