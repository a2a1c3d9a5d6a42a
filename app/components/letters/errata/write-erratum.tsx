import { Form } from '@remix-run/react';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/field/text-area.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { errorOf, typedOr } from '../../forms/failure-summary.tsx';

/** One place at a time: where, what stands there, what it should be. */
export function WriteErratum({ answer, first }: { answer: unknown; first: boolean }) {
  return (
    <section className="paper stack" aria-labelledby="verbetering">
      <h2 id="verbetering">{first ? 'Een fout in de brief verbeteren' : 'Nog een verbetering'}</h2>
      <p>De verstuurde brief verandert niet. U schrijft op wat er fout staat en wat het moet zijn.</p>
      <Form method="post" className="stack" noValidate>
        <TextField
          name="place"
          label="Waar staat de fout?"
          hint="Bijvoorbeeld: Advies 2, tweede alinea."
          defaultValue={typedOr(answer, 'place', '')}
          error={errorOf(answer, 'place')}
        />
        <TextArea
          name="wrong"
          label="Wat staat er?"
          rows={3}
          defaultValue={typedOr(answer, 'wrong', '')}
          error={errorOf(answer, 'wrong')}
        />
        <TextArea
          name="right"
          label="Wat moet er staan?"
          hint="Laat leeg als de woorden vervallen."
          rows={3}
          optional
          defaultValue={typedOr(answer, 'right', '')}
          error={errorOf(answer, 'right')}
        />
        <Button look={first ? 'primary' : 'secondary'} type="submit" name="act" value="add">
          Voeg deze verbetering toe
        </Button>
      </Form>
    </section>
  );
}
