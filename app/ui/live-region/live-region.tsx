export interface LiveRegionProps {
  /** What happened, in one sentence; empty when nothing did. */
  message: string;
  /** `at-once` interrupts a screen reader: only for what stops the work. */
  urgency?: 'calm' | 'at-once';
}

/** Tells a screen reader what the eye sees happen. Criteria: on the page from the start, empty; one region per page. */
export function LiveRegion({ message, urgency = 'calm' }: LiveRegionProps) {
  return (
    <div
      className="visually-hidden"
      role={urgency === 'calm' ? 'status' : 'alert'}
      aria-live={urgency === 'calm' ? 'polite' : 'assertive'}
      aria-atomic="true"
    >
      {message}
    </div>
  );
}
