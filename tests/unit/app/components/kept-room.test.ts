import { describe, expect, it } from 'vitest';
import { isOtherVersion, keptRoom } from '#app/components/notes/kept-room.ts';
import type { ShownThread } from '#app/domain/annotations/shown-thread.server.ts';
import type { NoteRoom } from '#app/domain/notes/note-room.server.ts';

const thread = (id: string, part: Partial<ShownThread> = {}) =>
  ({ id, body: 'woorden', start: 10, end: 20, quote: 'het plan', grade: 'exact', ...part }) as ShownThread;
const room = (noteId: string | null, part: Partial<NoteRoom> = {}) =>
  ({
    note: noteId === null ? null : { id: noteId },
    intake: null,
    threads: [],
    threadCount: 0,
    later: null,
    ...part,
  }) as unknown as NoteRoom;

describe('another version of the note than the one that is being read', () => {
  const reading = { key: 'bezoek', room: room('een') };
  const being = room('een', { intake: { status: 'reading' } as NoteRoom['intake'] });

  it('is told within one visit of the page', () => {
    expect(isOtherVersion(reading, { key: 'bezoek', room: room('twee') })).toBe(true);
    expect(isOtherVersion(reading, { key: 'bezoek', room: room('een') })).toBe(false);
  });

  it('is what the page shows to who goes there anew', () => {
    expect(isOtherVersion(reading, { key: 'later', room: room('twee') })).toBe(false);
  });

  it('is what somebody waited for while it was read, or while there was none', () => {
    const newest = { key: 'bezoek', room: room('twee') };
    expect(isOtherVersion({ key: 'bezoek', room: being }, newest)).toBe(false);
    expect(isOtherVersion({ key: 'bezoek', room: room(null) }, newest)).toBe(false);
  });
});

describe('the room of a version that is still being read', () => {
  it('has the newest words of its annotations at their places in this text, without those that were taken away', () => {
    const before = room('een', { threads: [thread('a'), thread('weg')], threadCount: 2 });
    const after = room('twee', {
      threads: [thread('a', { body: 'andere woorden', start: 90, end: 99, quote: 'plan', grade: 'moved' })],
      threadCount: 1,
    });
    expect(keptRoom(before, after)).toMatchObject({
      note: { id: 'een' },
      threads: [{ id: 'a', body: 'andere woorden', start: 10, end: 20, quote: 'het plan', grade: 'exact' }],
      threadCount: 1,
    });
  });

  it('keeps the annotations that came apart from the page as they were', () => {
    const before = room('een', { threads: [thread('a')], threadCount: 200, later: Promise.resolve('[]') });
    expect(keptRoom(before, room('twee'))).toMatchObject({ threads: [{ id: 'a' }], threadCount: 200 });
  });
});
