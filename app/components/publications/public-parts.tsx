import type { PublicAdvice } from '../../domain/publications/public-advice.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { reactionWords } from '../../i18n/reactions.ts';
import { PublicFiles } from './public-files.tsx';
import { Summary } from './summary.tsx';

interface PartProps {
  advice: PublicAdvice;
  preview: boolean;
}

/** What the College does with the advice, point by point. */
export function PublicResponse({ advice: { response, referenceNo }, preview }: PartProps) {
  if (!response) return null;
  const { body } = response;
  return (
    <section className="stack" data-gap="3" aria-labelledby="reactie">
      <h2 id="reactie">Wat doet het college met dit advies?</h2>
      <Summary text={response.summary} />
      {body.points.map((point) => (
        <article
          key={point.number}
          className="paper stack"
          data-gap="1"
          aria-labelledby={`reactie-${point.number}`}
        >
          <h3 id={`reactie-${point.number}`}>
            Advies {point.number}: {reactionWords[point.status].toLowerCase()}
          </h3>
          <p>{point.ask}</p>
          {point.motivation ? <Told title="Waarom" text={point.motivation} /> : null}
          {point.commitment ? <Told title="Wat het college belooft" text={point.commitment} /> : null}
        </article>
      ))}
      <h3>De reactie zelf</h3>
      <p className="quiet">
        {body.form === 'letter' ? 'Per brief' : 'Mondeling'}, op {formatDate(body.receivedOn, 'long')}.
      </p>
      <Summary text={body.text} />
      <PublicFiles referenceNo={referenceNo} files={response.files} preview={preview} />
    </section>
  );
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <p>
      <strong>{title}:</strong> {text}
    </p>
  );
}

/** What the College asked. */
export function PublicRequest({ advice: { request, referenceNo }, preview }: PartProps) {
  if (!request) return null;
  const { requester, question, receivedOn } = request.body;
  return (
    <section className="stack" data-gap="3" aria-labelledby="aanvraag">
      <h2 id="aanvraag">Wat is aan de raad gevraagd?</h2>
      <Summary text={request.summary} />
      <blockquote className="paper">
        <p>{question}</p>
        <footer className="quiet">
          {requester}
          {receivedOn ? `, ${formatDate(receivedOn, 'long')}` : ''}
        </footer>
      </blockquote>
      <PublicFiles referenceNo={referenceNo} files={request.files} preview={preview} />
    </section>
  );
}

/** The note that the advice is about. */
export function PublicNote({ advice: { note, referenceNo }, preview }: PartProps) {
  if (!note) return null;
  return (
    <section className="stack" data-gap="3" aria-labelledby="nota">
      <h2 id="nota">De nota waarover dit advies gaat</h2>
      <Summary text={note.summary} />
      <PublicFiles referenceNo={referenceNo} files={note.files} preview={preview} />
    </section>
  );
}
