import { type EventRow, eventsByCase } from '#db/queries/events.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import type { EventKind } from './record.server.ts';

/** One sentence's worth of the story of a case. */
export interface StoryLine {
  id: number;
  at: number;
  kind: EventKind;
  actor: string | null;
  params: Record<string, string | number | boolean | null>;
}

/** Kinds that a clerk may read: what the council shares, not its work inside. */
const sharedKinds: ReadonlySet<string> = new Set<EventKind>([
  'case.registered',
  'case.changed',
  'case.moved',
  'note.uploaded',
  'letter.adopted',
  'letter.signed',
  'letter.sent',
  'erratum.sent',
  'publication.published',
  'publication.changed',
  'publication.withdrawn',
  'response.recorded',
  'reaction.recorded',
]);

/** Events that would tell in a blind round that a certain member is done; only the chair and secretary see who. */
const progressKinds: ReadonlySet<string> = new Set<EventKind>([
  'scoring.submitted',
  'scoring.takenBack',
  'sheet.handedOver',
  'sheet.resumed',
  'paper.begun',
  'paper.entered',
  'paper.confirmed',
  'paper.corrected',
]);

/** The story of a case, oldest first, as far as this person may hear it. */
export function caseStory(ctx: Ctx, caseId: string): StoryLine[] {
  loadCase(ctx, caseId, 'story:read');
  const rows = eventsByCase(ctx.db, caseId).filter((row) => mayHear(ctx, row));
  const ids = rows.flatMap((row) => [row.actorId ?? [], memberOf(row) ?? []].flat());
  const names = new Map(peopleByIds(ctx.db, [...new Set(ids)]).map((person) => [person.id, person.name]));
  const memberNamed = (row: EventRow): StoryLine['params'] => {
    const member = memberOf(row);
    return member ? { member: names.get(member) ?? 'een lid' } : {};
  };
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind as EventKind,
    actor: isUnnamed(ctx, row) ? unnamed : row.actorId ? (names.get(row.actorId) ?? null) : null,
    params: { ...(JSON.parse(row.params) as StoryLine['params']), ...memberNamed(row) },
  }));
}

/** Who stands in the story for the author of a minority statement: its author chooses whether a name is with it. */
const unnamed = 'Een lid';

const isUnnamed = (ctx: Ctx, row: EventRow): boolean =>
  row.kind === ('letter.minority' satisfies EventKind) && row.actorId !== ctx.actor.personId;

function mayHear(ctx: Ctx, row: EventRow): boolean {
  if (ctx.actor.role === 'clerk') return sharedKinds.has(row.kind);
  if (!progressKinds.has(row.kind)) return true;
  return (
    ctx.actor.role === 'chair' ||
    ctx.actor.role === 'secretary' ||
    row.actorId === ctx.actor.personId ||
    memberOf(row) === ctx.actor.personId
  );
}

/** The member on whose behalf something was typed. */
function memberOf(row: EventRow): string | null {
  const { personId } = JSON.parse(row.params) as { personId?: unknown };
  return typeof personId === 'string' ? personId : null;
}
