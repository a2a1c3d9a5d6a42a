import { Form } from '@remix-run/react';
import type { MailLine } from '../../domain/post/post-room.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { mailKindWords, mailStatusWords } from '../../i18n/mail.ts';
import { Badge, type BadgeTone } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { Heading } from '../../ui/heading/heading.tsx';

const tones: Record<MailLine['status'], BadgeTone> = {
  waiting: 'plain',
  sent: 'good',
  failed: 'error',
  byHand: 'good',
};

/** The outbox: each mail with where it stands, and what can be done when it did not arrive. */
export function MailList({ lines }: { lines: readonly MailLine[] }) {
  return (
    <ul className="mail-list">
      {lines.map((line) => (
        <li key={line.id} className="paper stack" data-gap="2">
          <Mail line={line} />
        </li>
      ))}
    </ul>
  );
}

function Mail({ line }: { line: MailLine }) {
  const open = line.status === 'waiting' || line.status === 'failed';
  return (
    <>
      <Heading level={2} look={3}>
        {line.subject}
      </Heading>
      <p>
        <Badge tone={tones[line.status]}>{mailStatusWords[line.status]}</Badge>{' '}
        <span className="quiet">
          {mailKindWords[line.kind]}, {formatMoment(line.settledAt ?? line.createdAt)}
        </span>
      </p>
      <p className="breakable">
        Aan {line.to.join(', ')}
        {line.cc.length > 0 ? `, kopie aan ${line.cc.join(', ')}` : ''}
      </p>
      {line.failure && open ? (
        <p>
          {line.status === 'failed'
            ? 'De mailserver nam deze mail niet aan, ook niet na acht keer. '
            : `Nog niet gelukt, ${line.attempts} keer geprobeerd. Adviestafel probeert het opnieuw. `}
          <span className="quiet breakable" lang="en">
            {line.failure}
          </span>
        </p>
      ) : null}
      {line.body ? <Contents line={line} body={line.body} /> : null}
      {open ? <Acts line={line} /> : null}
    </>
  );
}

function Contents({ line, body }: { line: MailLine; body: string }) {
  return (
    <Disclosure summary="Lees de mail">
      <div className="mail-text">{body}</div>
      {line.attachments.length > 0 ? (
        <ul>
          {line.attachments.map((file, index) => (
            <li key={file.name}>
              <a href={`/post/${line.id}/bijlage/${index}`} download>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Disclosure>
  );
}

function Acts({ line }: { line: MailLine }) {
  return (
    <Form method="post" className="cluster">
      <input type="hidden" name="mail" value={line.id} />
      {line.status === 'failed' || line.failure ? (
        <Button look="secondary" type="submit" name="act" value="retry">
          Probeer nu opnieuw
        </Button>
      ) : null}
      {line.kind === 'letter' ? (
        <Button look="secondary" type="submit" name="act" value="byHand">
          Ik heb deze mail zelf verstuurd
        </Button>
      ) : null}
    </Form>
  );
}
