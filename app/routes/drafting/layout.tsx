import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { chooseLayout, layoutInput } from '../../domain/letters/layout.server.ts';
import { layoutRoom } from '../../domain/letters/layout-room.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';

export const meta: MetaFunction = () => [{ title: 'Model en bijlagen – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => layoutRoom(ctx, param('caseId')));

export const action = acting(({ ctx, param, form }) => {
  chooseLayout(ctx, param('caseId'), form(layoutInput));
  return redirect(`/adviezen/${param('caseId')}/brief`);
});

export default function Layout() {
  const { caseId, layout, templates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const choices = [
    ...templates.map(({ id, name, isDefault }) => ({
      value: id,
      sentence: isDefault ? `${name} (gewoonlijk)` : name,
    })),
    { value: '', sentence: 'Zonder model: met de gegevens uit de instellingen' },
  ];
  return (
    <Page
      title="Model en bijlagen"
      width="form"
      lead="Kies het briefpapier en wat er achter de brief komt. De tekst zelf verandert hier niet."
    >
      <FailureSummary answer={answer} />
      <Form method="post" className="stack" data-gap="4">
        <RadioCards
          name="templateId"
          label="Welk briefmodel?"
          value={layout.templateId ?? ''}
          choices={choices}
        />
        <fieldset className="stack" data-gap="2">
          <legend className="settings__legend">Welke bijlagen?</legend>
          <Checkbox
            name="detailRemarks"
            label="Opmerkingen per paragraaf"
            hint="De aantekeningen die u bij “Wat is nog niet gebruikt?” in de bijlage zette."
            defaultChecked={layout.detailRemarks}
          />
          <Checkbox
            name="method"
            label="Hoe wij hebben beoordeeld"
            hint="De werkwijze en de vragen van het toetskader."
            defaultChecked={layout.method}
          />
          <Checkbox
            name="scorePicture"
            label="Hoe de leden oordeelden"
            hint="Per onderwerp hoeveel leden welke stap kozen, zonder namen. Kies dit alleen als de raad dat wil."
            defaultChecked={layout.scorePicture}
          />
        </fieldset>
        <div className="cluster">
          <Button look="primary">Bewaar en bekijk de brief</Button>
          <Link to={`/adviezen/${caseId}/concept`}>Terug naar het concept</Link>
        </div>
      </Form>
    </Page>
  );
}
