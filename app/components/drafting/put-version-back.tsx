import { Form, Link } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

interface PutVersionBackProps {
  caseId: string;
  /** The version that may come back. */
  version: number;
}

/** The question before an older letter comes back. */
export function PutVersionBack({ caseId, version }: PutVersionBackProps) {
  return (
    <Notice kind="info" title="De brief van toen terugzetten?">
      <p>
        Wat er sindsdien geschreven is, gaat uit de brief, ook voor de anderen. Het blijft in de tijdlijn
        staan.
      </p>
      <Form method="post" action={`/adviezen/${caseId}/concept`} className="cluster" data-gap="1">
        <input type="hidden" name="version" value={version} />
        <Button type="submit" name="act" value="putBack">
          Zet terug
        </Button>
        <Link to={`/adviezen/${caseId}/concept`}>Toch niet</Link>
      </Form>
    </Notice>
  );
}

interface VersionIsBackProps {
  caseId: string;
  /** The version that stood there before. */
  before: number;
}

/** What was done, and how to go back on it. */
export function VersionIsBack({ caseId, before }: VersionIsBackProps) {
  const concept = `/adviezen/${caseId}/concept`;
  return (
    <Notice kind="success" title="De brief van toen staat er weer" announce>
      <p>
        Wat eruit ging, staat <Link to={`${concept}/tijdlijn?versie=${before}`}>in de tijdlijn</Link>. Is dit
        toch niet goed? <Link to={`${concept}?terug=${before}`}>Zet de brief van daarvoor terug</Link>.
      </p>
      <p>
        <Link to={concept}>Sluit deze melding</Link>
      </p>
    </Notice>
  );
}
