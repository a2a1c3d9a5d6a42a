import { insertEvent } from '#db/queries/events.ts';
import type { Ctx } from '../context.ts';

/**
 * Everything that is worth telling about a council. Each kind has its sentence in app/i18n/story.ts; the
 * compiler lists the sentence that is missing. Parameters are names, ids, dates and counts, never the text
 * of an annotation, a reason or a score (they are the members' own until the opening).
 */
const eventKinds = [
  'case.registered',
  'case.changed',
  'case.moved',
  'case.people',
  'note.uploaded',
  'note.ready',
  'note.failed',
  'note.stopped',
  'note.retried',
  'note.corrected',
  'note.correctionUndone',
  'note.versionUsed',
  'note.versionUndone',
  'scoring.submitted',
  'scoring.takenBack',
  'scoring.opened',
  'scoring.revealed',
  'criterion.setAside',
  'criterion.takenUp',
  'point.added',
  'point.changed',
  'point.removed',
  'annotation.setAside',
  'annotation.takenUp',
  'annotation.placed',
  'annotation.resolved',
  'annotation.reopened',
  'annotations.exported',
  'annotations.imported',
  'scores.exported',
  'question.sent',
  'question.answered',
  'question.takenBack',
  'comment.placed',
  'comment.replied',
  'comment.resolved',
  'comment.reopened',
  'comment.blocking',
  'comment.notBlocking',
  'suggestion.made',
  'suggestion.withdrawn',
  'suggestion.accepted',
  'suggestion.rejected',
  'finding.used',
  'privacy.kept',
  'privacy.redacted',
  'letter.laidOut',
  'letter.frozen',
  'letter.sentBack',
  'letter.voted',
  'letter.minority',
  'letter.adopted',
  'letter.signed',
  'letter.sent',
  'mail.retried',
  'mail.byHand',
  'response.recorded',
  'reaction.recorded',
  'followUp.planned',
  'followUp.effect',
  'person.invited',
  'person.joined',
  'person.changed',
  'settings.changed',
  'template.saved',
  'template.retired',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Writes an event in the transaction of the change it tells of; `ctx.db` must be that transaction. */
export function recordEvent(
  ctx: Ctx,
  kind: EventKind,
  caseId: string | null,
  params: Record<string, string | number | boolean | null> = {},
): void {
  insertEvent(ctx.db, {
    at: ctx.now(),
    actorId: ctx.actor.personId,
    caseId,
    kind,
    params: JSON.stringify(params),
  });
}
