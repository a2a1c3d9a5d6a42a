import type { ShownComment, ShownSuggestion } from '../../../domain/drafting/margin/margin-room.server.ts';
import { Button } from '../../../ui/button/button.tsx';

interface PassageWordsProps {
  one: ShownComment | ShownSuggestion;
  /** The words are not in the letter as this browser shows it. */
  isWordless: boolean;
  /** Null where there is nothing to go to. */
  onGo: ((id: string) => void) | null;
}

/** The words that a card is about, as they were; says when they are others by now, or gone. */
export function PassageWords({ one, isWordless, onGo }: PassageWordsProps) {
  const { id, quote, now, standing } = one;
  const gone = standing === 'orphaned' || isWordless;
  return (
    <>
      {quote && !('words' in one) ? <p className="margin-card__quote">“{quote}”</p> : null}
      {gone ? (
        <p className="small strong">Deze woorden staan niet meer in de brief.</p>
      ) : now !== null ? (
        <p className="small">
          Nu staat er: <span className="margin-card__now">“{now}”</span>
        </p>
      ) : null}
      {onGo && !gone ? (
        <div className="margin-card__acts needs-script">
          <Button type="button" look="quiet" onClick={() => onGo(id)}>
            Naar de tekst
          </Button>
        </div>
      ) : null}
    </>
  );
}
