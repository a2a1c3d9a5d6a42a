import type { ReactNode } from 'react';
import { Heading } from '../../ui/heading/heading.tsx';

export interface SignInCardProps {
  title: string;
  lead?: string;
  children: ReactNode;
  /** Under the card: another way in, whom to ask for help. */
  below?: ReactNode;
}

/** One card in the middle of the desk: signing in, a code, an invitation. Makes main, as Page does. */
export function SignInCard({ title, lead, children, below }: SignInCardProps) {
  return (
    <main className="sign-in" id="inhoud" tabIndex={-1}>
      <div className="sign-in__card paper">
        <Heading level={1} look={2}>
          {title}
        </Heading>
        {lead ? <p className="sign-in__lead">{lead}</p> : null}
        {children}
      </div>
      {below ? <div className="sign-in__below">{below}</div> : null}
    </main>
  );
}
