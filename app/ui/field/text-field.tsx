import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldWords } from './field.tsx';

/** How wide the box is: it tells how much is expected. */
export type FieldWidth = 'short' | 'medium' | 'full';

export interface TextFieldProps
  extends FieldWords,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'size' | 'style' | 'className'> {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number' | 'date';
  width?: FieldWidth;
}

/** One line of text. Criteria: see Field; give `autoComplete` for a person's own data (1.3.5); paste is never blocked. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, optional, width = 'full', type = 'text', ...rest } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...rest}
        className="field__control"
        data-width={width}
        type={type}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
