import { words } from '../words.ts';

export interface StepperProps {
  /** All steps in order, each in a word or two ("Beoordelen"). */
  steps: readonly string[];
  /** Index of the step one is at, from 0. */
  current: number;
  /** What the steps are of: "Waar dit advies staat". */
  label: string;
}

/**
 * Where something stands in its course: the step in words, with one mark per step under it.
 *
 * Criteria: an ordered list with aria-current="step" (1.3.1); for ears each mark carries its step and whether it is
 * done; for eyes done, now and later differ in fill and size, not in colour alone (1.4.1).
 */
export function Stepper({ steps, current, label }: StepperProps) {
  return (
    <div className="stepper">
      <p className="stepper__words">
        <strong>{steps[current]}</strong>{' '}
        <span className="quiet small">{words.stepOf(current + 1, steps.length)}</span>
      </p>
      <ol className="stepper__marks" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step}
            className="stepper__mark"
            data-state={stepState(index, current)}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="visually-hidden">
              {step}, {stepWord(index, current)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function stepState(index: number, current: number): 'done' | 'now' | 'later' {
  if (index === current) return 'now';
  return index < current ? 'done' : 'later';
}

function stepWord(index: number, current: number): string {
  const spoken = { done: words.stepDone, now: words.stepNow, later: words.stepLater };
  return spoken[stepState(index, current)];
}
