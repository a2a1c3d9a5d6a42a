import type { SelectHTMLAttributes } from 'react';
import { describedBy, Field, type FieldWords } from './field.tsx';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectFieldProps
  extends FieldWords,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'style' | 'className' | 'multiple'> {
  options: readonly SelectOption[];
  /** The first, empty choice ("Kies een lid"); leave out when one of the options is always right. */
  placeholder?: string;
}

/** One out of many (more than seven; fewer are better as RadioCards). Criteria: see Field; the native list is used. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, optional, options, placeholder, ...rest } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        className="field__control"
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      >
        {placeholder ? <option value="">{placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
