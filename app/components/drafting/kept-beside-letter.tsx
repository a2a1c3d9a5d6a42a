import { Link } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { putBackWords } from '#editor/commands/letter-put-back.ts';
import type { DraftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import { Notice } from '../../ui/notice/notice.tsx';
import { KeptWords, PrivateCopy } from './kept-words.tsx';
import type { LetterDesk } from './use-letter.ts';
import { useWatched } from './watched.ts';

interface KeptBesideLetterProps {
  room: DraftingRoom;
  desk: LetterDesk;
  /** Whether this person's right to write ended while the page was open. */
  hasEnded: boolean;
  frozen: boolean;
}

/** What did not get into the letter: a right to write that ended, one's own copy, and words that clashed. */
export function KeptBesideLetter({ room, desk, hasEnded, frozen }: KeptBesideLetterProps) {
  const status = useWatched(desk.status);
  const client = desk.letter.editor()?.client;
  if (!status || !client) return null;
  const { conflicts, privateCopy, phase } = status;
  return (
    <>
      <InSight now={phase === 'denied' || (hasEnded && phase === 'synced')}>
        {phase === 'denied' || hasEnded ? (
          <Notice kind="info" title={frozen ? 'De brief ligt vast' : 'U schrijft niet meer mee'} announce>
            <p>
              {frozen
                ? 'De brief is aan de leden voorgelegd. U kunt er nu niet meer in schrijven.'
                : 'U kunt nu niet meer schrijven in deze brief.'}{' '}
              <Link to={`/adviezen/${room.caseId}/brief`}>Bekijk de brief</Link>
            </p>
          </Notice>
        ) : null}
        {privateCopy ? (
          <PrivateCopy
            words={privateCopy}
            blocked={phase === 'denied' || phase === 'refused'}
            onAfresh={() => void client.startAfresh()}
            onDone={() => client.dismissPrivateCopy()}
          />
        ) : null}
      </InSight>
      <KeptWords
        conflicts={conflicts}
        names={room.names}
        onPutBack={(words, instead) => void desk.letter.run(putBackWords(words, instead))}
        onSettle={(id) => client.settle(id)}
      />
    </>
  );
}

/**
 * Takes the focus, and with it the window, when what is in it must be seen now: the words that somebody is typing go
 * nowhere any more.
 */
function InSight({ now, children }: { now: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!now || !element) return;
    // The spaces of who types on must not scroll it away again.
    const stay = (event: KeyboardEvent) => {
      if (event.key === ' ' && event.target === element) event.preventDefault();
    };
    element.addEventListener('keydown', stay);
    element.focus();
    return () => element.removeEventListener('keydown', stay);
  }, [now]);
  return (
    <div className="stack letter-ended" ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
