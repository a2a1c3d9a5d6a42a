import { describe, expect, it } from 'vitest';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { noteOfCase } from '#app/domain/notes/read-note.server.ts';
import { compareNotes } from '#app/domain/notes/versions/compare-notes.server.ts';
import { correctNote, splitBefore, undoCorrection } from '#app/domain/notes/versions/correct-note.server.ts';
import { correctionRoom } from '#app/domain/notes/versions/correction-room.server.ts';
import { putVersionInUse } from '#app/domain/notes/versions/put-in-use.server.ts';
import { noteVersionById } from '#db/queries/notes.ts';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import {
  annotateSentence,
  caseInDiscussion,
  caseInReview,
  makeCase,
  noteSentences,
} from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { addNoteVersion, firstLines, revisedLines } from '../factories/note-versions.ts';

const lines = [
  '# Visie',
  'De inwoner staat voorop.',
  'Toegang',
  'Inwoners melden zich',
  'bij het wijkteam. Daarna volgt een gesprek.',
];

function received(raad: TestCouncil) {
  const caseId = makeCase(raad);
  return { caseId, id: addNoteVersion(raad, caseId, lines) };
}

const textOf = (raad: TestCouncil, caseId: string, id: string): NoteText =>
  projectNote(noteOfCase(raad.as('secretary'), caseId, id).doc);
const idOf = (raad: TestCouncil, caseId: string, id: string, start: string): string => {
  const note = textOf(raad, caseId, id);
  return note.blocks.find((block) => note.text.startsWith(start, block.start))!.id!;
};
const room = (raad: TestCouncil, caseId: string, id: string) =>
  correctionRoom(raad.as('secretary'), caseId, id, { part: 1, open: null });

describe('correcting the structure of a note', () => {
  it('stores the corrected note with its event, and lists what was done', () => {
    const raad = makeCouncil();
    const { caseId, id } = received(raad);
    const secretary = raad.as('secretary');
    const block = idOf(raad, caseId, id, 'Toegang');
    correctNote(secretary, caseId, id, { kind: 'heading', block, level: 2 });
    correctNote(secretary, caseId, id, { kind: 'join', block: idOf(raad, caseId, id, 'Inwoners') });
    splitBefore(secretary, caseId, id, { block: idOf(raad, caseId, id, 'Inwoners'), words: 'daarna volgt' });
    expect(textOf(raad, caseId, id).text.split('\n')).toEqual([
      'Visie',
      'De inwoner staat voorop.',
      'Toegang',
      'Inwoners melden zich bij het wijkteam.',
      'Daarna volgt een gesprek.',
    ]);
    const { made, blocks } = room(raad, caseId, id);
    expect(made.map(({ correction }) => correction.kind)).toEqual(['split', 'join', 'heading']);
    expect(blocks.find((each) => each.id === block)).toMatchObject({
      type: 'heading',
      level: 2,
      cite: '1.1',
    });
    expect(caseStory(secretary, caseId).filter((line) => line.kind === 'note.corrected')).toHaveLength(3);
  });

  it('takes back one correction and keeps the others, until the note is as it was read', () => {
    const raad = makeCouncil();
    const { caseId, id } = received(raad);
    const secretary = raad.as('secretary');
    const asRead = JSON.parse(noteVersionById(raad.council.db, id)!.doc!);
    correctNote(secretary, caseId, id, {
      kind: 'heading',
      block: idOf(raad, caseId, id, 'Toegang'),
      level: 1,
    });
    correctNote(secretary, caseId, id, { kind: 'join', block: idOf(raad, caseId, id, 'Inwoners') });
    const heading = room(raad, caseId, id).made[1]!;
    undoCorrection(secretary, caseId, id, heading.id);
    expect(textOf(raad, caseId, id).text).toContain('melden zich bij het wijkteam');
    expect(room(raad, caseId, id).made.map(({ correction }) => correction.kind)).toEqual(['join']);
    undoCorrection(secretary, caseId, id, room(raad, caseId, id).made[0]!.id);
    expect(JSON.parse(noteVersionById(raad.council.db, id)!.doc!)).toEqual(asRead);
    expect(() => undoCorrection(secretary, caseId, id, heading.id)).toThrow(/notFound/);
  });

  it('does not take back what a later correction builds on', () => {
    const raad = makeCouncil();
    const { caseId, id } = received(raad);
    const secretary = raad.as('secretary');
    const block = idOf(raad, caseId, id, 'bij het wijkteam');
    splitBefore(secretary, caseId, id, { block, words: 'Daarna' });
    correctNote(secretary, caseId, id, { kind: 'heading', block: `${block}-2`, level: 1 });
    const [heading, split] = room(raad, caseId, id).made;
    expect(() => undoCorrection(secretary, caseId, id, split!.id)).toThrow(/correctionNeeded/);
    undoCorrection(secretary, caseId, id, heading!.id);
    undoCorrection(secretary, caseId, id, split!.id);
    expect(room(raad, caseId, id).made).toEqual([]);
  });

  it('is refused once the council reads the note, and for a version in use during the review', () => {
    const raad = makeCouncil();
    const { caseId, noteVersionId } = caseInReview(raad);
    const secretary = raad.as('secretary');
    const correction = { kind: 'remove', block: 'b2', everywhere: false } as const;
    expect(() => correctNote(secretary, caseId, noteVersionId, correction)).toThrow(/noteFrozen/);
    expect(room(raad, caseId, noteVersionId).correctable).toBe(false);
    const waiting = addNoteVersion(raad, caseId, lines);
    correctNote(secretary, caseId, waiting, correction);
    expect(textOf(raad, caseId, waiting).text).not.toContain('voorop');
  });

  it('is the work of the secretary, and is refused where it makes no sense', () => {
    const raad = makeCouncil();
    const { caseId, id } = received(raad);
    const join = { kind: 'join', block: idOf(raad, caseId, id, 'bij het wijkteam') } as const;
    for (const who of ['chair', 'member'] as const)
      expect(() => correctNote(raad.as(who), caseId, id, join)).toThrow(/forbidden/);
    expect(() => correctNote(raad.as('secretary'), caseId, id, join)).toThrow(/correctionImpossible/);
    const split = () =>
      splitBefore(raad.as('secretary'), caseId, id, { block: join.block, words: 'olifant' });
    expect(split).toThrow(/wordsNotInParagraph/);
    expect(room(raad, caseId, id).made).toEqual([]);
  });
});

describe('comparing two versions', () => {
  it('says what changed, came, went and moved, whichever version was asked for', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const first = addNoteVersion(raad, caseId, firstLines);
    const second = addNoteVersion(raad, caseId, revisedLines);
    const asked = compareNotes(raad.as('member'), caseId, second, null)!;
    expect(asked).toEqual(compareNotes(raad.as('member'), caseId, first, second));
    expect(asked).toMatchObject({ older: { id: first }, newer: { id: second }, passages: null });
    const changes = asked.parts.flatMap((part) => part.change ?? []);
    const told = (kind: string, words: string) =>
      changes.some((line) => line.kind === kind && line.words.some((word) => word.text.includes(words)));
    expect(told('removed', 'Een inwoner kan')).toBe(true);
    expect(changes.some((line) => line.kind === 'moved')).toBe(true);
    const fee = changes.find((line) => line.words.some((word) => word.text.includes('eenentwintig')))!;
    expect(fee.words.filter((word) => word.kind !== 'same').map((word) => word.text.trim())).toEqual([
      'negentien',
      'eenentwintig',
    ]);
  });

  it('has nothing to say about a single version, and nothing of a case that one may not see', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const only = addNoteVersion(raad, caseId, firstLines);
    expect(compareNotes(raad.as('member'), caseId, only, null)).toBeNull();
    expect(() => compareNotes(raad.as('observer'), caseId, only, null)).toThrow(/notFound/);
  });

  it('lists the changed passages under annotations that the reader may see, and no others', () => {
    const raad = makeCouncil();
    const { caseId, noteVersionId } = caseInReview(raad);
    annotateSentence(raad, 'member', { caseId, noteVersionId }, 'ZEBRA van member', 1);
    annotateSentence(raad, 'lead', { caseId, noteVersionId }, 'ZEBRA van lead', 1);
    annotateSentence(raad, 'member', { caseId, noteVersionId }, 'ongewijzigd', 0);
    const [still, changed, rest] = noteSentences;
    const next = addNoteVersion(raad, caseId, [
      '# Toegang',
      still!,
      changed!.replace('welke hulp nodig is', 'welke hulp mogelijk is'),
      rest!,
    ]);
    const seen = compareNotes(raad.as('member'), caseId, next, null)!.passages!;
    expect(seen.map((passage) => passage.body)).toEqual(['ZEBRA van member']);
    expect(JSON.stringify(compareNotes(raad.as('secretary'), caseId, next, null))).not.toContain('ZEBRA');
    expect(compareNotes(raad.as('official'), caseId, next, null)!.passages).toBeNull();
  });

  it('lists the advice points whose cited paragraph changed, before and after the new version is used', () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    const [still, changed, rest] = noteSentences;
    const point = (ask: string, passage: string) =>
      addPoint(raad.as('lead'), caseId, {
        ask,
        why: 'Daarom.',
        passage,
        success: '',
        annotationIds: [],
        criterionIds: ['sar.B1'],
      });
    point('vast te leggen wie beslist', '§ 1, alinea 2');
    point('dit hoofdstuk te herzien', 'hoofdstuk 1');
    point('dit zo te laten', '§ 1, alinea 1');
    const next = addNoteVersion(raad, caseId, [
      '# Toegang',
      still!,
      changed!.replace('welke hulp nodig is', 'welke hulp mogelijk is'),
      rest!,
    ]);
    const told = () =>
      compareNotes(raad.as('member'), caseId, next, null)!.points.map(({ ask, changes }) => ({
        ask,
        words: changes
          .flatMap(({ words }) => words.filter(({ kind }) => kind !== 'same'))
          .map(({ kind, text }) => ({ kind, text: text.trim() })),
      }));
    const words = [
      { kind: 'removed', text: 'nodig' },
      { kind: 'added', text: 'mogelijk' },
    ];
    const expected = ['vast te leggen wie beslist', 'dit hoofdstuk te herzien'].map((ask) => ({
      ask,
      words,
    }));
    expect(told()).toEqual(expected);
    putVersionInUse(raad.as('secretary'), caseId, next);
    expect(told()).toEqual(expected);
    point('de nieuwe woorden te schrappen', '§ 1, alinea 2');
    expect(told()).toEqual([...expected, { ask: 'de nieuwe woorden te schrappen', words }]);
    expect(compareNotes(raad.as('official'), caseId, next, null)!.points).toEqual([]);
  });
});
