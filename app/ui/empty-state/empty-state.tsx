import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../heading/heading.tsx';

export interface EmptyStateProps {
  /** What is not there yet, as a plain sentence: "Er zijn nog geen aantekeningen". */
  title: string;
  level?: HeadingLevel;
  /** What will appear here and when. */
  children: ReactNode;
  /** The one step that makes it appear: a Button or LinkButton. */
  step?: ReactNode;
}

/** An empty place that teaches. Criteria: a heading in the outline; text first, one step; no picture to describe. */
export function EmptyState({ title, level = 2, children, step }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Heading level={level} look={3}>
        {title}
      </Heading>
      <div className="empty-state__teaching">{children}</div>
      {step ? <div>{step}</div> : null}
    </div>
  );
}
