import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { DraftEditor } from '../../components/rubrics/draft-editor.tsx';
import { readDraft } from '../../domain/rubrics/edit-rubric.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { rubricActs } from '../../http/rubric-acts.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title || 'Toetskader'} bewerken – Adviestafel` },
];

export const loader = signedIn(({ ctx, param }) => readDraft(ctx, param('rubricKey')));

export const action = acting((request) => {
  const act = actOf(rubricActs, request.field('act'));
  const key = request.param('rubricKey');
  return redirect(`/toetskaders/${key}${act(request, key)}`);
});

/** The draft of the council's own rubric. */
export default function EditRubric() {
  const draft = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <DraftEditor
      draft={draft}
      criterionId={search.get('punt')}
      removing={search.get('doe') === 'weghalen'}
      answer={answer}
    />
  );
}
