import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { NewPasswordFields } from '../../components/accounts/new-password-fields.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { SignInCard } from '../../components/layout/sign-in-card.tsx';
import { acceptWithPassword, readInvitation } from '../../http/invitation.server.ts';
import { Button } from '../../ui/button/button.tsx';

export const meta: MetaFunction = () => [{ title: 'Uitnodiging – Adviestafel' }];

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  data(readInvitation(context, params.secret ?? ''));

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  acceptWithPassword(context, params.secret ?? '', request);

export default function Invitation() {
  const { name, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SignInCard title={`Welkom, ${name}`} lead={`Kies een wachtwoord. U logt later in met ${email}.`}>
      <FailureSummary answer={answer} />
      <Form method="post" className="stack">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPasswordFields labels={['Wachtwoord', 'Hetzelfde wachtwoord nog een keer']} answer={answer} />
        <div>
          <Button look="primary" type="submit">
            Begin
          </Button>
        </div>
      </Form>
    </SignInCard>
  );
}
