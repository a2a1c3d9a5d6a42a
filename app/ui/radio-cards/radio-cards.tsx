import { describedBy, FieldNotes, type FieldWords, OptionalMark } from '../field/field.tsx';

export interface RadioChoice {
  value: string;
  /** The whole answer as one sentence. */
  sentence: string;
  /** A step on a scale ("1"), shown small before the sentence. */
  step?: string;
  /** A name above the sentence ("Alleen woorden"). */
  title?: string;
}

export interface RadioCardsProps extends FieldWords {
  choices: readonly RadioChoice[];
  /** Answers outside the scale ("Kan ik niet beoordelen"); set apart, so that they are no fifth step. */
  outside?: readonly RadioChoice[];
  /** The chosen value; the form works without JavaScript, so this is a start, not a lock. */
  value?: string;
  /** Hides the legend for the eye, when the same words stand above the card as a heading. */
  legendHidden?: boolean;
  onChange?: (value: string) => void;
}

/**
 * Large choices, each a full sentence on its own card.
 *
 * Criteria: a fieldset with the question as legend (1.3.1); native radio buttons, so arrows move and space chooses; the
 * whole card is the target; the chosen card has a mark, a thicker edge and a tint (1.4.1); the step is read with its
 * sentence. The first choice has the id `name`, so that an error summary can point at the group.
 */
export function RadioCards(props: RadioCardsProps) {
  const { name, label, hint, error, optional, choices, outside = [], value, legendHidden, onChange } = props;
  const shared = { name, value, onChange, invalid: Boolean(error) };
  return (
    <fieldset
      className="radio-cards"
      data-invalid={error ? '' : undefined}
      aria-describedby={describedBy({ name, hint, error })}
    >
      <legend className={legendHidden ? 'visually-hidden' : 'field__label'}>
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="radio-cards__list">
        {choices.map((choice, index) => (
          <RadioCard
            key={choice.value}
            choice={choice}
            id={index === 0 ? name : `${name}-${choice.value}`}
            {...shared}
          />
        ))}
      </div>
      {outside.length > 0 ? (
        <div className="radio-cards__list radio-cards__list--outside">
          {outside.map((choice) => (
            <RadioCard key={choice.value} choice={choice} id={`${name}-${choice.value}`} {...shared} />
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}

interface RadioCardProps {
  choice: RadioChoice;
  id: string;
  name: string;
  value?: string;
  invalid: boolean;
  onChange?: (value: string) => void;
}

function RadioCard({ choice, id, name, value, invalid, onChange }: RadioCardProps) {
  return (
    <label className="radio-card" htmlFor={id}>
      <input
        className="choice-mark"
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={choice.value === value}
        onChange={onChange ? () => onChange(choice.value) : undefined}
        aria-invalid={invalid ? true : undefined}
      />
      {choice.step ? <span className="radio-card__step">{choice.step}</span> : null}
      <span className="radio-card__words">
        {choice.title ? <strong className="radio-card__title">{choice.title}</strong> : null}
        {choice.title ? ' ' : null}
        <span>{choice.sentence}</span>
      </span>
    </label>
  );
}
