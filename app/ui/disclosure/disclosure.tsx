import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface DisclosureProps {
  /** What is folded away, with how much of it: "Uw aantekeningen bij dit punt (2)". */
  summary: ReactNode;
  open?: boolean;
  /** Paper shows what is folded away, unless this says that it is only there to be used. */
  notOnPaper?: boolean;
  /** Says that it was opened or folded, for content that is only worth drawing when it is seen. */
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** Something folded away. Criteria: native details, so it opens by keyboard, without JavaScript and by find-in-page. */
export function Disclosure({ summary, open, notOnPaper, onToggle, children }: DisclosureProps) {
  return (
    <details
      className={classNames('disclosure', notOnPaper && 'no-print')}
      open={open}
      onToggle={onToggle && (({ currentTarget }) => onToggle(currentTarget.open))}
    >
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
