import { Form } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextField } from '../../ui/field/text-field.tsx';

/** The password first, so that nobody sets this on a screen that was left open. */
export function StartTwoSteps() {
  return (
    <Form method="post" className="paper stack">
      <p>
        U hebt een app nodig die codes maakt, bijvoorbeeld Google Authenticator, Microsoft Authenticator of
        2FAS. Zet die eerst op uw telefoon of tablet.
      </p>
      <Password />
      <div>
        <Button look="primary" type="submit" name="act" value="begin">
          Begin
        </Button>
      </div>
    </Form>
  );
}

/** The code that shows that the telephone is set. */
export function FinishTwoSteps() {
  return (
    <Form method="post" className="stack">
      <TextField
        name="code"
        label="Code uit de app"
        hint="Zes cijfers. Elke halve minuut staat er een nieuwe code."
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div>
        <Button look="primary" type="submit" name="act" value="finish">
          Zet aan
        </Button>
      </div>
    </Form>
  );
}

/** It is on; who may do without can end it. */
export function EndTwoSteps({ must }: { must: boolean }) {
  return (
    <section className="paper stack" aria-label="Stand">
      <p className="strong">Inloggen in twee stappen staat aan.</p>
      {must ? (
        <p>
          Het hoort bij uw rol. Telefoon kwijt? Vraag de beheerder of secretaris om een nieuwe uitnodiging.
        </p>
      ) : (
        <Disclosure summary="Zet het uit">
          <Form method="post" className="stack">
            <Password />
            <div>
              <Button look="secondary" type="submit" name="act" value="end">
                Zet uit
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

const Password = () => (
  <TextField name="password" label="Uw wachtwoord" type="password" autoComplete="current-password" />
);
