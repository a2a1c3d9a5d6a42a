import type { ReactNode } from 'react';
import { Heading } from '../../ui/heading/heading.tsx';
import { layoutWords } from './layout-words.ts';

export interface ErrorPageProps {
  /** What happened: "Deze bladzijde bestaat niet". */
  title: string;
  /** What was kept: "Uw tekst is bewaard." */
  kept?: string;
  /** What to do now. */
  advice: string;
  /** For whoever helps: "DB-01". */
  code?: string;
  /** The way on: a LinkButton. */
  step: ReactNode;
}

/** A whole page that says what happened, what was kept and what to do. Makes main, as Page does. No picture, no joke. */
export function ErrorPage({ title, kept, advice, code, step }: ErrorPageProps) {
  return (
    <main className="error-page" id="inhoud" tabIndex={-1}>
      <Heading level={1}>{title}</Heading>
      {kept ? <p className="strong">{kept}</p> : null}
      <p>{advice}</p>
      <div>{step}</div>
      {code ? <p className="quiet small">({layoutWords.code(code)})</p> : null}
    </main>
  );
}
