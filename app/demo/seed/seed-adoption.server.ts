import { pointsByCase } from '#db/queries/letters.ts';
import { adoptLetter, castVote, writeMinority } from '../../domain/letters/adopt.server.ts';
import { freezeLetter } from '../../domain/letters/freeze.server.ts';
import { sendLetter, signLetter } from '../../domain/letters/send.server.ts';
import { recordReaction, recordResponse } from '../../domain/tracking/respond.server.ts';
import type { DemoCase } from '../demo-types.ts';
import type { DemoWorld } from './seed-demo.server.ts';

/** From the frozen letter to the College's reaction. */
export async function seedAdoption(world: DemoWorld, demo: DemoCase, caseId: string): Promise<void> {
  const { frozenOn, adoptedOn, votes, minority } = demo.adoption!;
  freezeLetter(world.as('kees', frozenOn), caseId);
  for (const { person, choice, reason } of votes)
    castVote(world.as(person, adoptedOn), caseId, { choice, reason });
  if (minority) writeMinority(world.as(minority.person, adoptedOn), caseId, minority);
  adoptLetter(world.as('annelies', adoptedOn), caseId);
  if (demo.sentOn === null) return;
  for (const who of ['annelies', 'kees'] as const) signLetter(world.as(who, adoptedOn), caseId, 'none');
  await sendLetter(world.as('kees', demo.sentOn), caseId, {
    via: 'hand',
    sentOn: world.date(demo.sentOn),
    addressee: demo.requester,
    copyTo: 'De griffie van de gemeenteraad',
  });
  if (demo.response) seedResponse(world, demo, caseId);
}

function seedResponse(world: DemoWorld, demo: DemoCase, caseId: string): void {
  const { receivedOn, form, summary } = demo.response!;
  const ctx = world.as('kees', receivedOn);
  const byAsk = new Map(pointsByCase(ctx.db, caseId).map((point) => [point.ask, point.id]));
  for (const point of demo.points)
    if (point.reaction) recordReaction(ctx, caseId, { pointId: byAsk.get(point.ask)!, ...point.reaction });
  recordResponse(ctx, caseId, { receivedOn: world.date(receivedOn), form, summary });
}
