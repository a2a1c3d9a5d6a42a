import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { DoneHere } from '../forms/done-here.tsx';

type Sending = NonNullable<LetterRoom['sending']>;

/** What was sent, whether the mail really left, and where one goes from here. */
export function SentNotice({ room, isNew }: { room: LetterRoom; isNew: boolean }) {
  const { sending } = room;
  if (!sending) return null;
  const told = mailStaysBehind(room)
    ? ({ kind: 'warning', title: 'De e-mail met de brief moet nog weg' } as const)
    : ({ kind: 'success', title: 'De brief is verstuurd' } as const);
  return isNew ? (
    <DoneHere {...told}>
      <SentFacts room={room} sending={sending} />
    </DoneHere>
  ) : (
    <Notice {...told}>
      <SentFacts room={room} sending={sending} />
    </Notice>
  );
}

function SentFacts({ room, sending }: { room: LetterRoom; sending: Sending }) {
  const { mail, copyTo } = sending;
  const copyByMail = mail === null || mail.hasCopies;
  return (
    <>
      <p>
        {mailStaysBehind(room) ? 'Met als datum' : 'Op'} {formatDate(sending.sentOn)} aan {sending.addressee}
        {copyTo && copyByMail ? `, met een kopie aan ${copyTo}` : ''}.
      </p>
      {copyTo && !copyByMail ? (
        <p>Er was geen e-mailadres voor de kopie aan {copyTo}. Stuur die kopie zelf.</p>
      ) : null}
      {mail ? <p>{mailSentence(mail.status, room)}</p> : null}
      {room.mayMail && mail && mail.status !== 'sent' ? (
        <p>
          <TextLink to="/post">Naar Post</TextLink>
        </p>
      ) : null}
      <p>
        <TextLink to={`/adviezen/${room.caseId}/verloop`}>Bekijk bij Verloop hoe het verder gaat</TextLink>
      </p>
      {room.can['publication:manage'] ? (
        <p>
          <TextLink to={`/adviezen/${room.caseId}/openbaar`}>Openbaar maken</TextLink>
        </p>
      ) : null}
    </>
  );
}

/** Whether the mail waits for somebody to send it by hand. */
export const mailStaysBehind = ({ sending, mailGoesOut }: LetterRoom): boolean => {
  const status = sending?.mail?.status;
  return status === 'failed' || (status === 'waiting' && !mailGoesOut);
};

function mailSentence(status: NonNullable<Sending['mail']>['status'], room: LetterRoom): string {
  switch (status) {
    case 'waiting':
      if (room.mailGoesOut) return 'De e-mail staat klaar bij Post en gaat zo weg.';
      return room.mayMail
        ? 'Er is geen mailserver ingesteld, dus de e-mail gaat niet vanzelf weg. Verstuur hem uit uw eigen mailbox en leg dat vast bij Post.'
        : 'De secretaris verstuurt de e-mail nog uit de eigen mailbox.';
    case 'sent':
      return 'De e-mail is door de mailserver aangenomen.';
    case 'failed':
      return 'De e-mail is niet aangekomen. De secretaris ziet bij Post waarom.';
    case 'byHand':
      return 'De e-mail is met de hand verstuurd.';
  }
}
