import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FactorSetupSteps } from '../../components/accounts/factor-setup-steps.tsx';
import { EndTwoSteps, FinishTwoSteps, StartTwoSteps } from '../../components/accounts/two-steps-forms.tsx';
import { Page } from '../../components/layout/page.tsx';
import { needsTwoSteps, requestContext } from '../../http/load-context.server.ts';
import { changeTwoSteps, type TwoStepsAnswer } from '../../http/two-steps-acts.server.ts';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Inloggen in twee stappen – Adviestafel' }];

export function loader({ context }: LoaderFunctionArgs) {
  const own = requestContext(context);
  if (!own.opened || !own.actor) throw redirect('/inloggen?terug=/mijn-gegevens/twee-stappen');
  return { on: own.twoSteps, must: needsTwoSteps(own.opened, own.actor), name: own.actor.name };
}

export const action = (args: ActionFunctionArgs) => changeTwoSteps(args);

const refusals = {
  password: 'Dit is niet uw wachtwoord. Probeer het opnieuw. (code TWEE-01)',
  code: 'Deze code klopt niet. Typ de code die nu in de app op uw telefoon staat. (code TWEE-02)',
  tooMany: 'U hebt het vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw. (code TWEE-03)',
  mustStay: 'Met uw rol hoort inloggen in twee stappen. U kunt het niet uitzetten. (code TWEE-04)',
};

export default function TwoSteps() {
  const { on, must } = useLoaderData<typeof loader>();
  const answer = useActionData<TwoStepsAnswer>();
  const setup = answer && 'setup' in answer ? answer.setup : null;
  const refusal = answer && 'refused' in answer ? answer.refused : null;
  return (
    <Page
      title="Inloggen in twee stappen"
      width="form"
      lead="Eerst uw wachtwoord, dan een code van uw telefoon. Zo komt niemand binnen die alleen uw wachtwoord weet."
    >
      {refusal ? (
        <Notice kind="error" title="Dit is nog niet gelukt" announce>
          <p>{refusals[refusal]}</p>
        </Notice>
      ) : null}
      {must && !on && !answer ? (
        <Notice kind="info" title="Dit hoort bij uw rol">
          <p>Voorzitter, secretaris en beheerder loggen in twee stappen in. Daarna kunt u verder.</p>
        </Notice>
      ) : null}
      {on ? <EndTwoSteps must={must} /> : null}
      {setup ? <FactorSetupSteps setup={setup} /> : null}
      {!on && refusal === 'code' ? <FinishTwoSteps /> : null}
      {!on && !setup && refusal !== 'code' ? <StartTwoSteps /> : null}
    </Page>
  );
}
