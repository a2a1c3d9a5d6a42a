import type { ReactNode } from 'react';
import { words } from '../words.ts';

export interface FieldWords {
  /** Also the id of the control, so that an error summary can point at it. */
  name: string;
  label: string;
  hint?: string;
  /** What is wrong and how to mend it, in one sentence. */
  error?: string;
  optional?: boolean;
}

/** The ids that tie a control to its hint and error. */
export function describedBy({
  name,
  hint,
  error,
}: Pick<FieldWords, 'name' | 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/**
 * Label, hint and error round one control.
 *
 * Criteria: a visible label tied by id (1.3.1, 3.3.2); hint and error in the description of the control (3.3.1); the
 * error stands between label and control, says "Fout" in words and keeps what was typed; what is not required says so,
 * nothing carries an asterisk.
 */
export function Field({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { children: ReactNode }) {
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label className="field__label" htmlFor={name}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** "(niet verplicht)", in the label itself so that it is read aloud with it. */
export function OptionalMark() {
  return <span className="field__optional"> ({words.optional})</span>;
}

/** The hint and the error of a control or a group, with the ids that `describedBy` names. */
export function FieldNotes({ name, hint, error }: Pick<FieldWords, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint ? (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field__error" id={`${name}-error`}>
          <span className="visually-hidden">{words.error}: </span>
          {error}
        </p>
      ) : null}
    </>
  );
}
