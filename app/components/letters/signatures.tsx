import { Form } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf } from '../forms/failure-summary.tsx';

interface SignaturesProps {
  signedRoles: readonly string[];
  /** Whether this person may sign now, and did not yet. */
  maySign: boolean;
  /** What is signed, as it is called in a sentence. */
  what: 'de brief' | 'het erratum';
  answer: unknown;
  /** Whether this person signs in in two steps, and so signs with a code. */
  twoSteps: boolean;
}

const signers = { chair: 'de voorzitter', secretary: 'de secretaris' } as const;

/** Who signed, who did not yet, and one's own signature. */
export function Signatures({ signedRoles, maySign, what, answer, twoSteps }: SignaturesProps) {
  const missing = (['chair', 'secretary'] as const).filter((role) => !signedRoles.includes(role));
  if (missing.length === 0) return <p>De voorzitter en de secretaris hebben ondertekend.</p>;
  return (
    <>
      <p>Nog te ondertekenen door {missing.map((role) => signers[role]).join(' en ')}.</p>
      {maySign ? (
        <Form method="post" className="stack">
          {twoSteps ? (
            <TextField
              name="code"
              label="Code uit de app op uw telefoon"
              hint="Zo staat vast dat u het bent die ondertekent."
              width="short"
              autoComplete="one-time-code"
              error={errorOf(answer, 'code')}
            />
          ) : null}
          <Button look={missing.length === 2 ? 'primary' : 'secondary'} type="submit" name="act" value="sign">
            Onderteken {what}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
