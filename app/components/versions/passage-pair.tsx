import type { ReactNode } from 'react';

export interface PassagePairProps {
  oldTitle: string;
  newTitle: string;
  old: ReactNode;
  now: ReactNode;
}

/** Old and new beside each other; under each other when there is no room, each with its own title. */
export function PassagePair({ oldTitle, newTitle, old, now }: PassagePairProps) {
  return (
    <div className="passage-pair">
      <div className="passage-pair__side">
        <p className="passage-pair__title">{oldTitle}</p>
        <p className="passage-pair__text">{old}</p>
      </div>
      <div className="passage-pair__side">
        <p className="passage-pair__title">{newTitle}</p>
        <p className="passage-pair__text">{now}</p>
      </div>
    </div>
  );
}
