import { words } from '../words.ts';

export type SaveState = 'untouched' | 'saving' | 'saved' | 'offline' | 'failed';

export interface SaveStatusProps {
  state: SaveState;
  /** Time of the last save as shown ("14:03"). */
  at?: string;
}

/**
 * Where one reads that the work is kept. Saving is never a button; this line always stands in the same place and keeps
 * its height, so nothing moves when it changes. Say "saved" only for what is in the database.
 *
 * Criteria: a polite live region that is on the page from the start (4.1.3); the state is a sentence, the dot beside it
 * is decoration. Failing is said with what was kept.
 */
export function SaveStatus({ state, at }: SaveStatusProps) {
  return (
    <p
      className="save-status"
      data-state={state === 'untouched' && at ? 'saved' : state}
      role="status"
      aria-live="polite"
    >
      <span className="save-status__dot" aria-hidden="true" />
      {sentence(state, at)}
    </p>
  );
}

function sentence(state: SaveState, at: string | undefined): string {
  switch (state) {
    case 'untouched':
      return at ? words.savedAt(at) : words.notYetSaved;
    case 'saving':
      return words.saving;
    case 'saved':
      return at ? words.savedAt(at) : words.saved;
    case 'offline':
      return at ? words.offlineSince(at) : words.offline;
    case 'failed':
      return words.saveFailed;
  }
}
