export interface ProgressProps {
  /** Names what is being done: "Uw beoordeling". */
  label: string;
  value: number;
  max: number;
  /** The same in words: "6 van 15 punten beoordeeld". Shown, and read instead of a percentage. */
  sentence: string;
}

/**
 * How far one is, in words with a bar under them. Criteria: the native progress element (role progressbar) with a name
 * and the sentence as its value text (4.1.2); the bar has an edge of 3:1 and needs no colour to be read (1.4.11).
 */
export function Progress({ label, value, max, sentence }: ProgressProps) {
  return (
    <div className="progress">
      <p className="progress__words" aria-hidden="true">
        {sentence}
      </p>
      <progress
        className="progress__bar"
        aria-label={label}
        aria-valuetext={sentence}
        value={value}
        max={max}
      >
        {sentence}
      </progress>
    </div>
  );
}
