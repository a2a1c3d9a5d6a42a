import { Form } from '@remix-run/react';
import type { OwnSheet } from '../../domain/scoring/own-sheet.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

/** Asks the member whether what somebody typed for them is right; one button says yes, the other mends it. */
export function ConfirmPaper({ entered }: { entered: NonNullable<OwnSheet['entered']> }) {
  if (entered.confirmed) return null;
  return (
    <Notice kind="warning" title={`Ingevuld door ${entered.by}, namens u. Klopt dit?`}>
      <Form method="post" className="stack" data-gap="1">
        <p>
          Lees hieronder na wat er staat. Tot de opening kunt u het nog verbeteren. {entered.by} ziet het niet
          meer.
        </p>
        <div className="cluster">
          <Button look="primary" name="act" value="confirmPaper">
            Ja, dit klopt
          </Button>
          <Button name="act" value="correctPaper">
            Nee, ik verbeter het
          </Button>
        </div>
      </Form>
    </Notice>
  );
}

/** Stands instead of the questions while a member leaves the filling in to paper. */
export function HandedOver() {
  return (
    <Notice kind="info" title="U hebt uw formulier op papier afgegeven">
      <Form method="post" className="stack" data-gap="1">
        <p>
          De secretaris typt het voor u in. Daarna vragen wij u of het klopt. Wat u hier zelf al had ingevuld,
          ziet niemand; het telt niet mee zolang u het op papier doet.
        </p>
        <div>
          <Button name="act" value="resume">
            Ik vul het toch zelf in
          </Button>
        </div>
      </Form>
    </Notice>
  );
}

/** The way to paper, folded away below the questions. */
export function PaperInstead() {
  return (
    <Disclosure summary="Liever op papier?">
      <Form method="post" className="stack" data-gap="1">
        <p>
          Vul een papieren formulier in en geef het aan de secretaris. Die typt het voor u in. U kunt altijd
          nog terug.
        </p>
        <div>
          <Button name="act" value="handOver">
            Ik geef mijn formulier op papier af
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
