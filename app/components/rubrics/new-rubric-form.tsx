import { Form } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';

interface NewRubricFormProps {
  /** Published versions to copy. */
  originals: readonly { choice: string; title: string }[];
  /** The one that is chosen from the start. */
  from?: string;
  answer: unknown;
}

/** Begins a rubric of the council's own, as a copy or empty. */
export function NewRubricForm({ originals, from = '', answer }: NewRubricFormProps) {
  return (
    <Form method="post" className="stack" noValidate>
      <TextField
        name="title"
        label="Naam van uw toetskader"
        defaultValue={typedOr(answer, 'title', '')}
        error={errorOf(answer, 'title')}
        maxLength={300}
      />
      <SelectField
        name="from"
        label="Begin met"
        hint="Een kopie neemt alle punten over. U kunt daarna alles veranderen; het origineel blijft zoals het is."
        placeholder="Een leeg toetskader"
        optional
        options={originals.map(({ choice, title }) => ({ value: choice, label: `Een kopie van: ${title}` }))}
        defaultValue={typedOr(answer, 'from', from)}
        error={errorOf(answer, 'from')}
      />
      <div>
        <Button look="primary" name="act" value="begin">
          Begin dit toetskader
        </Button>
      </div>
    </Form>
  );
}
