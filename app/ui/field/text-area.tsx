import type { TextareaHTMLAttributes } from 'react';
import { describedBy, Field, type FieldWords } from './field.tsx';

export interface TextAreaProps
  extends FieldWords,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'style' | 'className'> {}

/** More lines of text; grows with what is typed where the browser can (field-sizing). Criteria: see Field. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, error, optional, rows = 4, ...rest } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...rest}
        className="field__control"
        rows={rows}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
