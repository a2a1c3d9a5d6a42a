import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { replyTo } from '#app/domain/annotations/replies.server.ts';
import { editLetter } from '#app/domain/drafting/collab/edit-letter.server.ts';
import { currentLetter } from '#app/domain/drafting/current-letter.server.ts';
import {
  makeSource,
  makeSourceInput,
  setAnnotationAside,
  takeUpAnnotation,
} from '#app/domain/drafting/make-source.server.ts';
import { addPoint, newPointInput } from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { freezeLetter } from '#app/domain/letters/freeze.server.ts';
import { keepPrivate, redactPrivate } from '#app/domain/letters/ready/decide-privacy.server.ts';
import { readyCheck } from '#app/domain/letters/ready/ready-check.server.ts';
import type { ReadyItem } from '#app/domain/letters/ready/ready-items.ts';
import { readyRoom } from '#app/domain/letters/ready/ready-room.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { annotateSentence, caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { plantedItems } from '../fixtures/private-items.ts';

let raad: TestCouncil;
let at: { caseId: string; noteVersionId: string };
let pointId: string;

const whole = {
  ask: 'Wij adviseren u om inwoners mee te laten beslissen.',
  why: 'Zij kennen de buurt.',
  passage: '§ 1, alinea 2',
  success: 'In elk besluit staat wat inwoners wilden.',
};

beforeEach(() => {
  raad = makeCouncil();
  at = caseInDiscussion(raad);
});

/** Goes on to the letter, with one whole advice point and no criterion left to decide. */
function startWriting(): void {
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  pointId = addPoint(raad.as('lead'), at.caseId, newPointInput.parse({ ...whole, criterionIds: [first] })).id;
  for (const criterionId of rest)
    setAside(raad.as('lead'), at.caseId, { criterionId, reason: 'Komt later.' });
  moveCase(raad.as('lead'), at.caseId, { to: 'drafting', reason: '' });
}

const check = () => readyCheck(raad.as('secretary'), at.caseId);
const kinds = (items: readonly ReadyItem[]) => items.map((item) => item.kind);
const freeze = () => freezeLetter(raad.as('secretary'), at.caseId);
const documentId = () => currentLetter(raad.council.db, at.caseId)!.documentId;

/** Writes a paragraph at the end of the summary, as a writer would. */
const write = (text: string) =>
  editLetter(raad.as('lead'), documentId(), (doc) => {
    const end = doc.child(0).nodeSize + doc.child(1).nodeSize - 1;
    const paragraph = letterSchema.node('paragraph', null, [letterSchema.text(text)]);
    return [new ReplaceStep(end, end, new Slice(Fragment.from(paragraph), 0, 0))];
  });

describe('the ready check', () => {
  it('has nothing to say about a letter in which everything is decided, and lets it freeze', () => {
    startWriting();
    expect(check()).toMatchObject({ first: [], again: [] });
    expect(freeze().number).toBe(1);
  });

  it('names exactly the annotations that are neither used nor set aside', () => {
    const ids = Array.from({ length: 80 }, (_, index) =>
      annotateSentence(raad, 'member', at, `opmerking ${index}`, index % 3),
    );
    annotateSentence(raad, 'lead', at, 'alleen voor mij', 1, { private: true });
    startWriting();
    for (const id of ids.slice(0, 60))
      makeSource(
        raad.as('lead'),
        at.caseId,
        makeSourceInput.parse({ kind: 'annotation', id, target: `advies:${pointId}` }),
      );
    for (const annotationId of ids.slice(60, 72))
      setAnnotationAside(raad.as('lead'), at.caseId, { annotationId, reason: 'Past hier niet.' });
    const named = check().again.flatMap((item) => (item.kind === 'annotation' ? [item.id] : []));
    expect([...named].sort()).toEqual(ids.slice(72).sort());
    expect(kinds(check().again).filter((kind) => kind !== 'annotation')).toEqual([]);
    expect(freeze().number).toBe(1);
  });

  it('counts an annotation as used when a reply to it is', () => {
    const id = annotateSentence(raad, 'member', at, 'Wie beslist hier?');
    const reply = crypto.randomUUID();
    replyTo(raad.as('other'), id, { id: reply, body: 'De wijkraad.' });
    startWriting();
    expect(kinds(check().again)).toEqual(['annotation']);
    makeSource(raad.as('lead'), at.caseId, { kind: 'reply', id: reply, target: `advies:${pointId}` });
    expect(check()).toMatchObject({ again: [], counts: { used: 2 } });
  });

  it('asks again about an annotation that was taken up, and about one whose advice left the letter', async () => {
    const id = annotateSentence(raad, 'member', at, 'Wie beslist hier?');
    startWriting();
    setAnnotationAside(raad.as('chair'), at.caseId, { annotationId: id, reason: 'Later.' });
    takeUpAnnotation(raad.as('chair'), at.caseId, id);
    expect(kinds(check().again)).toEqual(['annotation']);
    makeSource(raad.as('lead'), at.caseId, { kind: 'annotation', id, target: `advies:${pointId}` });
    expect(check().again).toEqual([]);
    await editLetter(raad.as('lead'), documentId(), (doc) => {
      let from = 0;
      doc.descendants((node, pos) => {
        if (node.type.name === 'advice_point') from = pos;
        return node.type.name !== 'advice_point';
      });
      return [new ReplaceStep(from, from + doc.nodeAt(from)!.nodeSize, Slice.empty)];
    });
    expect(kinds(check().again)).toEqual(['annotation', 'criterion']);
    expect(kinds(check().first)).toEqual(['noPoints']);
  });

  it('is for the council, and only while the letter is written', () => {
    startWriting();
    expect(() => readyCheck(raad.as('official'), at.caseId)).toThrow(/notFound|forbidden/);
    expect(() => readyCheck(raad.as('clerk'), at.caseId)).toThrow(/forbidden/);
    expect(readyCheck(raad.as('member'), at.caseId).first).toEqual([]);
  });
});

describe('private words in the letter', () => {
  beforeEach(() => startWriting());

  it('stop the freezing until each is decided, and are then found no more', async () => {
    for (const [, text] of plantedItems.filter(([kind]) => kind !== 'scoredName')) await write(text);
    await write('Volgens Naam van member scoort dit laag.');
    const found = check().first.filter((item) => item.kind === 'privacy');
    expect(found).toHaveLength(plantedItems.filter(([kind]) => kind !== 'scoredName').length + 1);
    expect(freeze).toThrow(/move.letterBlocked/);
    for (const item of found)
      keepPrivate(raad.as('lead'), at.caseId, { key: item.key, reason: 'Dit is algemeen bekend.' });
    expect(check().first).toEqual([]);
    expect(freeze().content).toContain('111222333');
  });

  it('are gone from the letter once they were made unreadable, for whoever has it open', async () => {
    await write('Haar nummer is 111222333, zei zij. Bel 06-12345678.');
    const [number] = check().first;
    if (number?.kind !== 'privacy') throw new Error('the number was not found');
    await redactPrivate(raad.as('secretary'), at.caseId, { key: number.key });
    const text = currentLetter(raad.council.db, at.caseId)!.doc.textContent;
    expect(text).not.toContain('111222333');
    expect(text).toContain('Haar nummer is [onleesbaar gemaakt], zei zij.');
    expect(kinds(check().first)).toEqual(['privacy']);
  });

  it('ask again when the sentence around them changes', async () => {
    await write('Bel 06-12345678.');
    const [phone] = check().first;
    if (phone?.kind !== 'privacy') throw new Error('the number was not found');
    keepPrivate(raad.as('lead'), at.caseId, { key: phone.key, reason: 'Van het wijkteam.' });
    expect(check().first).toEqual([]);
    await write('Bel haar thuis op 06-12345678.');
    expect(kinds(check().first)).toEqual(['privacy']);
  });

  it('are decided by the lead and the secretary, with a reason, and told without the words', async () => {
    await write('Bel 06-12345678.');
    const [phone] = check().first;
    if (phone?.kind !== 'privacy') throw new Error('the number was not found');
    const input = { key: phone.key, reason: 'Van het wijkteam.' };
    expect(() => keepPrivate(raad.as('member'), at.caseId, input)).toThrow(/forbidden/);
    expect(() => keepPrivate(raad.as('lead'), at.caseId, { ...input, key: 'f'.repeat(64) })).toThrow(
      /privacyGone/,
    );
    keepPrivate(raad.as('lead'), at.caseId, input);
    const story = caseStory(raad.as('chair'), at.caseId).find((line) => line.kind === 'privacy.kept');
    expect(JSON.stringify(story)).not.toContain('12345678');
  });
});

describe('using a finding', () => {
  it('refuses what this person may not see, and a point that is not in this letter', () => {
    const hidden = annotateSentence(raad, 'member', at, 'alleen voor mij', 1, { private: true });
    const open = annotateSentence(raad, 'member', at, 'open');
    startWriting();
    const use = (id: string, to = `advies:${pointId}`) =>
      makeSource(raad.as('lead'), at.caseId, makeSourceInput.parse({ kind: 'annotation', id, target: to }));
    expect(() => use(hidden)).toThrow(/findingUnknown/);
    expect(() => use(open, 'advies:elders')).toThrow(/pointGone/);
    expect(() =>
      makeSource(raad.as('member'), at.caseId, { kind: 'annotation', id: open, target: 'deel:annex' }),
    ).toThrow(/forbidden/);
    expect(() =>
      setAnnotationAside(raad.as('lead'), at.caseId, { annotationId: hidden, reason: 'x' }),
    ).toThrow(/notFound/);
  });
});

describe('freezing while others write', () => {
  const names = () => readyRoom(raad.as('secretary'), at.caseId).writing.map(({ name }) => name);
  const carefully = () => freezeLetter(raad.as('secretary'), at.caseId, undefined, false);

  it('names who wrote in the last minutes, and asks before it fixes a half word', async () => {
    startWriting();
    raad.clock.now += 10 * 60_000;
    expect(names()).toEqual([]);
    await write('Dit is nog niet a');
    expect(names()).toEqual(['Naam van lead']);
    expect(carefully).toThrow(/letterBeingWritten/);
    expect(readyRoom(raad.as('lead'), at.caseId).writing).toEqual([]);
    raad.clock.now += 10 * 60_000;
    expect(carefully().status).toBe('open');
  });

  it('names who has the letter open to write in it, and not who reads along', () => {
    startWriting();
    raad.clock.now += 10 * 60_000;
    raad.listening.set(`letter:${documentId()}`, ['lead', 'member', 'secretary']);
    expect(names()).toEqual(['Naam van lead']);
    expect(carefully).toThrow(/letterBeingWritten/);
    expect(freeze().status).toBe('open');
  });
});
