import { useLocation } from '@remix-run/react';
import { useMemo, useState } from 'react';
import type { NoteRoom } from '../../domain/notes/note-room.server.ts';
import { isOtherVersion, keptRoom } from './kept-room.ts';

/** The room to show, and the number of the version in use when that is another one than the reader has before them. */
export function useKeptRoom(newest: NoteRoom): { room: NoteRoom; other: number | null } {
  const { key } = useLocation();
  const [reading, setReading] = useState({ key, room: newest });
  const isOther = isOtherVersion(reading, { key, room: newest });
  if (!isOther && reading.room !== newest) setReading({ key, room: newest });
  const room = useMemo(
    () => (isOther ? keptRoom(reading.room, newest) : newest),
    [isOther, reading.room, newest],
  );
  return { room, other: isOther ? (newest.note?.number ?? null) : null };
}
