import { Form } from '@remix-run/react';
import type { StillWriting } from '../../../domain/letters/still-writing.server.ts';
import { Button } from '../../../ui/button/button.tsx';
import { LinkButton } from '../../../ui/button/link-button.tsx';
import { FreezeAnyway, WritingNow } from '../still-writing.tsx';

interface ReadyNextProps {
  caseId: string;
  /** Whether this person puts the letter to the vote. */
  freeze: boolean;
  ready: boolean;
  /** The others who are writing in the letter now. */
  writing: readonly StillWriting[];
}

/** The one next step: to the vote when everything is decided, else back to the text. */
export function ReadyNext({ caseId, freeze, ready, writing }: ReadyNextProps) {
  if (!ready)
    return (
      <div className="cluster">
        <LinkButton to={`/adviezen/${caseId}/concept`}>Terug naar het concept</LinkButton>
      </div>
    );
  if (!freeze)
    return (
      <div className="stack">
        <p>De secretaris legt de brief voor.</p>
        <LinkButton to={`/adviezen/${caseId}/brief`}>Bekijk de brief</LinkButton>
      </div>
    );
  return (
    <section className="paper stack" aria-labelledby="voorleggen">
      <h2 id="voorleggen">Leg de brief voor</h2>
      <p>Als u de brief bevriest, verandert de tekst niet meer. De leden stemmen over precies deze tekst.</p>
      <WritingNow writing={writing} />
      <Form method="post" action={`/adviezen/${caseId}/brief`} className="stack">
        <FreezeAnyway writing={writing} />
        <div className="cluster">
          <Button look="primary" name="act" value="freeze">
            Bevries en leg voor
          </Button>
          <LinkButton to={`/adviezen/${caseId}/brief`} look="quiet">
            Bekijk de brief eerst
          </LinkButton>
        </div>
      </Form>
    </section>
  );
}
