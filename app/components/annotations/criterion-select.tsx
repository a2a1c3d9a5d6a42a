import type { ChangeEventHandler } from 'react';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Field } from '../../ui/field/field.tsx';

interface CriterionSelectProps {
  name: string;
  label: string;
  groups: readonly CriterionGroup[];
  /** The first, empty choice. */
  none: string;
  value?: string;
  defaultValue?: string;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
}

/** A point of the rubric, in groups by dimension. Criteria: see Field; the native list with its groups. */
export function CriterionSelect({ name, label, groups, none, ...control }: CriterionSelectProps) {
  return (
    <Field name={name} label={label}>
      <select className="field__control" id={name} name={name} {...control}>
        <option value="">{none}</option>
        {groups.map(({ dimension, criteria }) => (
          <optgroup key={dimension} label={dimension}>
            {criteria.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
