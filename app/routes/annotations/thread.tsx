import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { AnnotationCard } from '../../components/annotations/annotation-card.tsx';
import { keptScope } from '../../components/annotations/kept-words.ts';
import { PlainEdit } from '../../components/annotations/plain-edit.tsx';
import { SendQuestionForm } from '../../components/annotations/send-question-form.tsx';
import { ThreadHistory } from '../../components/annotations/thread-history.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { threadRoom } from '../../domain/annotations/thread-room.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { threadActs } from '../../http/thread-acts.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';

export const meta: MetaFunction = () => [{ title: 'Aantekening en gesprek – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => ({
  room: threadRoom(ctx, param('caseId'), param('annotationId')),
  newId: ctx.newId(),
}));

export const shouldRevalidate = freshAfterConflict;

export const action = acting((request) => {
  const act = request.field('act');
  const list = `/adviezen/${request.param('caseId')}/aantekeningen`;
  actOf(threadActs, act)(request, request.param('caseId'));
  return redirect(act === 'remove' ? list : `${list}/${request.param('annotationId')}`);
});

export default function Thread() {
  const { room, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [said, setSaid] = useState('');
  const { revalidate } = useRevalidator();
  const { thread, caseId } = room;
  const list = `/adviezen/${caseId}/aantekeningen`;
  return (
    <Page
      title={room.can.seeAll ? 'Aantekening en gesprek' : 'Aantekening'}
      lead={
        room.can.seeAll
          ? undefined
          : 'Alleen u ziet haar. Het gesprek begint als de voorzitter de oordelen opent.'
      }
      width="reading"
      aside={
        <span className="cluster">
          <TextLink to={`/adviezen/${caseId}/nota#${room.blockId ?? `kaart-${thread.id}`}`}>
            Naar de plek in de nota
          </TextLink>
          <TextLink to={list}>Alle aantekeningen</TextLink>
        </span>
      }
    >
      <FailureSummary answer={answer} />
      <AnnotationCard
        thread={thread}
        active={false}
        criteria={room.criteria}
        can={room.can}
        people={room.people}
        unfolded
        listPath={list}
        scope={keptScope(room.personId, thread.noteVersionId)}
        onChanged={(words) => {
          setSaid(words);
          revalidate();
        }}
      />
      <noscript>
        <PlainEdit room={room} answer={answer} />
      </noscript>
      <SendQuestionForm key={newId} room={room} id={newId} answer={answer} />
      <ThreadHistory history={room.history} />
      <LiveRegion message={said} />
    </Page>
  );
}
