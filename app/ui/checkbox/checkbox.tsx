import type { InputHTMLAttributes } from 'react';
import { describedBy, FieldNotes } from '../field/field.tsx';

export interface CheckboxProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id' | 'name' | 'style' | 'className'> {
  name: string;
  /** Needed when several boxes share a name. */
  id?: string;
  label: string;
  hint?: string;
  error?: string;
}

/** One yes or no. Criteria: the whole line is the target, at least 44 px high (2.5.8); the native box is kept. */
export function Checkbox({ name, id = name, label, hint, error, ...rest }: CheckboxProps) {
  return (
    <div className="checkbox" data-invalid={error ? '' : undefined}>
      <label className="checkbox__line" htmlFor={id}>
        <input
          {...rest}
          className="choice-mark"
          type="checkbox"
          id={id}
          name={name}
          aria-describedby={describedBy({ name: id, hint, error })}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldNotes name={id} hint={hint} error={error} />
    </div>
  );
}
