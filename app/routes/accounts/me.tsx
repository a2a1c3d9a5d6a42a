import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { DigestForm } from '../../components/accounts/digest-form.tsx';
import { PasswordForm } from '../../components/accounts/password-form.tsx';
import { PreferencesForm } from '../../components/accounts/preference-fields.tsx';
import { FailureSummary, isRefused } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { type OwnRecord, ownRecord } from '../../domain/accounts/own-record.server.ts';
import { changePassword } from '../../http/change-password.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { requestContext } from '../../http/load-context.server.ts';
import { roleWords } from '../../i18n/words.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Mijn gegevens – Adviestafel' }];

const read = signedIn(({ ctx, request }) => ({
  ...ownRecord(ctx),
  changed: new URL(request.url).searchParams.get('gewijzigd'),
}));

export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await read(args)),
  twoSteps: requestContext(args.context).twoSteps,
});

export const action = (args: ActionFunctionArgs) => changePassword(args);

export default function Me() {
  const own = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="Mijn gegevens" width="form" aside={<SignOut />}>
      <FailureSummary answer={answer} />
      {own.changed === 'wachtwoord' && !answer ? (
        <Notice kind="success" title="Uw wachtwoord is veranderd" announce>
          <p>Op andere apparaten bent u uitgelogd.</p>
        </Notice>
      ) : null}
      {own.changed === 'twee-stappen' ? (
        <Notice kind="success" title="Inloggen in twee stappen staat aan" announce>
          <p>De volgende keer vraagt Adviestafel na uw wachtwoord om een code.</p>
        </Notice>
      ) : null}
      {own.changed === 'een-stap' ? (
        <Notice kind="success" title="Inloggen in twee stappen staat uit" announce>
          <p>U logt weer in met alleen uw wachtwoord.</p>
        </Notice>
      ) : null}
      {own.changed === 'mail' && !answer ? (
        <Notice kind="success" title="Uw keuze is bewaard" announce>
          <p>
            {own.digest === 'daily'
              ? 'U krijgt een mail als er iets op u wacht, hoogstens één per dag.'
              : 'U krijgt geen mail meer over wat er wacht.'}
          </p>
        </Notice>
      ) : null}
      <WhoIAm own={own} />
      {own.can.people || own.can.settings || own.can.post ? <CouncilLinks can={own.can} /> : null}
      <section className="stack" aria-labelledby="lezen">
        <h2 id="lezen">Zo lees ik graag</h2>
        <PreferencesForm preferences={own.preferences} />
      </section>
      <section className="stack" aria-labelledby="mail">
        <h2 id="mail">Mail</h2>
        <DigestForm digest={own.digest} />
      </section>
      <section className="stack" aria-labelledby="slot">
        <h2 id="slot">Inloggen</h2>
        <p>
          Inloggen in twee stappen staat {own.twoSteps ? 'aan' : 'uit'}.{' '}
          <TextLink to="/mijn-gegevens/twee-stappen">{own.twoSteps ? 'Bekijk' : 'Zet aan'}</TextLink>
        </p>
      </section>
      <Disclosure summary="Verander mijn wachtwoord" open={isRefused(answer)}>
        <PasswordForm email={own.email} answer={answer} />
      </Disclosure>
    </Page>
  );
}

function SignOut() {
  return (
    <Form method="post" action="/uitloggen">
      <Button look="secondary" type="submit">
        Log uit
      </Button>
    </Form>
  );
}

function WhoIAm({ own }: { own: OwnRecord }) {
  return (
    <section className="paper stack" aria-label="Wie u bent">
      <p className="strong">{own.name}</p>
      <p className="breakable">{own.email}</p>
      <p>
        U bent {roleWords[own.role]}
        {own.isMember && own.role !== 'member' ? ' en lid met stem' : ''}.
      </p>
      {own.can.people ? null : (
        <p className="quiet">Klopt hier iets niet? Vraag de secretaris om het te veranderen.</p>
      )}
    </section>
  );
}

function CouncilLinks({ can }: { can: OwnRecord['can'] }) {
  return (
    <section className="stack" aria-labelledby="raad">
      <h2 id="raad">De raad</h2>
      <ul>
        {can.people ? (
          <li>
            <TextLink to="/mensen">Mensen en rollen</TextLink>
          </li>
        ) : null}
        {can.post ? (
          <li>
            <TextLink to="/post">Post</TextLink>
          </li>
        ) : null}
        {can.settings ? (
          <li>
            <TextLink to="/instellingen">Instellingen van de raad</TextLink>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
