import { Form, Link } from '@remix-run/react';
import type { CoverageRoom } from '../../../domain/drafting/coverage-room.server.ts';
import type { Finding } from '../../../domain/drafting/findings.server.ts';
import { sourcePartWords } from '../../../i18n/letter-parts.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { KindMark } from '../../../ui/kind-mark/kind-mark.tsx';
import { FindingDecision } from './finding-decision.tsx';

export interface CoverageListProps {
  room: CoverageRoom;
  findings: readonly Finding[];
  /** The finding whose form is open, from the address: "annotation-abc". */
  deciding: string | null;
  answer: unknown;
}

/** Findings one under the other, each with what the letter does with it and what can still be done. */
export function CoverageList({ findings, ...rest }: CoverageListProps) {
  return (
    <ul className="ready-list">
      {findings.map((finding) => (
        <li
          key={`${finding.kind}-${finding.id}`}
          id={`${finding.kind}-${finding.id}`}
          className="ready-item"
          tabIndex={-1}
        >
          <FindingWords finding={finding} />
          <FindingUse finding={finding} room={rest.room} />
          <FindingDecision finding={finding} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function FindingWords({ finding }: { finding: Finding }) {
  return (
    <>
      <p className="cluster" data-gap="1">
        {finding.annotationKind ? <KindMark kind={finding.annotationKind} /> : null}
        <span className={finding.annotationKind ? 'quiet small' : 'strong'}>{finding.title}</span>
      </p>
      <p>{finding.words}</p>
      {finding.quote ? <blockquote className="ready-item__excerpt">{finding.quote}</blockquote> : null}
      <p className="quiet small">
        {finding.cite ? `${finding.cite} · ` : ''}
        <Link to={finding.href}>
          {finding.kind === 'annotation' ? 'Lees in de nota' : 'Lees de oordelen'}
        </Link>
      </p>
    </>
  );
}

function FindingUse({ finding, room }: { finding: Finding; room: CoverageRoom }) {
  const numbers = room.points
    .filter((point) => finding.usedBy.includes(point.id))
    .map((point) => point.number);
  const uses = [
    ...numbers.map((number) => `advies ${number}`),
    ...finding.usedIn.map((part) => `“${sourcePartWords[part]}”`),
  ];
  if (uses.length > 0) return <p>Gebruikt bij {uses.join(' en ')}.</p>;
  if (finding.setAside === null) return null;
  return (
    <>
      <p>Weggelaten, omdat: {finding.setAside}</p>
      {room.canSetAside ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="id" value={finding.id} />
          <input type="hidden" name="kind" value={finding.kind} />
          <Button look="quiet" name="act" value="takeUp">
            Neem toch mee<span className="visually-hidden">: {finding.title}</span>
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** A list that is folded away under its count. */
export function FoldedList({ summary, ...rest }: CoverageListProps & { summary: string }) {
  if (rest.findings.length === 0) return null;
  return (
    <Disclosure summary={`${summary} (${rest.findings.length})`}>
      <CoverageList {...rest} />
    </Disclosure>
  );
}
