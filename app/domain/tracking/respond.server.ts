import { z } from 'zod';
import { transact } from '#db/client.ts';
import { pointById, pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import {
  followUpsByPoints,
  putFollowUp,
  putReaction,
  putResponse,
  reactionsByPoints,
  responseOf,
} from '#db/queries/tracking.ts';
import { reactionStatuses } from '#db/schema/tracking.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { makeMove } from './move-case.server.ts';

export const reactionInput = z.object({
  pointId: z.string(),
  status: z.enum(reactionStatuses, 'required'),
  motivated: z.enum(['yes', 'insufficient', 'no'], 'required'),
  motivation: z.string().trim().max(8000, 'tooLong').default(''),
  commitment: z.string().trim().max(4000, 'tooLong').default(''),
});

/** Records what the College does with one advice point; can be corrected until the response is complete. */
export function recordReaction(ctx: Ctx, caseId: string, input: z.output<typeof reactionInput>): void {
  loadCase(ctx, caseId, 'response:record');
  const point = pointById(ctx.db, input.pointId);
  if (point?.caseId !== caseId || point.number === null) throw notFound('point');
  transact(ctx.db, (tx) => {
    putReaction(tx, { ...input, recordedBy: ctx.actor.personId, at: ctx.now() });
    recordEvent(within(ctx, tx), 'reaction.recorded', caseId, { number: point.number, status: input.status });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'reaction.recorded', caseId });
}

export const responseInput = z.object({
  receivedOn: z.iso.date('dateInvalid'),
  form: z.enum(['letter', 'oral'], 'required'),
  summary: z.string().trim().min(1, 'required').max(8000, 'tooLong'),
});

/** Records that the College reacted, once every point has its status (DOMAIN A4, 8 → 9). */
export function recordResponse(ctx: Ctx, caseId: string, input: z.output<typeof responseInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'response:record');
    if (loaded.row.sentOn && input.receivedOn < loaded.row.sentOn)
      throw invalid('responseBeforeSent', {}, [{ field: 'receivedOn', key: 'responseBeforeSent' }]);
    putResponse(tx, { ...input, caseId, recordedBy: ctx.actor.personId, at: ctx.now() });
    if (loaded.row.state === 'sent') makeMove(inTx, loaded, 'responded', { via: 'respond' });
    recordEvent(inTx, 'response.recorded', caseId, { receivedOn: input.receivedOn });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'response.recorded', caseId });
}

export const followUpInput = z.object({
  pointId: z.string(),
  needed: z.enum(['yes', 'no'], 'required'),
  dueOn: z.union([z.literal(''), z.iso.date('dateInvalid')]).transform((value) => value || null),
  effect: z
    .union([z.literal(''), z.enum(['in_note', 'in_practice', 'not_visible', 'too_early'])])
    .default('')
    .transform((value) => value || null),
  remark: z.string().trim().max(4000, 'tooLong').default(''),
});

/** Plans when the council comes back to a point, and later records what came of it. */
export function planFollowUp(ctx: Ctx, caseId: string, input: z.output<typeof followUpInput>): void {
  loadCase(ctx, caseId, 'followUp:write');
  const point = pointById(ctx.db, input.pointId);
  if (point?.caseId !== caseId || point.number === null) throw notFound('point');
  if (input.needed === 'yes' && !input.dueOn)
    throw invalid('followUpDateMissing', {}, [{ field: 'dueOn', key: 'followUpDateMissing' }]);
  const dueOn = input.needed === 'yes' ? input.dueOn : null;
  transact(ctx.db, (tx) => {
    putFollowUp(tx, {
      pointId: input.pointId,
      dueOn,
      effect: input.effect,
      remark: input.remark,
      at: ctx.now(),
    });
    const kind = input.effect ? 'followUp.effect' : 'followUp.planned';
    recordEvent(within(ctx, tx), kind, caseId, { number: point.number, dueOn, effect: input.effect });
  });
}

/** The whole chain of each advice point: its words, sources, the College's reaction and what came of it. */
export function listReactions(ctx: Ctx, caseId: string) {
  loadCase(ctx, caseId, 'response:read');
  const points = pointsByCase(ctx.db, caseId).filter((point) => point.number !== null);
  const ids = points.map((point) => point.id);
  const reactions = new Map(reactionsByPoints(ctx.db, ids).map((row) => [row.pointId, row]));
  const plans = new Map(followUpsByPoints(ctx.db, ids).map((row) => [row.pointId, row]));
  const sources = sourcesByPoints(ctx.db, ids);
  return {
    response: responseOf(ctx.db, caseId) ?? null,
    points: points.map((point) => ({
      id: point.id,
      number: point.number!,
      ask: point.ask,
      sources: sources.filter((source) => source.pointId === point.id).length,
      reaction: reactions.get(point.id) ?? null,
      followUp: plans.get(point.id) ?? null,
    })),
  };
}
