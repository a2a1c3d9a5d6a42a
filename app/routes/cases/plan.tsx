import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { PlanFields } from '../../components/cases/plan-fields.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { planCase, planCaseInput } from '../../domain/cases/plan-case.server.ts';
import { planForm } from '../../domain/cases/plan-form.server.ts';
import { moveCase } from '../../domain/tracking/move-case.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Plannen – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => planForm(ctx, param('caseId')));

export const action = acting(({ ctx, form, field, param }) => {
  const caseId = param('caseId');
  planCase(ctx, caseId, form(planCaseInput));
  if (field('then') === 'planned') moveCase(ctx, caseId, { to: 'planned', reason: '' });
  return redirect(`/adviezen/${caseId}/nota`);
});

export default function Plan() {
  const form = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Plan dit advies"
      width="form"
      lead="Wie doet wat, en wanneer? U kunt dit later nog veranderen."
    >
      <FailureSummary answer={answer} />
      {form.warning ? (
        <Notice kind="warning" title="De termijn is kort">
          <p>{form.warning}</p>
        </Notice>
      ) : null}
      <Form method="post" className="stack">
        <PlanFields form={form} answer={answer} />
        <div>
          <Button look="primary" type="submit" name="then" value={form.toPlan ? 'planned' : 'keep'}>
            {form.toPlan ? 'Plan dit advies in' : 'Bewaar het plan'}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
