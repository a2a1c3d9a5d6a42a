import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { NewRubricForm } from '../../components/rubrics/new-rubric-form.tsx';
import { RubricTable } from '../../components/rubrics/rubric-list.tsx';
import { mayInCouncil } from '../../domain/accounts/permissions.ts';
import { beginRubric, newRubricInput } from '../../domain/rubrics/edit-rubric.server.ts';
import { listRubrics } from '../../domain/rubrics/rubric-list.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';

export const meta: MetaFunction = () => [{ title: 'Toetskaders – Adviestafel' }];

export const loader = signedIn(({ ctx, request }) => ({
  lines: listRubrics(ctx),
  mayManage: mayInCouncil(ctx.actor, 'rubric:manage'),
  from: new URL(request.url).searchParams.get('kopie') ?? '',
}));

export const action = acting(({ ctx, form }) =>
  redirect(`/toetskaders/${beginRubric(ctx, form(newRubricInput))}/bewerken`),
);

/** The council's pairs of glasses. */
export default function Rubrics() {
  const { lines, mayManage, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Toetskaders"
      width="wide"
      lead="Waarop uw raad nota’s beoordeelt. Elk toetskader is één bril; de uitkomsten worden nooit opgeteld."
    >
      <FailureSummary answer={answer} />
      <RubricTable lines={lines} />
      {mayManage ? (
        <section className="paper stack form-column" data-gap="3" aria-labelledby="nieuw">
          <h2 id="nieuw">Maak een eigen toetskader</h2>
          <NewRubricForm
            originals={lines
              .filter(({ versions }) => versions.length > 0)
              .map(({ key, versions, title }) => ({ choice: `${key}@${versions.at(-1)}`, title }))}
            from={from}
            answer={answer}
          />
        </section>
      ) : null}
    </Page>
  );
}
