export interface DateTextProps {
  /** The machine's form: 2026-12-04, or with a time. */
  iso: string;
  /** The date in full, as app/i18n formats it: "vrijdag 4 december 2026". */
  full: string;
  /** How near it is: "nog 13 dagen". */
  distance?: string;
}

/** A date in full with, if it matters, how near it is. Criteria: a time element; no abbreviation, no bare numbers. */
export function DateText({ iso, full, distance }: DateTextProps) {
  return (
    <span className="date-text">
      <time dateTime={iso}>{full}</time>
      {distance ? `, ${distance}` : null}
    </span>
  );
}
