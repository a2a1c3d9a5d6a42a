import type { NoteRoom } from '../../domain/notes/note-room.server.ts';
import type { Heading } from '../../domain/notes/outline.ts';

/**
 * The room as it travels with the page: the outline and what is counted by it as one string each. Of a long note they
 * have thousands of values, and the framework looks at each of them before the first byte is sent, and again before the
 * page works.
 */
export const packed = (room: NoteRoom) => ({
  ...room,
  threadCounts: JSON.stringify(room.threadCounts),
  note: room.note && { ...room.note, outline: JSON.stringify(room.note.outline) },
});

/** The room again as it was before {@link packed}. */
export const unpacked = (room: ReturnType<typeof packed>): NoteRoom => ({
  ...room,
  threadCounts: JSON.parse(room.threadCounts) as NoteRoom['threadCounts'],
  note: room.note && { ...room.note, outline: JSON.parse(room.note.outline) as Heading[] },
});
