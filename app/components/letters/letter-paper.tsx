import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import type { LetterPart } from '#editor/schema/letter-schema.ts';
import { withArticle } from '#editor/schema/with-article.ts';
import { formatDate } from '../../i18n/dates.ts';
import { letterPartWords } from '../../i18n/letter-parts.ts';

/** What of a letter stands on the paper beside its text. */
export type PaperLetter = Pick<
  FrozenLetter,
  'subject' | 'salutation' | 'addressee' | 'date' | 'referenceNo' | 'minorityStatements' | 'signatures'
> & { council: { name: string } };

interface LetterPaperProps {
  letter: PaperLetter;
  body: { part: string; html: string }[];
}

/** The letter as the College will see it, on paper; headings follow the page's own level 1. */
export function LetterPaper({ letter, body }: LetterPaperProps) {
  return (
    <article className="paper letter" data-size="letter" aria-label={letter.subject}>
      <LetterHead letter={letter} />
      <p className="reading letter__salutation">{letter.salutation}</p>
      {body.map(({ part, html }) => (
        <section key={part} className="letter__part" data-part={part}>
          <h2>{letterPartWords[part as LetterPart]}</h2>
          {/* The HTML comes from our own renderer over the letter's schema, which escapes all text. */}
          <div className="reading" dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
      {letter.minorityStatements.map((statement) => (
        <section key={statement.author + statement.text} className="letter__part" data-part="minority">
          <h2>Minderheidsstandpunt van {statement.author}</h2>
          <div className="reading">
            {statement.text.split(/\n+/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
      <Signatures letter={letter} />
    </article>
  );
}

function LetterHead({ letter }: { letter: PaperLetter }) {
  return (
    <header className="letter__head">
      <p className="letter__council">{letter.council.name}</p>
      <p className="letter__addressee">
        {letter.addressee.map((line) => (
          <span key={line} className="letter__line">
            {line}
          </span>
        ))}
      </p>
      <dl className="facts">
        <dt>Datum</dt>
        <dd>{formatDate(letter.date, 'long')}</dd>
        <dt>Kenmerk</dt>
        <dd>{letter.referenceNo}</dd>
        <dt>Betreft</dt>
        <dd>{letter.subject}</dd>
      </dl>
    </header>
  );
}

function Signatures({ letter }: { letter: PaperLetter }) {
  if (letter.signatures.length === 0) return null;
  return (
    <footer className="letter__part letter__end">
      <p>Namens {withArticle(letter.council.name)},</p>
      <ul className="letter__signatures">
        {letter.signatures.map((signed) => (
          <li key={signed.role}>
            <span className="strong">{signed.name}</span>, {signed.role}
            {signed.signedOn ? (
              <span className="letter__line quiet">Ondertekend op {formatDate(signed.signedOn, 'long')}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </footer>
  );
}
