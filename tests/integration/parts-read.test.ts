import { describe, expect, it } from 'vitest';
import { caseStory } from '#app/domain/events/story.server.ts';
import { noteRoom } from '#app/domain/notes/note-room.server.ts';
import { markRead, setPartsRead } from '#app/domain/notes/parts-read.server.ts';
import { putVersionInUse } from '#app/domain/notes/versions/put-in-use.server.ts';
import { makeCase } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';
import { addNoteVersion, firstLines } from '../factories/note-versions.ts';

function roomOf(raad: TestCouncil, who: PersonName, caseId: string) {
  const { note } = noteRoom(raad.as(who), caseId);
  if (!note) throw new Error('there is no note');
  const titles = new Map(note.outline.map(({ id, title }) => [id, title]));
  return { note, read: note.read.map((id) => titles.get(id)) };
}

const idOf = (raad: TestCouncil, caseId: string, title: string): string =>
  roomOf(raad, 'member', caseId).note.outline.find((entry) => entry.title.includes(title))!.id;

describe('what somebody read', () => {
  it('is kept per chapter, can be taken back, and is nobody else’s', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const version = addNoteVersion(raad, caseId, firstLines);
    const part = idOf(raad, caseId, 'Toegang');
    markRead(raad.as('member'), caseId, version, { part, read: true, whole: true });
    expect(roomOf(raad, 'member', caseId).read).toEqual(['Toegang']);
    for (const who of ['chair', 'secretary', 'other'] as const)
      expect(roomOf(raad, who, caseId).read).toEqual([]);
    expect(JSON.stringify(caseStory(raad.as('chair'), caseId))).not.toContain('Naam van member');
    markRead(raad.as('member'), caseId, version, { part, read: false, whole: true });
    expect(roomOf(raad, 'member', caseId).read).toEqual([]);
  });

  it('is set in one go by who reads on paper', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const version = addNoteVersion(raad, caseId, firstLines);
    const both = [idOf(raad, caseId, 'Toegang'), idOf(raad, caseId, 'Geld')];
    setPartsRead(raad.as('member'), caseId, version, { parts: both });
    expect(roomOf(raad, 'member', caseId).read).toEqual(['Toegang', 'Geld']);
    setPartsRead(raad.as('member'), caseId, version, { parts: both.slice(1) });
    expect(roomOf(raad, 'member', caseId).read).toEqual(['Geld']);
  });

  it('stays read in a new version where the text is the same, and not where it changed', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const version = addNoteVersion(raad, caseId, firstLines);
    setPartsRead(raad.as('member'), caseId, version, {
      parts: [idOf(raad, caseId, 'Toegang'), idOf(raad, caseId, 'Geld')],
    });
    const changed = firstLines.map((line) => line.replace('negentien', 'eenentwintig'));
    const second = addNoteVersion(raad, caseId, changed);
    putVersionInUse(raad.as('secretary'), caseId, second);
    expect(roomOf(raad, 'member', caseId).read).toEqual(['Toegang']);
  });

  it('refuses a heading or a note that is not there, and who may not read the note', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const version = addNoteVersion(raad, caseId, firstLines);
    const part = idOf(raad, caseId, 'Geld');
    const yes = { part, read: true, whole: true };
    expect(() => markRead(raad.as('member'), caseId, version, { ...yes, part: 'nergens' })).toThrow(
      /notFound/,
    );
    expect(() => markRead(raad.as('member'), makeCase(raad, 'Ander'), version, yes)).toThrow(/notFound/);
    expect(() => markRead(raad.as('clerk'), caseId, version, yes)).toThrow(/forbidden/);
  });
});
