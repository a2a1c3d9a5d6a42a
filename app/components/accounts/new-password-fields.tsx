import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf } from '../forms/failure-summary.tsx';

interface NewPasswordFieldsProps {
  /** What the first field is called, and the one to write it again. */
  labels: readonly [string, string];
  answer: unknown;
}

/** A password that somebody chooses, twice, as a slip cannot be seen while typing it. */
export function NewPasswordFields({ labels, answer }: NewPasswordFieldsProps) {
  return (
    <>
      <TextField
        name="password"
        label={labels[0]}
        hint="Minstens 12 tekens. Vier gewone woorden achter elkaar is een goed wachtwoord."
        type="password"
        autoComplete="new-password"
        error={errorOf(answer, 'password')}
      />
      <TextField
        name="again"
        label={labels[1]}
        type="password"
        autoComplete="new-password"
        error={errorOf(answer, 'again')}
      />
    </>
  );
}
