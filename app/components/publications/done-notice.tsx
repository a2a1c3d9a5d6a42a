import type { RoomThing } from '../../domain/publications/publication-room.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { publicWords } from '../../i18n/publications.ts';
import { DoneHere } from '../forms/done-here.tsx';

/** What the act that was just done means, from how the thing stands now; nothing for an act that shows by itself. */
export function DoneNotice({ act, thing }: { act: string; thing: RoomThing }) {
  const words = sentence(act, thing);
  return words ? (
    <DoneHere title="Gedaan">
      <p>{words}</p>
    </DoneHere>
  ) : null;
}

function sentence(act: string, { kind, state, since }: RoomThing): string | null {
  const { the } = publicWords[kind];
  if (act === 'withdraw' && state === 'possible') return `Niemand kan ${the} nog lezen.`;
  if (act !== 'publish' && act !== 'change') return null;
  if (state === 'public') return `Iedereen kan ${the} nu lezen.`;
  if (state === 'embargo') return `Iedereen kan ${the} lezen vanaf ${formatMoment(since!)}.`;
  return null;
}
