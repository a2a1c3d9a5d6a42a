import { peopleByIds } from '#db/queries/people.ts';
import { unseenAnswers } from '#db/queries/questions.ts';
import { unseenMentions } from '#db/queries/talk.ts';
import { may, mayInCouncil } from '../accounts/permissions.ts';
import { listCases } from '../cases/list-cases.server.ts';
import type { Ctx } from '../context.ts';
import { groupByOpening } from './visible-cases.server.ts';

/** Something in a thread that calls for somebody: they were named, or their question was answered. */
export interface TalkCall {
  kind: 'mention' | 'answer';
  annotationId: string;
  caseId: string;
  /** The title of the case. */
  title: string;
  /** Who named them; null for an answer, which comes from the municipality. */
  by: string | null;
  quote: string;
  at: number;
}

/** The threads that call for this person and that they have not seen yet, oldest first; one call per thread and kind. */
export function callsForMe(ctx: Ctx): TalkCall[] {
  if (!mayInCouncil(ctx.actor, 'case:list')) return [];
  const lines = listCases(ctx).filter(({ facts }) => may(ctx.actor, 'annotation:readAll', facts));
  const titles = new Map(lines.map(({ row }) => [row.id, row.title]));
  const mentions = unseenMentions(ctx.db, ctx.actor.personId, groupByOpening(ctx, lines));
  const answers = unseenAnswers(ctx.db, ctx.actor.personId, [...titles.keys()]);
  const people = peopleByIds(ctx.db, [...new Set(mentions.map(({ by }) => by))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const calls = [
    ...mentions.map(({ by, ...call }) => ({ kind: 'mention' as const, ...call, by: names.get(by) ?? null })),
    ...answers.map((call) => ({ kind: 'answer' as const, ...call, at: call.at ?? 0, by: null })),
  ].map((call) => ({ ...call, title: titles.get(call.caseId) ?? '' }));
  const first = new Map<string, TalkCall>();
  for (const call of calls.sort((a, b) => a.at - b.at)) {
    const key = `${call.kind}:${call.annotationId}`;
    if (!first.has(key)) first.set(key, call);
  }
  return [...first.values()];
}
