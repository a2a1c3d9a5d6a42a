import { Button as CandidateButton } from '@nl-design-system-candidate/button-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

/** primary: the one next step of a screen · secondary: the other steps · quiet: beside a text · danger: takes away. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: ButtonLook;
  /** The act is under way: the button stays where it is and is announced as unavailable. Change its words too. */
  busy?: boolean;
  /** A toggle's state; leave out for a button that is no toggle. */
  pressed?: boolean;
  children: ReactNode;
}

/**
 * A button, named by its act ("Lever mijn beoordeling in", not "Opslaan"). Submits its form unless told otherwise, so
 * that it works before JavaScript loads.
 *
 * Criteria: at least 44 × 44 px (2.5.8); no disabled button without a sentence beside it that says why, so there is no
 * `disabled` prop; the name is its visible text (2.5.3); the ring of 3 px is visible on every look (2.4.7, 1.4.11).
 */
export function Button({
  look = 'secondary',
  busy,
  pressed,
  type = 'submit',
  className,
  ...rest
}: ButtonProps) {
  return (
    <CandidateButton
      type={type}
      busy={busy}
      toggle={pressed !== undefined}
      pressed={pressed}
      className={classNames(look === 'danger' && 'button--danger', className)}
      {...candidateLook(look)}
      {...rest}
    />
  );
}

/** The class names of a look, for a link that must look like a button. */
export function buttonClasses(look: ButtonLook): string {
  const { purpose, hint } = candidateLook(look);
  return classNames('nl-button', `nl-button--${purpose}`, hint && `nl-button--${hint}`);
}

function candidateLook(look: ButtonLook) {
  switch (look) {
    case 'primary':
      return { purpose: 'primary', hint: undefined } as const;
    case 'secondary':
      return { purpose: 'secondary', hint: undefined } as const;
    case 'quiet':
      return { purpose: 'subtle', hint: undefined } as const;
    case 'danger':
      return { purpose: 'secondary', hint: 'negative' } as const;
  }
}
