import { Form } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf } from '../forms/failure-summary.tsx';
import { NewPasswordFields } from './new-password-fields.tsx';

/** Another password; the current one is asked, so that nobody does it on a screen that was left open. */
export function PasswordForm({ email, answer }: { email: string; answer: unknown }) {
  return (
    <Form method="post" className="stack" data-gap="3">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        name="current"
        label="Uw wachtwoord van nu"
        type="password"
        autoComplete="current-password"
        error={errorOf(answer, 'current')}
      />
      <NewPasswordFields labels={['Nieuw wachtwoord', 'Nieuw wachtwoord nog een keer']} answer={answer} />
      <p className="quiet">Op andere apparaten moet u daarna opnieuw inloggen.</p>
      <div>
        <Button look="secondary" type="submit">
          Verander mijn wachtwoord
        </Button>
      </div>
    </Form>
  );
}
