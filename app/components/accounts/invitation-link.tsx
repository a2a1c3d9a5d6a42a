import { Notice } from '../../ui/notice/notice.tsx';

/** What an action gives back after an invitation: whom it is for and the address, shown this once. */
export interface Invited {
  invited: { name: string; link: string };
}

/** Whether an action's answer holds a fresh invitation. */
export const isInvited = (answer: unknown): answer is Invited =>
  typeof answer === 'object' && answer !== null && 'invited' in answer;

/** The link of an invitation. Only its hash is kept, so this is the one time that it can be read. */
export function InvitationLink({ answer }: { answer: unknown }) {
  if (!isInvited(answer)) return null;
  const { name, link } = answer.invited;
  return (
    <Notice kind="success" title={`De uitnodiging voor ${name} is klaar`} announce>
      <div className="stack">
        <p>
          Adviestafel verstuurt zelf geen mail. Kopieer deze link en geef hem zelf aan {name}. U ziet hem maar
          één keer.
        </p>
        <p>
          <code className="breakable">{link}</code>
        </p>
        <p className="quiet">
          De link werkt twee weken en voor één keer. Wie hem heeft, kan binnenkomen als {name}.
        </p>
      </div>
    </Notice>
  );
}
