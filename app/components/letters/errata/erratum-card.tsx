import { Form } from '@remix-run/react';
import type { ErrataRoom, ShownErratum } from '../../../domain/letters/errata/errata-room.server.ts';
import { formatDate } from '../../../i18n/dates.ts';
import { inSentence } from '../../../i18n/in-sentence.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { SendForm } from '../send-form.tsx';
import { Signatures } from '../signatures.tsx';
import { ErratumText } from './erratum-text.tsx';

interface ErratumCardProps {
  room: ErrataRoom;
  erratum: ShownErratum;
  answer: unknown;
  today: string;
  byHand: boolean;
  twoSteps: boolean;
}

const stateWords = {
  writing: 'wordt geschreven',
  fixed: 'wacht op ondertekenen en versturen',
  sent: 'verstuurd',
} as const;

/** One erratum with what can be done with it now. */
export function ErratumCard(props: ErratumCardProps) {
  const { room, erratum } = props;
  return (
    <section className="paper stack" aria-labelledby={`erratum-${erratum.number}`}>
      <div className="cluster">
        <h2 id={`erratum-${erratum.number}`}>{erratum.reference}</h2>
        <Badge tone={erratum.state === 'sent' ? 'good' : 'plain'}>{stateWords[erratum.state]}</Badge>
      </div>
      {erratum.sentOn ? (
        <p className="quiet">
          Verstuurd op {formatDate(erratum.sentOn, 'long')} aan {inSentence(erratum.addressee ?? '')}.
        </p>
      ) : null}
      <ErratumText erratum={erratum} />
      {erratum.state === 'writing' && room.can['erratum:write'] && erratum.corrections.length > 0 ? (
        <Form method="post">
          <Button look="primary" type="submit" name="act" value="fix">
            Leg dit erratum vast om te ondertekenen
          </Button>
        </Form>
      ) : null}
      {erratum.state === 'fixed' ? <Signing {...props} /> : null}
      {erratum.state === 'writing' ? null : <ErratumFiles caseId={room.caseId} erratum={erratum} />}
    </section>
  );
}

function Signing({ room, erratum, answer, today, byHand, twoSteps }: ErratumCardProps) {
  const isSigned = erratum.signedRoles.length === 2;
  return (
    <>
      <Signatures
        signedRoles={erratum.signedRoles}
        maySign={room.signsAs !== null && !erratum.signedRoles.includes(room.signsAs)}
        what="het erratum"
        answer={answer}
        twoSteps={twoSteps}
      />
      {isSigned && room.can['erratum:write'] ? (
        <SendForm room={room} answer={answer} today={today} byHand={byHand} what="het erratum" />
      ) : null}
      {room.can['erratum:write'] ? (
        <Form method="post">
          <Button look="quiet" type="submit" name="act" value="reopen">
            Verander het erratum; handtekeningen vervallen
          </Button>
        </Form>
      ) : null}
    </>
  );
}

const files = [
  { format: 'pdf', label: 'PDF' },
  { format: 'odt', label: 'ODT' },
  { format: 'html', label: 'Webpagina (HTML)' },
] as const;

function ErratumFiles({ caseId, erratum }: { caseId: string; erratum: ShownErratum }) {
  return (
    <>
      <ul aria-label={`Download ${erratum.reference}`}>
        {files.map(({ format, label }) => (
          <li key={format}>
            <a href={`/adviezen/${caseId}/erratum-${erratum.number}.${format}`} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {erratum.pdfSha256 ? (
        <p className="quiet small">
          Controlegetal van de verstuurde PDF (SHA-256):{' '}
          <code className="breakable">{erratum.pdfSha256}</code>
        </p>
      ) : null}
    </>
  );
}
