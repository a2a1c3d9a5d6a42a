import type { ReactNode } from 'react';
import { Heading } from '../../ui/heading/heading.tsx';

/** reading: one column of text · form: a little wider than its fields · wide: lists and tables · zones: three zones. */
export type PageWidth = 'reading' | 'form' | 'wide' | 'zones';

export interface PageProps {
  /** The one heading of level 1. */
  title: string;
  /** One or two sentences: what this screen is for and what is asked. */
  lead?: ReactNode;
  width: PageWidth;
  /** A SaveStatus; it stays in sight at the top while one scrolls. */
  status?: ReactNode;
  /** Beside the heading: a HelpSheet or a secondary act. */
  aside?: ReactNode;
  /** Keeps the heading for ears only, where the text itself begins with its title (a note, a letter). */
  titleHidden?: boolean;
  children: ReactNode;
}

/** The content of a screen. Criteria: makes main with id `inhoud`, focusable for the skip link; one h1 (1.3.1, 2.4.6). */
export function Page({ title, lead, width, status, aside, titleHidden, children }: PageProps) {
  return (
    <main className="page" id="inhoud" tabIndex={-1} data-width={width}>
      {status ? <div className="page__status">{status}</div> : null}
      {titleHidden ? (
        <h1 className="visually-hidden">{title}</h1>
      ) : (
        <header className="page__head">
          <div className="split">
            <Heading level={1}>{title}</Heading>
            {aside}
          </div>
          {lead ? <div className="page__lead">{lead}</div> : null}
        </header>
      )}
      {children}
    </main>
  );
}
