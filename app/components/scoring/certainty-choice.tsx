import { certaintyWords } from '#app/i18n/scoring.ts';

interface CertaintyChoiceProps {
  criterionId: string;
  chosen: string | null;
}

/**
 * How sure one is of an answer. Nobody has to say it, it can be unsaid, and it never weighs: it helps the talk.
 * Chosen from the start is "not said", because a radio button cannot be emptied by hand.
 */
export function CertaintyChoice({ criterionId, chosen }: CertaintyChoiceProps) {
  const choices = [...Object.entries(certaintyWords), ['', 'zeg ik niet']] as const;
  return (
    <fieldset className="certainty">
      <legend className="field__label">
        Hoe zeker bent u? <span className="quiet">(mag u overslaan)</span>
      </legend>
      <p className="field__hint">Dit verandert niets aan uw oordeel. De raad ziet het na de opening.</p>
      <div className="cluster">
        {choices.map(([value, word]) => (
          <label
            key={value}
            className="checkbox__line"
            htmlFor={`certainty-${criterionId}-${value || 'unsaid'}`}
          >
            <input
              className="choice-mark"
              type="radio"
              id={`certainty-${criterionId}-${value || 'unsaid'}`}
              name={`certainty-${criterionId}`}
              value={value}
              defaultChecked={(chosen ?? '') === value}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
