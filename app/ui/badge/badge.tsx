import type { ReactNode } from 'react';

export type BadgeTone = 'plain' | 'accent' | 'good' | 'warning' | 'error';

/** A word on a small plate: a state, a count with its noun. Criteria: always words, never a naked number or colour. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
