import type { ReactNode } from 'react';

interface ChangedWordsProps {
  className?: string;
  children: ReactNode;
}

/**
 * Words that were taken out. Criteria: told by a strike-through besides colour (1.4.1), and by words before and after
 * them for who listens (1.3.1): few screen readers say what `del` and `ins` are.
 */
export function RemovedWords({ className, children }: ChangedWordsProps) {
  return (
    <del className={className}>
      <span className="visually-hidden"> Weggehaald: </span>
      {children}
      <span className="visually-hidden"> (einde) </span>
    </del>
  );
}

/** Words that were put in; see {@link RemovedWords}. */
export function AddedWords({ className, children }: ChangedWordsProps) {
  return (
    <ins className={className}>
      <span className="visually-hidden"> Erbij: </span>
      {children}
      <span className="visually-hidden"> (einde) </span>
    </ins>
  );
}
