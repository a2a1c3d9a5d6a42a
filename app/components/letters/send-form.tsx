import { Form } from '@remix-run/react';
import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

interface SendFormProps {
  /** What the form begins with: to whom, and whether this process mails. */
  room: Pick<LetterRoom, 'mailGoesOut' | 'addressee' | 'copyTo' | 'recipients' | 'copies'>;
  answer: unknown;
  today: string;
  byHand: boolean;
  /** What goes out, as it is called in a sentence. */
  what?: 'de brief' | 'het erratum';
}

/** The letter, or a correction of it, goes out by our own mail, or somebody says that it went another way; one form at a time. */
export function SendForm(props: SendFormProps) {
  return props.byHand ? <ByHand {...props} /> : <ByMail {...props} />;
}

function ByMail({ room, answer, what = 'de brief' }: SendFormProps) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="via" value="mail" />
      <p>
        De mail gaat weg met {what} als PDF en als ODT.
        {room.mailGoesOut ? '' : ' Er is nog geen mailserver ingesteld: de mail blijft bij Post staan.'}
      </p>
      <Names room={room} answer={answer} />
      <TextField
        name="recipients"
        label="E-mailadres van het college"
        hint="Meer adressen? Zet er een komma tussen."
        defaultValue={typedOr(answer, 'recipients', room.recipients)}
        error={errorOf(answer, 'recipients')}
      />
      <TextField
        name="copies"
        label="E-mailadres voor de kopie"
        optional
        defaultValue={typedOr(answer, 'copies', room.copies)}
        error={errorOf(answer, 'copies')}
      />
      <Button look="primary" type="submit" name="act" value="send">
        Mail {what} aan het college
      </Button>
      <p>
        <TextLink to="?versturen=zelf">Ik heb {what} zelf verstuurd</TextLink>
      </p>
    </Form>
  );
}

function ByHand({ room, answer, today, what = 'de brief' }: SendFormProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="via" value="hand" />
      <p>Leg vast wanneer u {what} zelf verstuurde, met de post of uit uw eigen mailbox.</p>
      <DateField
        name="sentOn"
        label="Verstuurd op"
        value={datePartsFor('sentOn', today, typed)}
        error={errorOf(answer, 'sentOn')}
      />
      <Names room={room} answer={answer} />
      <Button look="primary" type="submit" name="act" value="send">
        Leg vast dat {what} verstuurd is
      </Button>
      <p>
        <TextLink to="?">Laat Adviestafel {what} mailen</TextLink>
      </p>
    </Form>
  );
}

function Names({ room, answer }: Pick<SendFormProps, 'room' | 'answer'>) {
  return (
    <>
      <TextField
        name="addressee"
        label="Aan"
        defaultValue={typedOr(answer, 'addressee', room.addressee)}
        error={errorOf(answer, 'addressee')}
      />
      <TextField
        name="copyTo"
        label="Kopie aan"
        optional
        defaultValue={typedOr(answer, 'copyTo', room.copyTo)}
        error={errorOf(answer, 'copyTo')}
      />
    </>
  );
}
