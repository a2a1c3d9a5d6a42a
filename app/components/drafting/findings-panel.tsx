import { Form, Link } from '@remix-run/react';
import { type FormEvent, memo } from 'react';
import type { DraftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import type { Finding, FoundPoint } from '../../domain/drafting/findings.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';

/** What the panel asks of the letter beside it; without scripts its forms post instead. */
export interface FindingActs {
  /** Makes an advice point that rests on this and puts it in the letter. */
  makePoint(finding: Finding): void;
  /** Puts words in the paragraph with the caret. */
  cite(words: string): void;
  /** Puts a point of the table in the letter. */
  insert(point: FoundPoint): void;
}

interface FindingsPanelProps {
  room: DraftingRoom;
  /** Ids of the points in the letter, in the order of their numbers. */
  pointIds: readonly string[];
  acts: FindingActs;
  /** The finding whose form to set it aside is open. */
  settingAside: string | null;
  busy: boolean;
}

/**
 * The findings: what could still go into the letter first, then what already did, and by which advice.
 * A weak or split criterion is used or set aside with a reason; an annotation may simply stay.
 */
export const FindingsPanel = memo(function FindingsPanel(props: FindingsPanelProps) {
  const { room, pointIds, acts, settingAside, busy } = props;
  const missing = room.points.filter((point) => !pointIds.includes(point.id));
  const open = room.findings.filter((one) => !isUsed(one, pointIds) && one.setAside === null);
  const used = room.findings.filter((one) => isUsed(one, pointIds));
  const aside = room.findings.filter((one) => !isUsed(one, pointIds) && one.setAside !== null);
  const card = (finding: Finding) => (
    <FindingCard
      key={`${finding.kind}-${finding.id}`}
      finding={finding}
      room={room}
      pointIds={pointIds}
      acts={acts}
      asideOpen={settingAside === finding.id}
      busy={busy}
    />
  );
  return (
    <section className="findings stack" aria-labelledby="bevindingen">
      <h2 id="bevindingen">Bevindingen</h2>
      {missing.length > 0 && room.canWrite ? <MissingPoints points={missing} acts={acts} /> : null}
      {open.length === 0 ? (
        <EmptyState title="Alles heeft een plek" level={3}>
          <p>Hier staan aantekeningen en zwakke punten die nog niet in de brief zitten.</p>
        </EmptyState>
      ) : (
        <ul className="findings__list">{open.map(card)}</ul>
      )}
      {used.length > 0 ? (
        <Disclosure summary={`In de brief (${used.length})`}>
          <ul className="findings__list">{used.map(card)}</ul>
        </Disclosure>
      ) : null}
      {aside.length > 0 ? (
        <Disclosure summary={`Bewust weggelaten (${aside.length})`}>
          <ul className="findings__list">{aside.map(card)}</ul>
        </Disclosure>
      ) : null}
    </section>
  );
});

const isUsed = (finding: Finding, pointIds: readonly string[]) =>
  finding.usedIn.length > 0 || finding.usedBy.some((id) => pointIds.includes(id));

function MissingPoints({ points, acts }: { points: readonly FoundPoint[]; acts: FindingActs }) {
  return (
    <div className="findings__missing">
      <h3>Nog niet in de brief</h3>
      <ul className="findings__list">
        {points.map((point) => (
          <li key={point.id} className="finding">
            <p>{point.ask || 'Een adviespunt zonder tekst'}</p>
            <Button type="button" onClick={() => acts.insert(point)}>
              Zet dit adviespunt in de brief
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FindingCardProps {
  finding: Finding;
  room: DraftingRoom;
  pointIds: readonly string[];
  acts: FindingActs;
  asideOpen: boolean;
  busy: boolean;
}

function FindingCard({ finding, room, pointIds, acts, asideOpen, busy }: FindingCardProps) {
  const numbers = finding.usedBy.map((id) => pointIds.indexOf(id) + 1).filter((number) => number > 0);
  return (
    <li className="finding" data-kind={finding.annotationKind ?? 'criterion'}>
      <p className="finding__head">
        {finding.annotationKind ? (
          <>
            <KindMark kind={finding.annotationKind} /> <span className="quiet small">{finding.title}</span>
          </>
        ) : (
          <span className="strong">{finding.title}</span>
        )}
      </p>
      <p>{finding.words}</p>
      {finding.quote ? <blockquote className="finding__quote">{finding.quote}</blockquote> : null}
      <p className="quiet small">
        {finding.cite ? `${finding.cite} · ` : ''}
        <a href={finding.href}>{finding.kind === 'annotation' ? 'Lees in de nota' : 'Lees de oordelen'}</a>
      </p>
      {numbers.length > 0 ? <p className="small">Gebruikt bij advies {numbers.join(' en ')}.</p> : null}
      {finding.setAside ? <p className="small">Weggelaten, omdat: {finding.setAside}</p> : null}
      <FindingActions finding={finding} room={room} acts={acts} asideOpen={asideOpen} busy={busy} />
    </li>
  );
}

function FindingActions({ finding, room, acts, asideOpen, busy }: Omit<FindingCardProps, 'pointIds'>) {
  const { canUse, canWrite, canSetAside, caseId } = room;
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) acts.makePoint(finding);
  };
  const name = finding.kind === 'annotation' ? 'annotationIds[]' : 'criterionIds[]';
  return (
    <div className="stack" data-gap="1">
      <div className="cluster" data-gap="1">
        {canUse && canWrite ? (
          <Form method="post" onSubmit={make}>
            <input type="hidden" name={name} value={finding.id} />
            <Button name="act" value="addPoint" busy={busy}>
              Maak hier een adviespunt van
            </Button>
          </Form>
        ) : null}
        {finding.cite && canWrite ? (
          <Button type="button" look="quiet" onClick={() => acts.cite(citeWords(finding))}>
            Zet de vindplaats in deze alinea
          </Button>
        ) : null}
        {finding.kind === 'criterion' && canSetAside && finding.usedBy.length === 0 && !asideOpen ? (
          <Link
            className="small"
            preventScrollReset
            to={`/adviezen/${caseId}/concept?weglaten=${finding.id}#${asideId(finding)}`}
          >
            {finding.setAside ? 'Verander de reden' : 'Laat weg, met een reden'}
          </Link>
        ) : null}
      </div>
      {asideOpen && canSetAside ? <SetAsideForm finding={finding} caseId={caseId} /> : null}
    </div>
  );
}

const asideId = (finding: Finding) => `weglaten-${finding.id}`;

function SetAsideForm({ finding, caseId }: { finding: Finding; caseId: string }) {
  return (
    <Form method="post" preventScrollReset className="stack" data-gap="1" id={asideId(finding)}>
      <input type="hidden" name="criterionId" value={finding.id} />
      <TextArea
        name="reason"
        label={`Waarom komt “${finding.title}” niet in de brief?`}
        rows={3}
        defaultValue={finding.setAside ?? ''}
      />
      <div className="cluster" data-gap="1">
        <Button name="act" value="setAside">
          Laat dit punt weg
        </Button>
        <Link preventScrollReset to={`/adviezen/${caseId}/concept`}>
          Toch niet
        </Link>
      </div>
    </Form>
  );
}

/** "(zie de nota, § 3.2, p. 12)" */
const citeWords = (finding: Finding): string => `(zie de nota, ${finding.cite})`;
