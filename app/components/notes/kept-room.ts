import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { NoteRoom } from '../../domain/notes/note-room.server.ts';

/** The room that somebody reads in, and the visit of the page to which it belongs. */
export interface Visit {
  key: string;
  room: NoteRoom;
}

/**
 * Whether the newest room has another version of the note than the one that is being read. Within one visit the text
 * under the reader's eyes stays: a half-written annotation belongs to its words. Who goes to the page anew, or waited
 * there for a file to be read, gets the version in use.
 */
export function isOtherVersion(reading: Visit, newest: Visit): boolean {
  const [before, after] = [reading.room, newest.room];
  return (
    reading.key === newest.key &&
    before.note !== null &&
    after.note !== null &&
    before.note.id !== after.note.id &&
    before.intake === null
  );
}

/**
 * The room of the version that is being read, with what the newest room says of its annotations: the words and the
 * talk as they are now, at the places that they have in this text. Of rooms with more annotations than travel with the
 * page only what everybody may do is taken over.
 */
export function keptRoom(reading: NoteRoom, newest: NoteRoom): NoteRoom {
  const { state, can, person, people, moves } = newest;
  const now = { ...reading, state, can, person, people, moves };
  if (reading.later || newest.later) return now;
  const byId = new Map(newest.threads.map((thread) => [thread.id, thread]));
  const threads = reading.threads.flatMap((thread) => {
    const newer = byId.get(thread.id);
    return newer ? [inPlaceOf(thread, newer)] : [];
  });
  return { ...now, threads, threadCount: threads.length };
}

const inPlaceOf = (
  { noteVersionId, quote, start, end, cite, grade }: ShownThread,
  newer: ShownThread,
): ShownThread => ({ ...newer, noteVersionId, quote, start, end, cite, grade });
