import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { DoneHere } from '../forms/done-here.tsx';

interface LetterActDoneProps {
  /** The act that was just done, from the address. */
  act: string | null;
  room: LetterRoom;
}

/** What the act on the letter did, as long as it still stands; the vote, one's own statement and the sending tell it themselves. */
export function LetterActDone({ act, room }: LetterActDoneProps) {
  const told = act ? toldOf(act, room) : null;
  return told ? (
    <DoneHere title={told.title}>
      <p>{told.next}</p>
    </DoneHere>
  ) : null;
}

function toldOf(act: string, { state, signedRoles }: LetterRoom): { title: string; next: string } | null {
  if (act === 'freeze' && state === 'for_adoption')
    return { title: 'De brief ligt vast', next: 'De leden kunnen nu stemmen.' };
  if (act === 'sendBack' && state === 'drafting')
    return { title: 'De brief is terug bij de schrijvers', next: 'Zij lezen wat er anders moet.' };
  if (act === 'adopt' && state === 'adopted')
    return {
      title: 'De brief is vastgesteld',
      next: 'Nu ondertekenen de voorzitter en de secretaris.',
    };
  if (act === 'sign' && state === 'adopted')
    return {
      title: 'U hebt de brief ondertekend',
      next:
        signedRoles.length === 2
          ? 'Beide handtekeningen staan eronder. De secretaris kan de brief versturen.'
          : 'De andere handtekening moet nog.',
    };
  return null;
}
