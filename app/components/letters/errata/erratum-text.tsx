import { Form } from '@remix-run/react';
import type { ShownErratum } from '../../../domain/letters/errata/errata-room.server.ts';
import { Button } from '../../../ui/button/button.tsx';

/** What an erratum says, place by place; while it is written each place can be taken out again. */
export function ErratumText({ erratum }: { erratum: ShownErratum }) {
  const changing = erratum.state === 'writing';
  return (
    <ol className="stack" data-gap="4">
      {erratum.corrections.map((correction, index) => (
        <li key={`${correction.place} ${correction.wrong}`} className="stack" data-gap="1">
          <h3>{correction.place}</h3>
          <p>
            <span className="strong">Er staat:</span> {correction.wrong}
          </p>
          <p>
            {correction.right ? (
              <>
                <span className="strong">Dit moet zijn:</span> {correction.right}
              </>
            ) : (
              'Deze woorden vervallen.'
            )}
          </p>
          {changing ? (
            <Form method="post">
              <input type="hidden" name="index" value={index} />
              <Button look="quiet" type="submit" name="act" value="remove">
                Haal deze verbetering weg<span className="visually-hidden">: {correction.place}</span>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
