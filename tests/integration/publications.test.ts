import { beforeEach, describe, expect, it } from 'vitest';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { adoptLetter, castVote, writeMinority } from '#app/domain/letters/adopt.server.ts';
import { freezeLetter } from '#app/domain/letters/freeze.server.ts';
import { sendLetter, signLetter } from '#app/domain/letters/send.server.ts';
import { keepPublic } from '#app/domain/publications/decide-public.server.ts';
import { previewAdvice } from '#app/domain/publications/preview.server.ts';
import { publicAdvice } from '#app/domain/publications/public-advice.server.ts';
import { publicFile } from '#app/domain/publications/public-file.server.ts';
import { publicList } from '#app/domain/publications/public-list.server.ts';
import { publicationRoom } from '#app/domain/publications/publication-room.server.ts';
import {
  changePublication,
  publishInput,
  publishThing,
  withdrawPublication,
} from '#app/domain/publications/publish.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { recordReaction, recordResponse } from '#app/domain/tracking/respond.server.ts';
import { publicationsByCase } from '#db/queries/publications.ts';
import type { PublicKind } from '#db/schema/publications.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { caseInDiscussion, noteSentences } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const reference = 'SAR-2026-01';
let raad: TestCouncil;
let caseId: string;
let pointId: string;

/** A case whose letter, with a minority statement of these words, was sent. */
async function sentCase(minority = ''): Promise<void> {
  raad = makeCouncil();
  caseId = caseInDiscussion(raad).caseId;
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  pointId = addPoint(raad.as('lead'), caseId, {
    ask: 'Wij adviseren u om inwoners mee te laten beslissen.',
    why: 'Zij kennen de buurt.',
    passage: '§ 1, alinea 2',
    success: 'In elk besluit staat wat inwoners wilden.',
    annotationIds: [],
    criterionIds: [first!],
  }).id;
  for (const criterionId of rest) setAside(raad.as('lead'), caseId, { criterionId, reason: 'Komt later.' });
  moveCase(raad.as('lead'), caseId, { to: 'drafting', reason: '' });
  freezeLetter(raad.as('secretary'), caseId);
  for (const who of ['chair', 'lead', 'member'] as const)
    castVote(raad.as(who), caseId, { choice: 'agree', reason: '' });
  if (minority) writeMinority(raad.as('other'), caseId, { body: minority, named: true });
  adoptLetter(raad.as('chair'), caseId);
  for (const who of ['chair', 'secretary'] as const) signLetter(raad.as(who), caseId, 'code');
  await sendLetter(raad.as('secretary'), caseId, {
    via: 'hand',
    sentOn: '2026-09-07',
    addressee: 'College',
    copyTo: 'Griffie',
  });
}

beforeEach(() => sentCase());

const words = (kind: PublicKind, other: Record<string, string> = {}) =>
  publishInput.parse({
    kind,
    title: 'Advies Wmo',
    summary: 'De raad wil dat inwoners meebeslissen.',
    ...other,
  });
const publish = (kind: PublicKind, other = {}, who: PersonName = 'secretary') =>
  publishThing(raad.as(who), caseId, words(kind, other));
const withdraw = (kind: PublicKind, reason = 'Er staat een fout in.') =>
  withdrawPublication(raad.as('secretary'), caseId, { kind, reason });
const now = () => raad.clock.now;
const seen = () => publicAdvice(raad.council.db, reference, now()).advice;
const found = (q = '', year: number | null = null) =>
  publicList(raad.council.db, { q, year, page: 1 }, now()).lines.map((line) => line.referenceNo);
const file = (name: string) => publicFile(raad.council.db, reference, name, now());

function respond(motivation = 'Dat willen wij ook.'): void {
  recordReaction(raad.as('secretary'), caseId, {
    pointId,
    status: 'adopted',
    motivated: 'insufficient',
    motivation,
    commitment: '',
  });
  recordResponse(raad.as('secretary'), caseId, {
    receivedOn: '2026-09-07',
    form: 'letter',
    summary: 'Het college dankt de raad.',
  });
}

describe('publishing', () => {
  it('is off until the secretary does it', async () => {
    expect(seen).toThrow(/notFound/);
    expect(found()).toEqual([]);
    await publish('letter');
    expect(seen()).toMatchObject({ referenceNo: reference, letter: { title: 'Advies Wmo' }, response: null });
    expect(found()).toEqual([reference]);
  });

  it('is for nobody else', async () => {
    for (const who of ['chair', 'lead', 'member', 'clerk', 'official', 'observer', 'admin'] as const) {
      await expect(publish('letter', {}, who), who).rejects.toThrow(/forbidden|notFound/);
      expect(() => publicationRoom(raad.as(who), caseId, null), who).toThrow(/forbidden|notFound/);
    }
    expect(found()).toEqual([]);
  });

  it('shows the files that were sent, by their hashes', async () => {
    await publish('letter');
    const { files } = seen().letter!;
    expect(files.map(({ name }) => name)).toEqual(['brief.pdf', 'brief.odt', 'brief.html']);
    for (const { sha256, bytes } of files) {
      expect(await raad.council.files.verify(sha256)).toBe(true);
      expect((await raad.council.files.read(sha256)).byteLength).toBe(bytes);
    }
  });

  it('happens once at a time, and can be done anew after it was withdrawn', async () => {
    await publish('letter');
    await expect(publish('letter')).rejects.toThrow(/publicationStands/);
    withdraw('letter');
    await publish('letter', { title: 'Nieuwe titel' });
    expect(seen().letter?.title).toBe('Nieuwe titel');
    expect(publicationsByCase(raad.council.db, caseId)).toHaveLength(2);
  });

  it('tells the story what was done and why', async () => {
    await publish('letter');
    changePublication(raad.as('secretary'), caseId, words('letter', { summary: 'Korter.' }));
    withdraw('letter', 'Er staat een fout in.');
    const told = caseStory(raad.as('clerk'), caseId).filter(({ kind }) => kind.startsWith('publication.'));
    expect(told.map(({ kind, params }) => [kind, params.what, params.reason])).toEqual([
      ['publication.published', 'letter', undefined],
      ['publication.changed', 'letter', undefined],
      ['publication.withdrawn', 'letter', 'Er staat een fout in.'],
    ]);
  });

  it('needs words for everybody', () => {
    expect(
      publishInput.safeParse({ kind: 'letter', title: 'T', summary: ' ' }).error?.issues[0],
    ).toMatchObject({
      message: 'summaryMissing',
      path: ['summary'],
    });
  });
});

describe('withdrawing', () => {
  it('takes everything of the thing away at once, files as well', async () => {
    await publish('letter');
    withdraw('letter');
    expect(seen).toThrow(/notFound/);
    expect(() => file('brief.pdf')).toThrow(/notFound/);
    expect(found()).toEqual([]);
  });

  it('answers as if it had never been there', async () => {
    await publish('letter');
    withdraw('letter');
    const error = (look: () => unknown) => {
      try {
        return look();
      } catch (thrown) {
        return { ...(thrown as object) };
      }
    };
    expect(error(seen)).toEqual(error(() => publicAdvice(raad.council.db, 'SAR-1999-99', now())));
  });

  it('is for what stands', () => expect(() => withdraw('letter')).toThrow(/notFound/));
});

describe('an embargo', () => {
  it('keeps page, file and list closed until its moment', async () => {
    await publish('letter', { embargoOn: '2026-09-09', embargoTime: '10:00' });
    const moment = Date.UTC(2026, 8, 9, 8);
    raad.clock.now = moment - 1;
    expect(seen).toThrow(/notFound/);
    expect(() => file('brief.pdf')).toThrow(/notFound/);
    expect(found()).toEqual([]);
    raad.clock.now = moment;
    expect(seen().letter?.since).toBe('2026-09-09');
    expect(file('brief.pdf').name).toBe('brief.pdf');
    expect(found()).toEqual([reference]);
  });

  it('cannot end in the past, and has a day', async () => {
    await expect(publish('letter', { embargoOn: '2026-09-06' })).rejects.toThrow(/embargoPast/);
    await expect(publish('letter', { embargoTime: '10:00' })).rejects.toThrow(/embargoDayMissing/);
  });

  it('cannot be put on what people can read already', async () => {
    await publish('letter');
    changePublication(raad.as('secretary'), caseId, words('letter', { embargoOn: '2026-10-01' }));
    expect(seen().letter).not.toBeNull();
  });
});

describe('the reaction', () => {
  it('comes after the letter, whose advices it repeats', async () => {
    respond();
    await expect(publish('response')).rejects.toThrow(/publicationLetterFirst/);
    await publish('letter');
    await publish('response');
    expect(seen().response?.body.points).toEqual([
      {
        number: 1,
        ask: 'Wij adviseren u om inwoners mee te laten beslissen.',
        status: 'adopted',
        motivation: 'Dat willen wij ook.',
        commitment: '',
      },
    ]);
  });

  it('is hidden while the letter is under embargo or withdrawn', async () => {
    respond();
    await publish('letter', { embargoOn: '2026-09-09' });
    await publish('response');
    expect(seen).toThrow(/notFound/);
    expect(() => file('reactie.html')).toThrow(/notFound/);
    raad.clock.now = Date.UTC(2026, 8, 10);
    expect(seen().response).not.toBeNull();
    withdraw('letter');
    expect(() => file('reactie.html')).toThrow(/notFound/);
    expect(publicationRoom(raad.as('secretary'), caseId, 'response').open.state).toBe('hidden');
  });

  it('stays as it was published when it is corrected later', async () => {
    respond();
    await publish('letter');
    await publish('response');
    respond('NIEUWE MOTIVERING');
    expect(JSON.stringify(seen())).not.toContain('NIEUWE MOTIVERING');
  });

  it('holds no judgement of the council on it, and no ids', async () => {
    respond();
    await publish('letter');
    await publish('response');
    const shown = JSON.stringify(seen());
    expect(shown).not.toContain('insufficient');
    for (const id of [caseId, pointId]) expect(shown).not.toContain(id);
  });
});

describe('the privacy guard', () => {
  const mail = 'Bel mij op 06 12345678.';
  beforeEach(() => sentCase(mail));

  it('stops what nobody decided about, in the minority statement too', async () => {
    await expect(publish('letter')).rejects.toMatchObject({
      key: 'publicationPrivate',
      params: { count: 1 },
    });
    expect(found()).toEqual([]);
  });

  it('lets it pass after a decision with a reason, which is recorded', async () => {
    const [words_] = publicationRoom(raad.as('secretary'), caseId, 'letter').undecided;
    expect(words_).toMatchObject({ kind: 'phone', words: '06 12345678' });
    keepPublic(raad.as('secretary'), caseId, { kind: 'letter', key: words_!.key, reason: 'Zelf gegeven.' });
    await publish('letter');
    expect(found()).toEqual([reference]);
    expect(() =>
      keepPublic(raad.as('secretary'), caseId, { kind: 'letter', key: words_!.key, reason: 'Nog eens.' }),
    ).toThrow(/privacyGone/);
  });
});

describe('the words about a thing', () => {
  const summary = 'Voor mensen met dementie. Meer hulp thuis.';

  it('are read by the guard, and kept when their writer says so', async () => {
    await expect(publish('letter', { summary })).rejects.toMatchObject({
      key: 'summaryPrivate',
      fields: [{ field: 'summary', params: { words: 'dementie' } }],
    });
    await publish('letter', { summary, confirmed: 'on' });
    expect(seen().letter?.summary).toBe(summary);
  });

  it('can never hold a citizen service number', async () => {
    const number = { summary: 'Het gaat om 111222333.', confirmed: 'on' };
    await expect(publish('letter', number)).rejects.toThrow(/summaryPrivate/);
    await publish('letter');
    expect(() => changePublication(raad.as('secretary'), caseId, words('letter', number))).toThrow(
      /summaryPrivate/,
    );
  });
});

describe('request and note', () => {
  it('are public apart from the letter', async () => {
    await publish('request');
    await publish('note');
    expect(seen()).toMatchObject({
      letter: null,
      response: null,
      request: { body: { question: 'Wat vindt u van dit plan?', requester: 'College van B&W' } },
      note: { files: [{ name: 'nota.html' }] },
    });
    const html = Buffer.from(await raad.council.files.read(file('nota.html').sha256)).toString();
    for (const sentence of noteSentences) expect(html).toContain(sentence);
    expect(() => file('brief.pdf')).toThrow(/notFound/);
  });
});

describe('the list', () => {
  it('finds words in what is public, letters as well, and nowhere else', async () => {
    respond();
    await publish('letter');
    expect(found('meebeslissen')).toEqual([reference]);
    expect(found('kennen de buurt')).toEqual([reference]);
    expect(found('dankt')).toEqual([]);
    await publish('response');
    expect(found('dankt')).toEqual([reference]);
    withdraw('letter');
    expect(found('buurt')).toEqual([]);
  });

  it('is narrowed to a year', async () => {
    await publish('letter');
    expect([found('', 2026), found('', 2025)]).toEqual([[reference], []]);
  });
});

describe('the room', () => {
  it('opens what can be published next, and shows how each thing stands', async () => {
    await publish('letter', { embargoOn: '2026-09-20', embargoTime: '09:30' });
    const room = publicationRoom(raad.as('secretary'), caseId, null);
    expect(room.things.map(({ kind, state }) => [kind, state])).toEqual([
      ['letter', 'embargo'],
      ['response', 'absent'],
      ['request', 'possible'],
      ['note', 'possible'],
    ]);
    expect(room.open.kind).toBe('request');
    expect(room.things[0]!.embargo).toEqual({ on: '2026-09-20', time: '09:30' });
  });

  it('says before when a letter should be public, until it is', async () => {
    const dueOn = () => publicationRoom(raad.as('secretary'), caseId, null).publishBefore;
    expect(dueOn()).toBe('2026-09-21');
    await publish('letter');
    expect(dueOn()).toBeNull();
  });

  it('shows the page as it will be, and keeps nothing', () => {
    const { advice } = previewAdvice(raad.as('secretary'), caseId, words('letter'));
    expect(advice.letter?.summary).toBe('De raad wil dat inwoners meebeslissen.');
    expect(publicationsByCase(raad.council.db, caseId)).toEqual([]);
    expect(() => previewAdvice(raad.as('chair'), caseId, words('letter'))).toThrow(/forbidden/);
  });
});
