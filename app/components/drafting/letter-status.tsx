import { formatTime } from '../../i18n/dates.ts';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';
import type { ShownStatus } from './shown-status.ts';

interface LetterStatusProps {
  status: ShownStatus | null;
  savedAt: number | null;
  canWrite: boolean;
  /** Whether the letter lies before the members, so that nobody writes in it. */
  frozen: boolean;
  /** Where to sign in again; opens beside this page, so that nothing here is lost. */
  signIn: string;
}

/**
 * Whether the words are safe, in words and always in the same place. "Bewaard" is said only of what is on the
 * server's disk. A screen reader hears trouble and its end, not every save.
 */
export function LetterStatus({ status, savedAt, canWrite, frozen, signIn }: LetterStatusProps) {
  const phase = status?.phase ?? 'synced';
  const words = canWrite
    ? sentenceFor(phase, savedAt, status?.keptLocally ?? true)
    : readingSentence(phase, frozen);
  return (
    <>
      <p className="save-status" data-state={dots[phase]}>
        <span className="save-status__dot" aria-hidden="true" />
        <span>
          {words}
          {phase === 'signed-out' ? (
            <>
              {' '}
              <a href={signIn} target="_blank" rel="noreferrer">
                Inloggen (opent een nieuw tabblad)
              </a>
            </>
          ) : null}
        </span>
      </p>
      <LiveRegion message={isTrouble(phase) ? words : ''} />
    </>
  );
}

type Phase = ShownStatus['phase'];

const dots: Record<Phase, string> = {
  synced: 'saved',
  sending: 'saving',
  offline: 'offline',
  'signed-out': 'offline',
  denied: 'failed',
  refused: 'failed',
};

const isTrouble = (phase: Phase) => phase !== 'synced' && phase !== 'sending';

function sentenceFor(phase: Phase, savedAt: number | null, keptLocally: boolean): string {
  switch (phase) {
    case 'synced':
      return savedAt === null ? 'Alles is bewaard' : `Bewaard om ${formatTime(savedAt)}`;
    case 'sending':
      return 'Bezig met bewaren …';
    case 'offline':
      return keptLocally
        ? 'Geen verbinding. U kunt doorschrijven; uw tekst staat veilig op dit apparaat.'
        : 'Geen verbinding. Laat dit tabblad open: uw tekst staat alleen hier.';
    case 'signed-out':
      return 'Log opnieuw in, uw tekst is bewaard op dit apparaat.';
    case 'denied':
      return 'U kunt nu niet meer schrijven in deze brief.';
    case 'refused':
      return 'Uw laatste woorden pasten niet in de brief.';
  }
}

function readingSentence(phase: Phase, frozen: boolean): string {
  if (phase === 'offline' || phase === 'signed-out') return 'Geen verbinding. U leest de brief van daarvoor.';
  return frozen
    ? 'De brief ligt vast. Niemand kan er nu in schrijven.'
    : 'U leest mee. De trekker en de secretaris schrijven deze brief.';
}
