import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { InvitationLink, isInvited } from '../../components/accounts/invitation-link.tsx';
import { InviteForm } from '../../components/accounts/invite-form.tsx';
import { PeopleTable } from '../../components/accounts/people-table.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { inviteForm, invitePerson, listPeople } from '../../domain/accounts/people.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';

export const meta: MetaFunction = () => [{ title: 'Mensen – Adviestafel' }];

export const loader = signedIn(({ ctx }) => ({ people: listPeople(ctx) }));

export const action = acting(({ ctx, form, request }) => {
  const input = form(inviteForm);
  const { secret } = invitePerson(ctx, input);
  return { invited: { name: input.name, link: new URL(`/uitnodiging/${secret}`, request.url).href } };
});

export default function People() {
  const { people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Mensen"
      width="wide"
      lead="Wie met deze raad werkt, in welke rol. Niemand komt binnen zonder uitnodiging."
    >
      <FailureSummary answer={answer} />
      <InvitationLink answer={answer} />
      <PeopleTable people={people} />
      <section className="paper stack form-column" data-gap="3" aria-labelledby="uitnodigen">
        <h2 id="uitnodigen">Nodig iemand uit</h2>
        <InviteForm key={isInvited(answer) ? answer.invited.link : 'form'} answer={answer} />
      </section>
    </Page>
  );
}
