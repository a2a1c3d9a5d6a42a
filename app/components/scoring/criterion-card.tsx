import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Criterion } from '#rubrics/define-rubric.ts';
import type { OwnAnnotation } from '../../domain/scoring/own-sheet.server.ts';
import type { MyScore } from '../../domain/scoring/sheet.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import type { ScoreDraft } from './autosave/kept-drafts.ts';
import type { SavedEntry, SheetSaver } from './autosave/sheet-saver.ts';
import { CertaintyChoice } from './certainty-choice.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { EvidenceChoice } from './evidence-choice.tsx';
import { ladderChoices, outsideChoices } from './sheet-words.ts';

/** A card that came back from the server without being saved (no JavaScript). */
export interface RefusedCard {
  draft: ScoreDraft;
  stored: { draft: ScoreDraft; version: number } | null;
  error: string | undefined;
}

interface CriterionCardProps {
  criterion: Criterion;
  score: MyScore;
  annotations: readonly OwnAnnotation[];
  part: number;
  saver: SheetSaver | null;
  refused: RefusedCard | null;
}

/**
 * One criterion: the question, four sentences to choose from, two answers beside them, the reason and what one
 * noted. A plain form with a save button that makes way for the save status once the page is alive.
 */
export function CriterionCard({ criterion, score, annotations, part, saver, refused }: CriterionCardProps) {
  const { id, title, question } = criterion;
  const entry = saver?.entry(id);
  const draft = entry?.draft ?? refused?.draft ?? score;
  const form = useTypedBefore(saver, id);
  return (
    <li className="criterion paper" id={id} tabIndex={-1}>
      <p className="criterion__name">{title}</p>
      <h2 className="criterion__question">{question}</h2>
      <Conflict criterion={criterion} part={part} entry={entry} saver={saver} refused={refused} />
      <Form
        key={entry?.generation ?? 0}
        ref={form}
        method="post"
        data-keeps-itself
        className="stack"
        data-gap="3"
        autoComplete="off"
        onChange={(event) => saver?.change(id, readCard(event.currentTarget, id))}
        onSubmit={(event) => {
          if (!saver) return;
          event.preventDefault();
          saver.sendAll();
        }}
      >
        <input type="hidden" name="criterionId" value={id} />
        <input type="hidden" name="version" value={score.version} />
        <input type="hidden" name="part" value={part} />
        <RadioCards
          name={`answer-${id}`}
          label={question}
          legendHidden
          choices={ladderChoices(criterion.levels)}
          outside={outsideChoices}
          value={draft.answer ?? undefined}
        />
        <TextArea
          name={`reason-${id}`}
          label="Waarom vindt u dat?"
          hint="Bij de eerste en de laatste zin hoort een reden, of een aantekening uit de nota."
          error={refused?.error}
          rows={3}
          maxLength={8000}
          defaultValue={draft.reason}
        />
        <CertaintyChoice criterionId={id} chosen={draft.certainty} />
        <EvidenceChoice criterionId={id} annotations={annotations} chosen={draft.evidence} />
        <Source criterion={criterion} />
        <CardFoot saver={saver} entry={entry} title={title} />
      </Form>
    </li>
  );
}

/** Reads a card's form as it stands. */
function readCard(form: HTMLFormElement, criterionId: string): ScoreDraft {
  const values = new FormData(form);
  return {
    answer: (values.get(`answer-${criterionId}`) as string | null) || null,
    reason: String(values.get(`reason-${criterionId}`) ?? '').replaceAll('\r\n', '\n'),
    certainty: (values.get(`certainty-${criterionId}`) as string | null) || null,
    evidence: values.getAll(`evidence-${criterionId}[]`).map(String),
  };
}

/** What was typed before the page came alive stands only in the form: it is handed to the saver once. */
function useTypedBefore(saver: SheetSaver | null, criterionId: string) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (saver && form.current && saver.entry(criterionId)?.generation === 0)
      saver.change(criterionId, readCard(form.current, criterionId));
  }, [saver, criterionId]);
  return form;
}

interface ConflictProps {
  criterion: Criterion;
  part: number;
  entry: SavedEntry | undefined;
  saver: SheetSaver | null;
  refused: RefusedCard | null;
}

function Conflict({ criterion, part, entry, saver, refused }: ConflictProps) {
  const { id, title } = criterion;
  const shared = { criterionId: id, title, part };
  if (saver && entry?.problem?.kind === 'conflict')
    return (
      <ConflictChoice
        {...shared}
        mine={entry.draft}
        stored={entry.problem.stored}
        onSettle={(keep) => saver.settle(id, keep)}
      />
    );
  if (!saver && refused?.stored)
    return <ConflictChoice {...shared} mine={refused.draft} stored={refused.stored} />;
  return null;
}

function Source({ criterion }: { criterion: Criterion }) {
  const { quote, source } = criterion;
  if (!quote || !source) return null;
  return (
    <Disclosure summary="Waar dit punt vandaan komt">
      <blockquote className="criterion__quote">“{quote.display}”</blockquote>
      <p className="quiet small">
        {source.author}, <cite>{source.title}</cite>
        {source.year ? ` (${source.year})` : null}
      </p>
    </Disclosure>
  );
}

/** One place, one height: first the button, then what became of the answer. */
function CardFoot({
  saver,
  entry,
  title,
}: {
  saver: SheetSaver | null;
  entry: SavedEntry | undefined;
  title: string;
}) {
  return (
    <div className="criterion__foot">
      {saver ? (
        <p className="quiet small">{entry ? footWords(entry) : null}</p>
      ) : (
        <Button type="submit" name="act" value="save">
          Bewaar dit antwoord<span className="visually-hidden"> bij {title}</span>
        </Button>
      )}
    </div>
  );
}

function footWords(entry: SavedEntry): string {
  if (entry.problem?.kind === 'refused') return entry.problem.message;
  if (entry.problem) return 'Nog niet bewaard. Uw tekst staat op dit apparaat.';
  if (entry.dirty) return 'Wordt bewaard als u even stopt.';
  if (entry.savedAt) return `Bewaard om ${entry.savedAt}`;
  return entry.version > 0 ? 'Bewaard' : 'Uw antwoord wordt vanzelf bewaard.';
}
