import { useEffect, useRef } from 'react';
import { words } from '../words.ts';

export interface FormError {
  /** The id of the control (its name; see Field). */
  field: string;
  message: string;
}

export interface ErrorSummaryProps {
  errors: readonly FormError[];
  /** What was kept: "Uw antwoorden zijn bewaard." */
  kept?: string;
}

/**
 * What is still wrong, at the top of the form, each line a link to its field. Shows nothing without errors.
 *
 * Criteria: takes focus whenever a new set of errors arrives (3.3.1), also on a page that came without JavaScript, by
 * its id `fouten` that the action may redirect to; the heading tells the number; each link goes to the control itself.
 */
export function ErrorSummary({ errors, kept }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const signature = errors.map((error) => `${error.field}\u0000${error.message}`).join('\u0001');

  // Focus is outside React, and only a new set of errors may move it: not every render of the same ones.
  useEffect(() => {
    if (signature !== '') box.current?.focus();
  }, [signature]);

  if (errors.length === 0) return null;
  return (
    <div
      className="error-summary"
      id="fouten"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="fouten-kop"
    >
      <h2 className="error-summary__heading" id="fouten-kop">
        {errors.length === 1 ? words.errorSummaryOne : words.errorSummaryMany(errors.length)}
      </h2>
      {kept ? <p>{kept}</p> : null}
      <ul className="error-summary__list">
        {errors.map((error) => (
          <li key={error.field + error.message}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
