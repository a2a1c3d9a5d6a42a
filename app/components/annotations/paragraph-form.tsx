import { Form } from '@remix-run/react';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';
import { kindOptions } from './annotation-fields.tsx';
import { CriterionSelect } from './criterion-select.tsx';

interface ParagraphFormProps {
  /** The id of the annotation that this form makes, so that sending it twice makes one. */
  id: string;
  noteVersionId: string;
  criteria: readonly CriterionGroup[];
  answer: unknown;
}

/** Annotating a paragraph by its number, for who reads on paper or does not select text. Needs no script. */
export function ParagraphForm({ id, noteVersionId, criteria, answer }: ParagraphFormProps) {
  return (
    <section className="paper stack" aria-labelledby="nieuw">
      <h2 id="nieuw">Maak een aantekening bij een alinea</h2>
      <Form method="post" className="stack">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="noteVersionId" value={noteVersionId} />
        <TextField
          name="paragraph"
          label="Nummer van de alinea"
          hint="Het nummer van de kop erboven en het nummer naast de alinea. Bijvoorbeeld: 3.2, alinea 4"
          width="medium"
          defaultValue={typedOr(answer, 'paragraph', '')}
          error={errorOf(answer, 'paragraph')}
        />
        <SelectField
          name="kind"
          label="Soort"
          options={kindOptions}
          defaultValue={typedOr(answer, 'kind', 'remark')}
        />
        <TextArea
          name="body"
          label="Wat wilt u opmerken?"
          defaultValue={typedOr(answer, 'body', '')}
          error={errorOf(answer, 'body')}
        />
        {criteria.length > 0 ? (
          <CriterionSelect
            name="criterionId"
            label="Hoort bij"
            none="Geen punt"
            groups={criteria}
            defaultValue={typedOr(answer, 'criterionId', '')}
          />
        ) : null}
        <Checkbox name="private" label="Alleen voor mij" />
        <div>
          <Button type="submit" name="act" value="annotate">
            Zet bij de tekst
          </Button>
        </div>
      </Form>
    </section>
  );
}
