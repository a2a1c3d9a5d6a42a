import type { TextConflict } from './outbox.ts';

/**
 * What the person is told. `synced`: everything is on the server's disk. `sending`: on its way. `offline`,
 * `signed-out`: kept here, sent later. `denied`, `refused`: will not be sent; the words are in `privateCopy`.
 */
export type CollabPhase = 'synced' | 'sending' | 'offline' | 'signed-out' | 'denied' | 'refused';

/** How the work of one editor stands. */
export interface CollabStatus {
  phase: CollabPhase;
  /** Steps that are not on the server's disk yet. */
  unsaved: number;
  /** Whether this browser keeps them; false means: do not close the tab. */
  keptLocally: boolean;
  conflicts: readonly TextConflict[];
  privateCopy: string | null;
}
