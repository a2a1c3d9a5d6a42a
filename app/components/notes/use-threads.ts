import { startTransition, useEffect, useState } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { NoteRoom } from '../../domain/notes/note-room.server.ts';

export interface RoomThreads {
  threads: readonly ShownThread[];
  /** How many are not there yet. */
  missing: number;
  /** Whether those will not come: the connection broke off. */
  failed: boolean;
}

/**
 * The annotations of the room: those that came with the page, and all of them as soon as they came after it. When the
 * page gets new data, what was there stays until the new list is whole.
 */
export function useThreads({ threads, threadCount, later }: NoteRoom, noteVersionId: string): RoomThreads {
  const [whole, setWhole] = useState<{ of: string; threads: readonly ShownThread[] } | null>(null);
  const [failed, setFailed] = useState(false);

  // What comes after the page is outside React until it is there.
  useEffect(() => {
    setFailed(false);
    if (!later) return;
    let here = true;
    const take = (text: string) => {
      if (here)
        startTransition(() => setWhole({ of: noteVersionId, threads: JSON.parse(text) as ShownThread[] }));
    };
    later.then(take, () => here && setFailed(true));
    return () => {
      here = false;
    };
  }, [later, noteVersionId]);

  if (!later) return { threads, missing: 0, failed: false };
  if (whole?.of === noteVersionId) return { threads: whole.threads, missing: 0, failed };
  return { threads, missing: threadCount - threads.length, failed };
}
