import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import {
  CouncilFields,
  LetterFields,
  PublicFields,
  RuleFields,
} from '../../components/accounts/settings-fields.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { authoriseInCouncil } from '../../domain/accounts/permissions.ts';
import { changeSettings, loadSettings } from '../../domain/councils/load-settings.server.ts';
import { settingsForm } from '../../domain/councils/settings-form.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Instellingen – Adviestafel' }];

export const loader = signedIn(({ ctx, request }) => {
  authoriseInCouncil(ctx, 'settings:manage');
  return { settings: loadSettings(ctx.db), saved: new URL(request.url).searchParams.has('bewaard') };
});

export const action = acting(({ ctx, form }) => {
  changeSettings(ctx, form(settingsForm));
  return redirect('/instellingen?bewaard');
});

export default function Settings() {
  const { settings, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Instellingen van de raad"
      width="form"
      lead="Zo werkt uw raad. Wat u hier verandert, geldt voor nieuwe brieven en nieuwe termijnen."
    >
      <FailureSummary answer={answer} />
      {saved && !answer ? (
        <Notice kind="success" title="De instellingen zijn bewaard" announce>
          <p>Brieven die al vastliggen, veranderen niet.</p>
        </Notice>
      ) : null}
      <p>
        <Link to="/instellingen/brieven">Briefmodellen: logo, aanhef, slot en ondertekening</Link>
      </p>
      <p>
        <Link to="/controle">Controle van de bestanden</Link>
      </p>
      <Form method="post" className="stack" data-gap="6" noValidate>
        <CouncilFields settings={settings} answer={answer} />
        <LetterFields settings={settings} answer={answer} />
        <RuleFields settings={settings} answer={answer} />
        <PublicFields settings={settings} answer={answer} />
        <div>
          <Button look="primary" type="submit">
            Bewaar de instellingen
          </Button>
        </div>
      </Form>
    </Page>
  );
}
