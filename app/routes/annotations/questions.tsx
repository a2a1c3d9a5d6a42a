import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { QuestionList } from '../../components/annotations/question-list.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { questionRoom } from '../../domain/annotations/questions.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { questionActs } from '../../http/thread-acts.server.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Vragen van de raad – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => ({ room: questionRoom(ctx, param('caseId')) }));

export const action = acting((request) => {
  actOf(questionActs, request.field('act'))(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}/vragen`);
});

export default function Questions() {
  const { room } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Vragen van de raad"
      width="reading"
      lead={
        room.isOfficial
          ? 'Dit wil de raad van de gemeente weten. Uw antwoord komt bij de plek in de nota te staan.'
          : 'Deze vragen zijn doorgestuurd naar de gemeente. De contactambtenaar ziet alleen de vraag en de plek in de nota.'
      }
    >
      <FailureSummary answer={answer} />
      {room.questions.length > 0 ? (
        <QuestionList room={room} answer={answer} />
      ) : (
        <EmptyState title="Er zijn nog geen vragen">
          <p>
            {room.isOfficial
              ? 'Stuurt de raad u een vraag over de nota, dan staat zij hier en bij “Mijn beurt”.'
              : 'De secretaris stuurt een vraag door vanuit het gesprek bij een aantekening.'}
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
