import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { SendForm } from './send-form.tsx';
import { SentNotice } from './sent-notice.tsx';
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
  /** The act that was just done, from the address. */
  done: string | null;
}

/** After adoption: the two signatures, and the record of sending. */
export function SigningPanel({ room, answer, today, byHand, twoSteps, done }: PanelProps) {
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
      <SentNotice room={room} isNew={done === 'send'} />
    </>
  );
}
