import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { RegisterFields } from '../../components/cases/register-fields.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { authoriseInCouncil } from '../../domain/accounts/permissions.ts';
import { registerCase, registerCaseInput } from '../../domain/cases/register-case.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { Button } from '../../ui/button/button.tsx';

export const meta: MetaFunction = () => [{ title: 'Nieuwe adviesaanvraag – Adviestafel' }];

export const loader = signedIn(({ ctx }) => {
  authoriseInCouncil(ctx, 'case:register');
  return { today: ctx.today() };
});

export const action = acting(({ ctx, form }) =>
  redirect(`/adviezen/${registerCase(ctx, form(registerCaseInput))}/nota`),
);

export default function Register() {
  const { today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Nieuwe adviesaanvraag"
      width="form"
      lead="Leg vast wat er gevraagd is. Daarna voegt u de nota toe."
    >
      <FailureSummary answer={answer} />
      <Form method="post" className="stack">
        <RegisterFields answer={answer} today={today} />
        <div>
          <Button look="primary" type="submit">
            Leg de aanvraag vast
          </Button>
        </div>
      </Form>
    </Page>
  );
}
