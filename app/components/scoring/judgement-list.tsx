import { Link } from '@remix-run/react';
import { answerInWords, certaintyWords, enteredInWords } from '#app/i18n/scoring.ts';
import type { DiscussedJudgement } from '../../domain/scoring/differences.server.ts';

interface JudgementListProps {
  judgements: readonly DiscussedJudgement[];
  caseId: string;
  title: string;
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who chose what and why, with the passages that it rests on. */
export function JudgementList({ judgements, caseId, title }: JudgementListProps) {
  if (judgements.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets the role of a list without bullets.
    <ul className="judgements" role="list" aria-label={`Oordelen en redenen bij ${title}`}>
      {judgements.map((judgement) => (
        <li key={judgement.name} className="judgement">
          <p>
            <strong>{judgement.name}</strong>: {answerInWords(judgement.answer)}
            {judgement.certainty ? (
              <span className="quiet"> ({certaintyWords[judgement.certainty]})</span>
            ) : null}
          </p>
          {judgement.late ? <p className="quiet small">Te laat ingeleverd</p> : null}
          {judgement.entered ? (
            <p className="quiet small">{sentenceCase(enteredInWords(judgement.entered))}</p>
          ) : null}
          {judgement.reason ? <p className="judgement__reason">{judgement.reason}</p> : null}
          {judgement.passages.map((passage) => (
            <blockquote key={passage.annotationId} className="judgement__passage">
              “{passage.quote}”{' '}
              <Link className="nl-link" to={`/adviezen/${caseId}/nota#kaart-${passage.annotationId}`}>
                {passage.cite ?? 'Naar de nota'}
              </Link>
            </blockquote>
          ))}
          {judgement.hiddenPassages > 0 ? (
            <p className="quiet small">
              En{' '}
              {judgement.hiddenPassages === 1 ? '1 aantekening' : `${judgement.hiddenPassages} aantekeningen`}{' '}
              die niet gedeeld {judgement.hiddenPassages === 1 ? 'is' : 'zijn'}.
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
