import { Button } from '../../ui/button/button.tsx';
import type { Sending } from './use-sending.ts';

interface SendingWordsProps {
  sending: Sending;
  /** Whether this browser keeps nothing: full, or forbidden by its settings. */
  unkept?: boolean;
  onRetry: () => void;
}

/** What is to be known of words on their way: calm while it goes well, with a step when one is needed. */
export function SendingWords({ sending, unkept = false, onRetry }: SendingWordsProps) {
  return (
    <div className="sending" role="status">
      {unkept ? (
        <p className="small field__error">
          Dit apparaat bewaart niets tussendoor. Laat deze pagina open tot uw tekst bewaard is.
        </p>
      ) : null}
      {sending.state === 'sending' ? <p className="quiet small">Bezig met bewaren …</p> : null}
      {sending.state === 'offline' ? (
        <p className="small">
          Nog niet bewaard: er is geen verbinding. Uw tekst staat op dit apparaat. We blijven het proberen.
        </p>
      ) : null}
      {sending.state === 'signedOut' ? <SignInAgain onRetry={onRetry} /> : null}
      {sending.state === 'refused' ? (
        <p className="field__error small">
          {Object.values(sending.failure.fields)[0] ?? sending.failure.message}{' '}
          <span className="quiet">(code {sending.failure.code})</span>
        </p>
      ) : null}
    </div>
  );
}

function SignInAgain({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="stack" data-gap="1">
      <p className="small">
        U bent niet meer ingelogd. Log opnieuw in, uw tekst is bewaard. Kom daarna hier terug.
      </p>
      <p className="small">
        <a className="nl-link" href="/inloggen" target="_blank" rel="noreferrer">
          Log in (nieuw tabblad)
        </a>
      </p>
      <div>
        <Button type="button" look="secondary" onClick={onRetry}>
          Bewaar nu
        </Button>
      </div>
    </div>
  );
}
