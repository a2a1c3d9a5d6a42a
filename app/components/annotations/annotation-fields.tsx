import type { AnnotationKind } from '#db/schema/notes.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { CriterionSelect } from './criterion-select.tsx';
import type { DraftFields } from './draft.ts';

interface AnnotationFieldsProps {
  /** Makes the names of the inputs unique on the page. */
  id: string;
  value: DraftFields;
  criteria: readonly CriterionGroup[];
  /** Whether the kind can be changed here; for a new annotation it was just chosen. */
  withKind: boolean;
  error?: string;
  onChange: (change: Partial<DraftFields>) => void;
}

/** The kinds of annotation to choose from. */
export const kindOptions = Object.entries(kindWords).map(([value, { word }]) => ({ value, label: word }));

/** What one fills in at an annotation: words, a point of the rubric, and who may see it. */
export function AnnotationFields({ id, value, criteria, withKind, error, onChange }: AnnotationFieldsProps) {
  return (
    <>
      {withKind ? (
        <SelectField
          name={`soort-${id}`}
          label="Soort"
          options={kindOptions}
          value={value.kind}
          onChange={(event) => onChange({ kind: event.target.value as AnnotationKind })}
        />
      ) : null}
      <TextArea
        name={`tekst-${id}`}
        label="Wat wilt u opmerken?"
        rows={3}
        value={value.body}
        error={error}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      {criteria.length > 0 ? (
        <CriterionSelect
          name={`punt-${id}`}
          label="Hoort bij"
          groups={criteria}
          none="Geen punt"
          value={value.criterionId ?? ''}
          onChange={(event) => onChange({ criterionId: event.target.value || null })}
        />
      ) : null}
      <Checkbox
        name={`prive-${id}`}
        label="Alleen voor mij"
        checked={value.private}
        onChange={(event) => onChange({ private: event.target.checked })}
      />
    </>
  );
}
