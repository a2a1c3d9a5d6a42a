import { Heading as CandidateHeading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps {
  /** The place in the outline of the page: one level 1 per page, no level skipped. */
  level: HeadingLevel;
  /** How large it looks, when that differs from its place in the outline. */
  look?: HeadingLevel;
  id?: string;
  /** -1 lets a skip link or a finished step move focus here. */
  tabIndex?: -1;
  children: ReactNode;
}

/** A heading. Criteria: levels follow the outline (WCAG 1.3.1, 2.4.6); size is a matter of look only. */
export function Heading({ level, look = level, children, ...rest }: HeadingProps) {
  return (
    <CandidateHeading level={level} appearance={`level-${look}`} {...rest}>
      {children}
    </CandidateHeading>
  );
}
