import { Link } from '@remix-run/react';
import type { PublicKind } from '#db/schema/publications.ts';
import type { PrivateWords } from '../../domain/publications/private-texts.server.ts';
import { privateAdvice, privateWords } from '../../i18n/privacy-findings.ts';
import { publicWords } from '../../i18n/publications.ts';
import { ReasonForm } from '../forms/reason-form.tsx';

interface PrivateQuestionsProps {
  kind: PublicKind;
  found: readonly PrivateWords[];
  /** The key of the words whose form is open, from the address. */
  deciding: string | null;
  answer: unknown;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** What somebody has to look at before this thing can be public, each with its sentence and its decision. */
export function PrivateQuestions({ kind, found, deciding, answer }: PrivateQuestionsProps) {
  const open = found.find(({ key }) => key === deciding) ?? found[0]!;
  return (
    <div className="stack" data-gap="3">
      <p>
        In {publicWords[kind].the} {found.length === 1 ? 'staat iets' : `staan ${found.length} dingen`}{' '}
        waarover u eerst beslist. Daarna kunt u {publicWords[kind].the} openbaar maken. Mag iets niet openbaar
        zijn? Maak {publicWords[kind].the} dan niet openbaar.
      </p>
      <h3>Mag dit openbaar zijn?</h3>
      <ol className="ready-list">
        {found.map((words) => (
          <li key={words.key} className="ready-item" data-item="privacy">
            <p className="strong">
              {capital(privateWords[words.kind])}
              {words.count > 1 ? `, op ${words.count} plaatsen` : ''}.
            </p>
            <blockquote className="ready-item__excerpt">
              {words.excerpt.slice(0, words.offset)}
              <mark>{words.words}</mark>
              {words.excerpt.slice(words.offset + words.words.length)}
            </blockquote>
            <p>{privateAdvice[words.kind]}</p>
            {words === open ? (
              <ReasonForm
                about={{ kind, key: words.key }}
                label={`Waarom mag iedereen “${words.words}” lezen?`}
                hint="De reden blijft bij dit advies bewaard. Het publiek ziet haar niet."
                maxLength={1000}
                act={{ value: 'keep', words: 'Dit mag openbaar zijn', look: 'primary' }}
                answer={answer}
              />
            ) : (
              <p>
                <Link to={`?stuk=${kind}&mag=${words.key}`} preventScrollReset>
                  Dit mag openbaar zijn, want …<span className="visually-hidden"> ({words.words})</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
