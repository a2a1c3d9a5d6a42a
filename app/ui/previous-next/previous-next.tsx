import { Link } from '@remix-run/react';
import { words } from '../words.ts';

export interface PageStep {
  to: string;
  /** Where it leads: "Vertrouwen (punten 6 tot 10)". */
  label: string;
}

export interface PreviousNextProps {
  previous?: PageStep;
  next?: PageStep;
  /** Where one is: "Bladzijde 2 van 3". */
  position?: string;
}

/** To the previous and the next page. Criteria: a named nav; each link says where it leads (2.4.4). */
export function PreviousNext({ previous, next, position }: PreviousNextProps) {
  return (
    <nav className="previous-next" aria-label={words.pages}>
      {previous ? <StepLink step={previous} word={words.previous} rel="prev" /> : <span />}
      {position ? <p className="previous-next__position">{position}</p> : null}
      {next ? <StepLink step={next} word={words.next} rel="next" /> : <span />}
    </nav>
  );
}

function StepLink({ step, word, rel }: { step: PageStep; word: string; rel: 'prev' | 'next' }) {
  return (
    <Link className="previous-next__step" data-rel={rel} rel={rel} to={step.to}>
      <span className="previous-next__word">{word}</span>
      <span>{step.label}</span>
    </Link>
  );
}
