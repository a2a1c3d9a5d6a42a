import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { sendFormsOnce } from './components/forms/single-sending.ts';

/**
 * Waits until Remix has read the data of the first page. RemixBrowser does that in its first render and suspends on
 * it without a boundary; a key or click in that moment makes React 18 give up on the whole page for good
 * ("Root did not complete", error 345). So its first call comes before React listens to anything.
 */
async function readFirstData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown;
    await thrown;
  }
}

sendFormsOnce();
await readFirstData();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
