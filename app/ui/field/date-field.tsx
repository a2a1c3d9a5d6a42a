import { words } from '../words.ts';
import { describedBy, FieldNotes, type FieldWords, OptionalMark } from './field.tsx';

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export interface DateFieldProps extends FieldWords {
  /** What was typed, also when it is no date: nothing typed is thrown away. */
  value?: Partial<DateParts>;
}

const parts = [
  { key: 'day', label: words.day, length: 2 },
  { key: 'month', label: words.month, length: 2 },
  { key: 'year', label: words.year, length: 4 },
] as const;

/**
 * A date in three boxes, posted as `name-day`, `name-month` and `name-year`: easier to type and to correct than a
 * calendar for a date that one knows. (For "some day next month" use TextField with type date.)
 *
 * Criteria: a group with a legend (1.3.1); the error points at the first box, whose id is `name`; digits keyboard on a
 * tablet; focus never jumps by itself from box to box (3.2.2).
 */
export function DateField({ name, label, hint, error, optional, value = {} }: DateFieldProps) {
  return (
    <fieldset
      className="field"
      data-invalid={error ? '' : undefined}
      aria-describedby={describedBy({ name, hint, error })}
    >
      <legend className="field__label">
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="date-field">
        {parts.map((part, index) => (
          <div key={part.key}>
            <label className="date-field__label" htmlFor={index === 0 ? name : `${name}-${part.key}`}>
              {part.label}
            </label>
            <input
              className="field__control"
              data-digits={part.length}
              type="text"
              inputMode="numeric"
              maxLength={part.length}
              id={index === 0 ? name : `${name}-${part.key}`}
              name={`${name}-${part.key}`}
              defaultValue={value[part.key]}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
