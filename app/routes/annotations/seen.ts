import { redirect } from '@remix-run/node';
import { seeThread } from '../../domain/annotations/mentions.server.ts';
import { action as acting } from '../../http/handle.server.ts';

/** Says that this person saw a thread, and leads there: the button of "Mijn beurt". A form, because it changes something. */
export const action = acting(({ ctx, param, field }) => {
  const annotationId = param('annotationId');
  seeThread(ctx, annotationId);
  return redirect(`/adviezen/${encodeURIComponent(field('caseId'))}/aantekeningen/${annotationId}`);
});
