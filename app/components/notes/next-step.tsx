import { Form } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';

/** A move that is offered in this room, in words. */
export interface WordedMove {
  to: string;
  label: string;
  /** What still stands in its way, a sentence each. */
  refusals: string[];
}

/** The next step of the case: one button, or what must happen first. */
export function NextStep({ move }: { move: WordedMove }) {
  return (
    <section className="paper stack" data-gap="1" aria-labelledby="stap">
      <h2 id="stap">De volgende stap</h2>
      {move.refusals.length > 0 ? (
        <ul>
          {move.refusals.map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
        </ul>
      ) : (
        <Form method="post">
          <input type="hidden" name="to" value={move.to} />
          <Button look="primary" type="submit" name="act" value="move">
            {move.label}
          </Button>
        </Form>
      )}
    </section>
  );
}
