import { Form, Link } from '@remix-run/react';
import type { CoverageRoom } from '../../../domain/drafting/coverage-room.server.ts';
import type { Finding } from '../../../domain/drafting/findings.server.ts';
import { letterSourceParts } from '../../../domain/drafting/source-parts.ts';
import { sourcePartWords } from '../../../i18n/letter-parts.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SelectField } from '../../../ui/field/select-field.tsx';
import { ReasonForm } from '../../forms/reason-form.tsx';
import type { CoverageListProps } from './coverage-list.tsx';

type DecisionProps = Omit<CoverageListProps, 'findings'> & { finding: Finding };

/** The two things that one can do with a finding: use it, or leave it out with a reason. One form is open at a time. */
export function FindingDecision({ finding, room, deciding, answer }: DecisionProps) {
  const key = `${finding.kind}-${finding.id}`;
  const here = `/adviezen/${room.caseId}/concept/bronnen`;
  if (deciding === `gebruik-${key}` && room.canUse)
    return <UseForm finding={finding} room={room} here={here} />;
  if (deciding === `weg-${key}` && room.canSetAside)
    return (
      <ReasonForm
        about={{ id: finding.id, kind: finding.kind }}
        label="Waarom komt dit niet in de brief?"
        hint="De reden blijft bij dit advies bewaard. Zij komt niet in de brief."
        maxLength={2000}
        act={{ value: 'leaveOut', words: 'Laat weg' }}
        back={here}
        answer={answer}
      />
    );
  const isUsed = finding.usedIn.length > 0 || room.points.some((point) => finding.usedBy.includes(point.id));
  return (
    <div className="cluster" data-gap="2">
      {room.canUse ? (
        <Link to={`${here}?kies=gebruik-${key}#${key}`} preventScrollReset>
          {isUsed ? 'Gebruik ook elders' : 'Gebruik in de brief'}
          <span className="visually-hidden">: {finding.title}</span>
        </Link>
      ) : null}
      {room.canSetAside && !isUsed && finding.setAside === null ? (
        <Link to={`${here}?kies=weg-${key}#${key}`} preventScrollReset>
          Laat weg, want …<span className="visually-hidden"> ({finding.title})</span>
        </Link>
      ) : null}
    </div>
  );
}

function UseForm({ finding, room, here }: { finding: Finding; room: CoverageRoom; here: string }) {
  return (
    <Form method="post" className="stack" data-gap="2" preventScrollReset>
      {finding.replies.length > 0 ? (
        <SelectField
          name="source"
          label="Wat gebruikt u?"
          options={[
            { value: `annotation:${finding.id}`, label: 'De aantekening zelf' },
            ...finding.replies.map((reply) => ({
              value: `reply:${reply.id}`,
              label: `De reactie van ${reply.author}: ${short(reply.words)}`,
            })),
          ]}
        />
      ) : (
        <input type="hidden" name="source" value={`${finding.kind}:${finding.id}`} />
      )}
      <SelectField
        name="target"
        label="Waar gebruikt u dit?"
        options={[
          ...room.points.map((point) => ({
            value: `advies:${point.id}`,
            label: `Advies ${point.number}: ${short(point.ask) || 'nog zonder tekst'}`,
          })),
          { value: 'nieuw', label: 'Een nieuw adviespunt' },
          ...letterSourceParts
            .filter((part) => part !== 'annex' || finding.kind === 'annotation')
            .map((part) => ({ value: `deel:${part}`, label: sourcePartWords[part] })),
        ]}
      />
      <div className="cluster" data-gap="1">
        <Button name="act" value="use">
          Gebruik in de brief
        </Button>
        <Link to={here} preventScrollReset>
          Toch niet
        </Link>
      </div>
    </Form>
  );
}

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 67).trimEnd()} …` : text);
