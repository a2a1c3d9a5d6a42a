import { Link } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

interface PutVersionBackProps {
  caseId: string;
  onPutBack(): void;
}

/** The question before an older letter comes back. It comes back as an edit, so undo takes it away again. */
export function PutVersionBack({ caseId, onPutBack }: PutVersionBackProps) {
  const [done, setDone] = useState(false);
  if (done)
    return (
      <Notice kind="success" title="De brief van toen staat er weer" announce>
        <p>
          Is dit toch niet goed? Kies “Ongedaan maken”.{' '}
          <Link to={`/adviezen/${caseId}/concept`}>Sluit deze melding</Link>
        </p>
      </Notice>
    );
  return (
    <Notice kind="info" title="De brief van toen terugzetten?">
      <p>Wat er sindsdien geschreven is, gaat uit de brief. Het blijft wel in de tijdlijn staan.</p>
      <div className="cluster" data-gap="1">
        <Button
          type="button"
          onClick={() => {
            onPutBack();
            setDone(true);
          }}
        >
          Zet terug
        </Button>
        <Link to={`/adviezen/${caseId}/concept`}>Toch niet</Link>
      </div>
    </Notice>
  );
}
