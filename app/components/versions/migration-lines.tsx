import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { MigrationLine, MigrationReport } from '../../domain/notes/versions/migration-report.server.ts';
import type { OpenLine } from '../../domain/notes/versions/open-line.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { annotationsInWords, gradeWords } from './grade-words.ts';
import { PassagePair } from './passage-pair.tsx';
import { PlaceChooser } from './place-chooser.tsx';
import { WordChanges } from './word-changes.tsx';

interface MigrationLinesProps {
  report: MigrationReport;
  /** The line whose choice of places is open, chosen in the address: one form at a time. */
  open: OpenLine | null;
  answer: unknown;
}

/** What needs a look first and open, what is certain after it and folded. */
export function MigrationLines({ report, open, answer }: MigrationLinesProps) {
  const asks = (line: MigrationLine) =>
    line.grade === 'check' || line.grade === 'orphaned' || line.id === open?.id;
  const first = report.lines.filter(asks);
  const rest = report.lines.filter((line) => !asks(line));
  if (report.lines.length === 0) return null;
  return (
    <>
      <section className="stack" aria-labelledby="nakijken">
        <h2 id="nakijken">
          {first.length === 0 ? 'Niets om na te kijken' : `Kijk na: ${annotationsInWords(first.length)}`}
        </h2>
        {first.length === 0 ? <p>Van elke aantekening die u hier ziet, is de plek zeker.</p> : null}
        {first.map((line) => (
          <LineCard key={line.id} line={line} report={report} open={open} answer={answer} />
        ))}
      </section>
      {rest.length > 0 ? (
        <Disclosure
          summary={`Zeker van hun plek: ${annotationsInWords(rest.length)}`}
          open={first.length === 0}
        >
          <div className="stack">
            {rest.map((line) => (
              <LineCard key={line.id} line={line} report={report} open={open} answer={answer} />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}

interface LineCardProps extends MigrationLinesProps {
  line: MigrationLine;
}

function LineCard({ line, report, open, answer }: LineCardProps) {
  const { word, sentence, tone } = gradeWords[line.grade];
  return (
    <article className="paper stack" id={`a-${line.id}`} aria-labelledby={`kop-${line.id}`}>
      <h3 id={`kop-${line.id}`} className="cluster" data-gap="1">
        <KindMark kind={line.kind} />
        <span>van {line.mine ? 'u' : line.author}</span>
        <Badge tone={tone}>{word}</Badge>
      </h3>
      <p>{line.body}</p>
      {line.points.map((point) => (
        <p key={point.ask} className="small">
          Hierop rust een adviespunt: “{point.ask}”{point.passage ? ` (vindplaats: ${point.passage})` : ''}
        </p>
      ))}
      <p className="small quiet">
        {line.decidedBy ? `${line.decidedBy} koos of bevestigde deze plek.` : sentence}
      </p>
      <Passages line={line} report={report} />
      {report.inUse && line.mayPlace ? <Decide line={line} open={open} answer={answer} /> : null}
    </article>
  );
}

function Passages({ line, report }: { line: MigrationLine; report: MigrationReport }) {
  const { old, now, words } = line;
  const oldTitle = titled(report.previous.number, old.cite);
  if (!now)
    return (
      <PassagePair
        oldTitle={oldTitle}
        old={<Around passage={old}>{old.quote}</Around>}
        newTitle={`Versie ${report.version.number}`}
        now="Geen plek gevonden."
      />
    );
  return (
    <PassagePair
      oldTitle={oldTitle}
      old={
        <Around passage={old}>
          {words.length > 0 ? <WordChanges words={words} side="old" /> : old.quote}
        </Around>
      }
      newTitle={titled(report.version.number, now.cite)}
      now={
        <Around passage={now}>
          {words.length > 0 ? <WordChanges words={words} side="new" /> : now.quote}
        </Around>
      }
    />
  );
}

const titled = (number: number, cite: string | null) => `Versie ${number}${cite ? `, ${cite}` : ''}`;

/** The passage as a mark between the words around it, which are quiet. */
function Around({ passage, children }: { passage: { prefix: string; suffix: string }; children: ReactNode }) {
  return (
    <>
      <span className="quiet">{passage.prefix ? `…${passage.prefix}` : ''}</span>
      <mark className="passage-pair__mark">{children}</mark>
      <span className="quiet">{passage.suffix ? `${passage.suffix}…` : ''}</span>
    </>
  );
}

function Decide({ line, open, answer }: { line: MigrationLine; open: OpenLine | null; answer: unknown }) {
  if (open?.id === line.id) return <PlaceChooser open={open} answer={answer} />;
  const name = (
    <span className="visually-hidden"> voor de aantekening bij “{line.old.quote.slice(0, 60)}”</span>
  );
  const choose = `?kies=${line.id}#a-${line.id}`;
  if (line.grade === 'exact' || line.decidedBy)
    return (
      <p className="small">
        <Link className="nl-link" to={choose} preventScrollReset>
          Kies een andere plek{name}
        </Link>
      </p>
    );
  return (
    <div className="cluster">
      {line.grade === 'check' ? (
        <Form method="post">
          <input type="hidden" name="annotationId" value={line.id} />
          <Button look="secondary" type="submit" name="act" value="confirm">
            Klopt{name}
          </Button>
        </Form>
      ) : null}
      <LinkButton to={choose}>
        {line.grade === 'orphaned' ? 'Kies een plek' : 'Kies een andere plek'}
        {name}
      </LinkButton>
    </div>
  );
}
