import { Form } from '@remix-run/react';
import { LADDER } from '#rubrics/score.ts';
import type { ContentCriterion, RubricContent } from '../../domain/rubrics/rubric-content.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

interface CriterionFormProps {
  content: RubricContent;
  criterion: ContentCriterion;
  answer: unknown;
}

/** One criterion of a draft: where it belongs, the question, its four sentences, and the words it rests on. */
export function CriterionForm({ content, criterion, answer }: CriterionFormProps) {
  const current = isRefused(answer) ? answer.failure.current : undefined;
  const field = (name: string, stored: string) => ({
    name,
    defaultValue: typedOr(answer, name, stored),
    error: errorOf(answer, name),
  });
  return (
    <Form method="post" className="stack" noValidate>
      <StoredMeanwhile current={current} />
      <input type="hidden" name="criterionId" value={criterion.id} />
      <input type="hidden" name="revision" value={current?.revision ?? criterion.revision} />
      <TextField {...field('title', criterion.title)} label="Naam van het punt" maxLength={300} />
      <TextArea
        {...field('question', criterion.question)}
        label="De vraag die de leden beantwoorden"
        rows={2}
        maxLength={1000}
      />
      <SelectField
        {...field('dimension', criterion.dimension)}
        label="Dimensie"
        options={content.dimensions.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <fieldset className="stack" data-gap="3">
        <legend className="field__label">De vier zinnen waaruit de leden kiezen</legend>
        {LADDER.map(({ level, word }) => (
          <TextArea
            key={level}
            {...field(`level${level}`, criterion.levels[level])}
            label={`${level}. ${word}`}
            rows={2}
            maxLength={1000}
          />
        ))}
      </fieldset>
      <SourceFields criterion={criterion} field={field} />
      <div className="cluster">
        <Button look="primary" name="act" value="criterion">
          Bewaar dit punt
        </Button>
        <LinkButton to="." look="quiet">
          Terug zonder te bewaren
        </LinkButton>
      </div>
    </Form>
  );
}

interface SourceFieldsProps {
  criterion: ContentCriterion;
  field(name: string, stored: string): { name: string; defaultValue: string; error: string | undefined };
}

function SourceFields({ criterion, field }: SourceFieldsProps) {
  return (
    <fieldset className="stack" data-gap="3">
      <legend className="field__label">Waar het punt vandaan komt</legend>
      <TextArea
        {...field('quote', criterion.quote)}
        label="Citaat"
        hint="Hoogstens 25 woorden."
        optional
        rows={2}
        maxLength={1000}
      />
      <TextField {...field('sourceAuthor', criterion.sourceAuthor)} label="Wie het schreef" optional />
      <TextField {...field('sourceTitle', criterion.sourceTitle)} label="Titel van de tekst" optional />
      <TextField
        {...field('sourceYear', criterion.sourceYear === null ? '' : String(criterion.sourceYear))}
        label="Jaar"
        width="short"
        inputMode="numeric"
        optional
      />
    </fieldset>
  );
}

/** What somebody else stored meanwhile, beside what is being typed: nothing is overwritten unseen. */
function StoredMeanwhile({ current }: { current: Record<string, string | number> | undefined }) {
  if (!current) return null;
  const { revision: _revision, ...texts } = current;
  return (
    <Notice kind="warning" title="Dit staat er nu bewaard">
      <ul>
        {Object.entries(texts).map(([name, text]) => (
          <li key={name}>{text === '' ? '(leeg)' : text}</li>
        ))}
      </ul>
    </Notice>
  );
}
