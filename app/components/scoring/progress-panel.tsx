import { Form } from '@remix-run/react';
import type { ScoringRoom } from '../../domain/scoring/scoring-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { Page } from '../layout/page.tsx';
import { WhyNot } from '../letters/why-not.tsx';

type Progress = NonNullable<ScoringRoom['progress']>;

interface ProgressPanelProps {
  progress: Progress;
  reveal: ScoringRoom['reveal'];
  /** Whether opening is the next step of this screen, or something else is. */
  look: 'primary' | 'secondary';
  /** Whether this person may type a paper form for a member who asked for it. */
  mayType: boolean;
}

const typeColumn: TableColumn<Progress[number]> = {
  key: 'paper',
  header: 'Op papier',
  cell: ({ personId, name, submitted }) =>
    submitted ? (
      'niet meer nodig'
    ) : (
      <TextLink to={`namens/${personId}`}>
        Typ een formulier in<span className="visually-hidden"> namens {name}</span>
      </TextLink>
    ),
};

/** For the chair and secretary: who handed in, by name, and the way to the opening. Nothing about any answer. */
export function ProgressPanel({ progress, reveal, look, mayType }: ProgressPanelProps) {
  const done = progress.filter((person) => person.submitted).length;
  return (
    <section className="paper stack" aria-labelledby="wie-is-klaar">
      <h2 id="wie-is-klaar" tabIndex={-1}>
        Wie is klaar?
      </h2>
      <p>
        {done} van de {progress.length} leden hebben ingeleverd. Wat zij vinden, ziet niemand vóór de opening.
      </p>
      <Table
        caption="Wie heeft ingeleverd"
        captionHidden
        columns={[
          { key: 'name', header: 'Lid', names: true, cell: (person) => person.name },
          {
            key: 'done',
            header: 'Ingeleverd',
            cell: (person) => (person.submitted ? (person.late ? 'ja, te laat' : 'ja') : 'nee'),
          },
          ...(mayType ? [typeColumn] : []),
        ]}
        rows={progress}
        rowKey={(person) => person.personId}
      />
      {reveal ? <WhyNot refusals={reveal.refusals} /> : null}
      {reveal && reveal.refusals.length === 0 ? (
        <div>
          <LinkButton to="?deel=openen" look={look}>
            Open alle oordelen
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}

/** The page before the opening: what it does, that it cannot be undone, and who did not hand in. */
export function RevealConfirm({ progress }: { progress: Progress }) {
  const missing = progress.filter((person) => !person.submitted);
  return (
    <Page title="Alle oordelen openen?" width="form">
      <section className="paper stack" aria-label="Wat er gebeurt">
        <p>
          Vanaf de opening ziet de hele raad alle aantekeningen en oordelen, met namen. Dit kan{' '}
          <strong>niet ongedaan worden gemaakt</strong>.
        </p>
        {missing.length > 0 ? (
          <p>
            Nog niet ingeleverd: {missing.map((person) => person.name).join(', ')}. Wat zij invulden, telt in
            deze ronde niet mee en blijft van henzelf.
          </p>
        ) : (
          <p>Alle leden hebben ingeleverd.</p>
        )}
        <Form method="post" className="cluster">
          <Button look="primary" type="submit" name="act" value="reveal">
            Ja, open alle oordelen
          </Button>
          <LinkButton to="." look="quiet">
            Nee, terug
          </LinkButton>
        </Form>
      </section>
    </Page>
  );
}
