import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type ButtonLook, buttonClasses } from './button.tsx';

export interface LinkButtonProps {
  to: string;
  look?: ButtonLook;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere and changes nothing. Criteria: as Button; its role stays link. */
export function LinkButton({ to, look = 'secondary', children }: LinkButtonProps) {
  return (
    <Link to={to} className={buttonClasses(look)}>
      {children}
    </Link>
  );
}
