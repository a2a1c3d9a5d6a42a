import { Form } from '@remix-run/react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { DifferenceRow, ShownPoint } from '../../domain/scoring/differences.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';
import { type DifferenceView, differenceAddress } from './difference-address.ts';

interface NewPointFormProps {
  row: DifferenceRow;
  order: DifferenceView['order'];
  answer: unknown;
}

/** Makes an advice point out of a criterion: four texts, and what it rests on. */
export function NewPointForm({ row, order, answer }: NewPointFormProps) {
  const { criterion } = row;
  const sources = row.threads.filter((thread) => !thread.private);
  return (
    <Form method="post" className="stack" data-gap="3">
      <h3>Een adviespunt bij {criterion.title}</h3>
      <input type="hidden" name="criterionId" value={criterion.id} />
      <input type="hidden" name="criterionIds[]" value={criterion.id} />
      <PointFields answer={answer} stored={{ ask: '', why: '', passage: citesOf(row), success: '' }} />
      {sources.length > 0 ? <SourceChoice threads={sources} answer={answer} /> : null}
      <div className="cluster">
        <Button type="submit" name="act" value="addPoint">
          Bewaar dit adviespunt
        </Button>
        <LinkButton to={differenceAddress({ order }, criterion.id)} look="quiet">
          Toch niet
        </LinkButton>
      </div>
    </Form>
  );
}

/** The places in the note that the judgements and annotations rest on: "§ 3.2, p. 12; § 4.1, p. 15". */
export function citesOf(row: Pick<DifferenceRow, 'judgements' | 'threads'>): string {
  const passages = [...row.judgements.flatMap((judgement) => judgement.passages), ...row.threads];
  return [...new Set(passages.flatMap((passage) => passage.cite ?? []))].join('; ');
}

type PointTexts = Pick<ShownPoint, 'ask' | 'why' | 'passage' | 'success'>;

/** The four texts of an advice point (DOMAIN C2 rule 1). */
function PointFields({ answer, stored }: { answer: unknown; stored: PointTexts }) {
  const field = (name: keyof PointTexts) => ({
    name,
    maxLength: 4000,
    defaultValue: typedOr(answer, name, stored[name]),
    error: errorOf(answer, name),
  });
  return (
    <>
      <TextArea
        {...field('ask')}
        label="Wij adviseren u …"
        hint="Eén ding dat het college moet doen. Begin met wat er moet gebeuren, bijvoorbeeld: “Betrek …” of “Maak …”."
        rows={2}
      />
      <p className="quiet small">
        Wat u hieronder nog niet weet, kunt u later schrijven. Voor het vaststellen moet het er staan.
      </p>
      <TextArea {...field('why')} label="Waarom?" rows={3} />
      <TextArea {...field('passage')} label="Waar staat dit in de nota?" rows={1} />
      <TextArea {...field('success')} label="Waaraan ziet u dat het gelukt is?" rows={2} />
    </>
  );
}

function SourceChoice({ threads, answer }: { threads: readonly ShownThread[]; answer: unknown }) {
  const typed = isRefused(answer) ? answer.values.annotationIds : undefined;
  const chosen = Array.isArray(typed) ? typed.map(String) : [];
  return (
    <fieldset className="evidence">
      <legend className="field__label">Welke aantekeningen horen hierbij?</legend>
      {threads.map((thread) => (
        <label key={thread.id} className="checkbox__line evidence__line" htmlFor={`bron-${thread.id}`}>
          <input
            className="choice-mark"
            type="checkbox"
            id={`bron-${thread.id}`}
            name="annotationIds[]"
            value={thread.id}
            defaultChecked={chosen.includes(thread.id)}
          />
          <span>
            <KindMark kind={thread.kind} /> {thread.body}
            <span className="evidence__quote">
              “{thread.quote}”{thread.cite ? ` ${thread.cite}` : null}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface EditPointFormProps {
  point: ShownPoint;
  order: DifferenceView['order'];
  answer: unknown;
}

/** Changes the words of a point while discussing, or takes it away. */
export function EditPointForm({ point, order, answer }: EditPointFormProps) {
  return (
    <div className="stack">
      <Form method="post" className="stack">
        <input type="hidden" name="pointId" value={point.id} />
        <PointFields answer={answer} stored={point} />
        <div className="cluster">
          <Button type="submit" name="act" value="editPoint">
            Bewaar
          </Button>
          <LinkButton to={differenceAddress({ order }, `adviespunt-${point.id}`)} look="quiet">
            Toch niet
          </LinkButton>
        </div>
      </Form>
      <Disclosure summary="Haal dit adviespunt weg">
        <p>De woorden van dit adviespunt zijn dan weg. De oordelen en aantekeningen blijven.</p>
        <Form method="post">
          <input type="hidden" name="pointId" value={point.id} />
          <Button type="submit" look="danger" name="act" value="removePoint">
            Ja, haal weg
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}
