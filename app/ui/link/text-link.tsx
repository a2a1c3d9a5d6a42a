import { Link as CandidateLink } from '@nl-design-system-candidate/link-react';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

export interface TextLinkProps {
  to: string;
  children: ReactNode;
}

/** A link to a place in the product. Criteria: underlined (1.4.1); its text says where it leads (2.4.4). */
export function TextLink({ to, children }: TextLinkProps) {
  return (
    <Link to={to} className="nl-link">
      {children}
    </Link>
  );
}

/** A link to another site or a file; opens in the same tab, since nobody asked for another. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <CandidateLink href={href} rel="noreferrer">
      {children}
    </CandidateLink>
  );
}
