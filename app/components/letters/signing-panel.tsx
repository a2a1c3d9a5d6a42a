import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { SendForm } from './send-form.tsx';
import { Signatures } from './signatures.tsx';
import { WhyNot } from './why-not.tsx';

interface PanelProps {
  room: LetterRoom;
  answer: unknown;
  today: string;
  /** Whether the secretary sent the letter from elsewhere, as the address says. */
  byHand: boolean;
  /** Whether this person signs in in two steps, and so with a code. */
  twoSteps: boolean;
}

/** What became of the mail to the College. */
const mailSentences = {
  waiting: 'De e-mail staat klaar bij Post en gaat zo weg.',
  sent: 'De e-mail is door de mailserver aangenomen.',
  failed: 'De e-mail is niet aangekomen. De secretaris ziet bij Post waarom.',
  byHand: 'De e-mail is met de hand verstuurd.',
} as const;

/** After adoption: the two signatures, and the record of sending. */
export function SigningPanel({ room, answer, today, byHand, twoSteps }: PanelProps) {
  const send = room.moves.find((move) => move.via === 'send');
  return (
    <>
      {room.can['letter:sign'] ? (
        <section className="paper stack" aria-labelledby="ondertekenen">
          <h2 id="ondertekenen">Ondertekenen</h2>
          <Signatures
            signedRoles={room.signedRoles}
            maySign={room.maySign}
            what="de brief"
            answer={answer}
            twoSteps={twoSteps}
          />
        </section>
      ) : null}
      {room.can['letter:send'] && send ? (
        <section className="paper stack" aria-labelledby="versturen">
          <h2 id="versturen">Versturen</h2>
          <WhyNot refusals={send.refusals} />
          {send.refusals.length === 0 ? (
            <SendForm room={room} answer={answer} today={today} byHand={byHand} />
          ) : null}
        </section>
      ) : null}
      {room.sending ? (
        <Notice kind="success" title="De brief is verstuurd">
          <p>
            Op {formatDate(room.sending.sentOn)} aan {room.sending.addressee}
            {room.sending.copyTo ? `, met een kopie aan ${room.sending.copyTo}` : ''}.
          </p>
          {room.can['publication:manage'] ? (
            <p>
              <TextLink to={`/adviezen/${room.caseId}/openbaar`}>Openbaar maken</TextLink>
            </p>
          ) : null}
          {room.sending.mail ? <p>{mailSentences[room.sending.mail.status]}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}
