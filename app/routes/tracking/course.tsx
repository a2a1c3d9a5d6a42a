import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { DoneHere, doneAnchor } from '../../components/forms/done-here.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { DatesExplained } from '../../components/tracking/dates-explained.tsx';
import { MoveForms } from '../../components/tracking/move-forms.tsx';
import { ReactionList } from '../../components/tracking/reaction-list.tsx';
import { ResponseForm } from '../../components/tracking/response-form.tsx';
import { Story } from '../../components/tracking/story.tsx';
import { caseCourse } from '../../domain/tracking/course.server.ts';
import { moveCase, moveCaseInput } from '../../domain/tracking/move-case.server.ts';
import {
  followUpInput,
  planFollowUp,
  reactionInput,
  recordReaction,
  recordResponse,
  responseInput,
} from '../../domain/tracking/respond.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { stateWords } from '../../i18n/moves.ts';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Verloop – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => ({
  course: caseCourse(ctx, param('caseId')),
  caseId: param('caseId'),
  today: ctx.today(),
}));

/** The acts of this room, by the name of the button that was pressed. */
const acts: Record<string, (acting: Acting, caseId: string) => void> = {
  move: ({ ctx, form }, caseId) => moveCase(ctx, caseId, form(moveCaseInput)),
  reaction: ({ ctx, form }, caseId) => recordReaction(ctx, caseId, form(reactionInput)),
  response: ({ ctx, form }, caseId) => recordResponse(ctx, caseId, form(responseInput)),
  followUp: ({ ctx, form }, caseId) => planFollowUp(ctx, caseId, form(followUpInput)),
};

export const shouldRevalidate = freshAfterConflict;

export const action = acting((request) => {
  const act = actOf(acts, request.field('act'));
  act(request, request.param('caseId'));
  const done = new URLSearchParams({ gedaan: request.field('act'), punt: request.field('pointId') });
  return redirect(`/adviezen/${request.param('caseId')}/verloop?${done}${doneAnchor}`);
});

export default function Course() {
  const { course, caseId, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const act = answer ? null : search.get('gedaan');
  const pointId = search.get('punt');
  return (
    <Page
      title="Verloop"
      width="reading"
      lead="Wat er gebeurde, wat er nog komt, en wat het college met het advies doet."
    >
      <FailureSummary answer={answer} />
      {act === 'move' ? (
        <DoneHere title="Gedaan">
          <p>Dit advies staat nu op: {stateWords[course.state].toLowerCase()}.</p>
        </DoneHere>
      ) : null}
      <MoveForms
        moves={course.moves}
        nothingToFollow={course.nothingToFollow}
        answer={answer}
        planLink={course.can.plan ? `/adviezen/${caseId}/plan` : null}
      />
      {course.can.archive ? (
        <p>
          <TextLink to={`/adviezen/${caseId}/archief`}>Bewaar het hele dossier als archiefbestand</TextLink>
        </p>
      ) : null}
      {course.reactions && course.reactions.points.length > 0 ? (
        <ReactionList course={course} answer={answer} pointId={pointId} done={act} />
      ) : null}
      {(course.can.record || act === 'response') && course.reactions ? (
        <ResponseForm course={course} answer={answer} today={today} isNew={act === 'response'} />
      ) : null}
      <DatesExplained course={course} today={today} />
      {course.story.length > 0 ? <Story lines={course.story} /> : null}
    </Page>
  );
}
