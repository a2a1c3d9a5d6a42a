import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { InvitationLink } from '../../components/accounts/invitation-link.tsx';
import { PersonForm } from '../../components/accounts/person-form.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { renewInvitation } from '../../domain/accounts/invitations.server.ts';
import { changePerson, changePersonForm, personLine } from '../../domain/accounts/people.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { accessWords } from '../../i18n/people.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Mensen'} – Adviestafel` },
];

export const loader = signedIn(({ ctx, param }) => personLine(ctx, param('personId')));

export const action = acting(({ ctx, form, field, param, request, revoke }) => {
  const personId = param('personId');
  if (field('act') === 'renew') {
    const { name } = personLine(ctx, personId);
    const { secret } = renewInvitation(ctx, personId);
    revoke(personId);
    return { invited: { name, link: new URL(`/uitnodiging/${secret}`, request.url).href } };
  }
  changePerson(ctx, personId, form(changePersonForm));
  revoke(personId);
  return redirect('/mensen');
});

export default function Person() {
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { kind } = person.access;
  return (
    <Page
      title={person.name}
      width="form"
      lead={`${person.email}, ${accessWords(person.access)}.`}
      aside={<TextLink to="/mensen">Terug naar alle mensen</TextLink>}
    >
      <FailureSummary answer={answer} />
      <InvitationLink answer={answer} />
      <PersonForm person={person} answer={answer} />
      {person.self || kind === 'left' ? null : <RenewForm joined={kind === 'joined'} />}
    </Page>
  );
}

function RenewForm({ joined }: { joined: boolean }) {
  return (
    <section className="stack" aria-labelledby="nieuwe-link">
      <h2 id="nieuwe-link">{joined ? 'Kan deze persoon niet meer inloggen?' : 'Nog niet binnen?'}</h2>
      <p>
        {joined
          ? 'Maak een nieuwe uitnodiging. Het oude wachtwoord werkt dan meteen niet meer. Al het werk blijft bewaard.'
          : 'Maak een nieuwe uitnodiging. De oude link werkt dan niet meer.'}
      </p>
      <Form method="post">
        <Button look="secondary" type="submit" name="act" value="renew">
          Maak een nieuwe uitnodiging
        </Button>
      </Form>
    </section>
  );
}
