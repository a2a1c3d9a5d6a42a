import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { moveRefusals } from '../../i18n/moves.ts';
import { Notice } from '../../ui/notice/notice.tsx';

export type Refusals = LetterRoom['moves'][number]['refusals'];

/** Why an act cannot be done yet; nothing when it can. */
export function WhyNot({ refusals }: { refusals: Refusals }) {
  if (refusals.length === 0) return null;
  return (
    <Notice kind="info" title="Dit moet nog eerst">
      <ul>
        {refusals.map(({ key, params }) => (
          <li key={key}>{moveRefusals[key]?.(params)}</li>
        ))}
      </ul>
    </Notice>
  );
}
