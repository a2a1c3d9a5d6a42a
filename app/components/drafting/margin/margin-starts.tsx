import { Link } from '@remix-run/react';
import { Button } from '../../../ui/button/button.tsx';
import type { LetterDesk } from '../use-letter.ts';
import type { MarginDesk } from './use-margin.ts';

interface MarginStartsProps {
  caseId: string;
  margin: MarginDesk;
  desk: LetterDesk;
}

/**
 * The two ways to say something about the draft, always in reach above the text: links that open the form without
 * scripts, buttons with them.
 */
export function MarginStarts({ caseId, margin, desk }: MarginStartsProps) {
  if (!margin.data.can.comment) return null;
  const path = `/adviezen/${caseId}/concept`;
  const start = (kind: 'comment' | 'suggestion', words: string) => (
    <Button
      type="button"
      look="quiet"
      // The press of the mouse must not take the selection out of the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => margin.begin(kind, desk.letter.editor())}
    >
      {words}
    </Button>
  );
  return (
    <div className="margin-starts">
      {desk.ready ? (
        <div className="cluster" data-gap="1">
          {start('comment', 'Maak een opmerking')}
          {start('suggestion', 'Stel een wijziging voor')}
        </div>
      ) : (
        <p className="cluster" data-gap="2">
          <Link to={`${path}?nieuw=opmerking#nieuw`}>Maak een opmerking</Link>
          <Link to={`${path}?nieuw=voorstel#nieuw`}>Stel een wijziging voor</Link>
        </p>
      )}
      {margin.refusal ? (
        <p className="small letter-tools__refusal" role="alert">
          {margin.refusal}
        </p>
      ) : null}
    </div>
  );
}
