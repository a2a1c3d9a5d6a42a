import { Form } from '@remix-run/react';
import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';
import { WhyNot } from './adoption-panel.tsx';

interface PanelProps {
  room: LetterRoom;
  answer: unknown;
  today: string;
}

/** After adoption: the two signatures, and the record of sending. */
export function SigningPanel({ room, answer, today }: PanelProps) {
  const send = room.moves.find((move) => move.via === 'send');
  return (
    <>
      {room.can['letter:sign'] ? <SignForm room={room} /> : null}
      {room.can['letter:send'] && send ? (
        <section className="paper stack" aria-labelledby="versturen">
          <h2 id="versturen">Versturen</h2>
          <WhyNot refusals={send.refusals} />
          {send.refusals.length === 0 ? <SendForm room={room} answer={answer} today={today} /> : null}
        </section>
      ) : null}
      {room.sending ? (
        <Notice kind="success" title="De brief is verstuurd">
          <p>
            Op {formatDate(room.sending.sentOn)} aan {room.sending.addressee}
            {room.sending.copyTo ? `, met een kopie aan ${room.sending.copyTo}` : ''}.
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function SignForm({ room }: { room: LetterRoom }) {
  const missing = (['chair', 'secretary'] as const).filter((role) => !room.signedRoles.includes(role));
  const words = { chair: 'de voorzitter', secretary: 'de secretaris' } as const;
  return (
    <section className="paper stack" aria-labelledby="ondertekenen">
      <h2 id="ondertekenen">Ondertekenen</h2>
      {missing.length === 0 ? (
        <p>De voorzitter en de secretaris hebben ondertekend.</p>
      ) : (
        <>
          <p>Nog te ondertekenen door {missing.map((role) => words[role]).join(' en ')}.</p>
          <Form method="post">
            <Button
              look={missing.length === 2 ? 'primary' : 'secondary'}
              type="submit"
              name="act"
              value="sign"
            >
              Onderteken de brief
            </Button>
          </Form>
        </>
      )}
    </section>
  );
}

function SendForm({ room, answer, today }: PanelProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  return (
    <Form method="post" className="stack">
      <DateField
        name="sentOn"
        label="Verstuurd op"
        value={datePartsFor('sentOn', today, typed)}
        error={errorOf(answer, 'sentOn')}
      />
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
      />
      <Button look="primary" type="submit" name="act" value="send">
        Leg vast dat de brief verstuurd is
      </Button>
    </Form>
  );
}
