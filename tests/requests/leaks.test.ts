import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueDigests } from '#app/domain/post/digest.server.ts';
import { Councils, newId } from '#app/http/councils.server.ts';
import { postForm, readDatabase, until } from '../harness/forms.ts';
import { type DemoRole, demoPeople, startTestServer, type TestServer } from '../harness/server.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { addresses, crawl, dataOf, foundBySearch, isLong, steady, type Viewer } from './leaks/crawl.ts';
import { type Listener, listen } from './leaks/listen.ts';
import {
  newMarker,
  type Place,
  places,
  type Room,
  sendJson,
  typePaperForm,
  writeEverywhere,
} from './leaks/member-writes.ts';
import { wordsOfMail } from './leaks/words-of.ts';

const writer: DemoRole = 'member';
/** Truus, whose form the secretary types from paper, reads what stands on it: she is no stranger to that marker. */
const onPaperOf: DemoRole = 'other';
const others = (Object.keys(demoPeople) as DemoRole[]).filter((role) => role !== writer);
/** Bart may do exactly what Truus may; he only listens. */
const viewers: Viewer[] = [...others.filter((role) => role !== 'fourth'), 'signedOut'];
const council: Viewer[] = ['chair', 'secretary', 'lead', 'other'];
/** Fatima is invited to this case: from the opening on she reads what the council reads in it, and searches nothing. */
const readers: Viewer[] = [...council, 'observer'];
/** A file of many pages is made for one of those who see the same in it. */
const getsLongFiles: Viewer[] = ['chair', 'lead', 'clerk', 'official', 'observer', 'admin', 'signedOut'];

const marker = newMarker();
const onPaper = newMarker();
let sink: SmtpSink;
let server: TestServer;
let room: Room;
let made: Record<string, string>;
let heard: Map<DemoRole, Listener>;

beforeAll(async () => {
  sink = await startSmtpSink();
  server = await startTestServer({ SMTP_URL: sink.url, MAIL_FROM: 'raad@maasbergen.example' });
  const [found] = readDatabase<{ caseId: string; noteVersionId: string }>(
    server,
    `select advice_case.id as caseId, note_version.id as noteVersionId
     from advice_case join note_version on note_version.case_id = advice_case.id where state = 'reviewing'`,
  );
  room = { server, writer, ...found! };
  const undone = await postForm(server, writer, `/adviezen/${room.caseId}/beoordeling`, { act: 'takeBack' });
  expect(undone.status).toBe(302);
});
afterAll(async () => {
  for (const listener of heard?.values() ?? []) listener.stop();
  await server?.stop();
  await sink?.close();
});

/** Every address there is, in the case that is under review. */
const allPaths = () =>
  addresses({
    caseId: [room.caseId],
    noteVersionId: [room.noteVersionId],
    annotationId: made ? Object.values(made) : [],
    personId: ['mohamed', 'truus'],
    rubricKey: ['sar'],
    secret: ['geen-uitnodiging'],
    index: ['0'],
    page: ['1'],
  });

type Seen = Map<Viewer, Map<string, string>>;

/** What each viewer reads at these addresses. */
async function crawlAll(paths: readonly string[]): Promise<Seen> {
  const seen: Seen = new Map();
  for (const viewer of viewers) {
    const own = paths.filter((path) => !isLong(path) || getsLongFiles.includes(viewer));
    seen.set(viewer, await crawl(server, viewer, own));
  }
  return seen;
}

/** The data behind every page, and every file that is quickly made: pages are drawn from nothing else. */
const withoutPages = () => allPaths().filter((path) => !isLong(path) && !allPaths().includes(dataOf(path)));

/** Where words stand for somebody, search included. */
async function placesOf(viewer: Viewer, words: string, seen: Seen): Promise<string[]> {
  const read = [...seen.get(viewer)!].filter(([, text]) => text.toLowerCase().includes(words));
  const found = await foundBySearch(server, viewer, words);
  return [...read.map(([path]) => path), ...(found ? ['search'] : [])];
}

/** Each address whose answer is not the same, once times and ids of the moment are taken out. */
function differences(viewer: Viewer, before: Map<string, string>, after: Map<string, string>): string[] {
  const known = Object.values(made);
  return [...before].flatMap(([path, text]) =>
    steady(text, known) === steady(after.get(path) ?? '', known) ? [] : [`${viewer} ${path}`],
  );
}

/** Writes the digests of a day from now, sends everything that waits and gives all that ever came in, in words. */
async function mailAfter(days: number): Promise<string[]> {
  const councils = new Councils({
    takesUpWork: true,
    dataDir: server.dataDir,
    origin: server.base,
    publish: () => undefined,
    listeners: () => [],
    editLetter: () => {
      throw new Error('nobody writes a letter here');
    },
  });
  const { council: open } = councils.get('demo');
  const at = Date.now() + days * 86_400_000;
  const today = new Date(at).toISOString().slice(0, 10);
  queueDigests(
    { council: open, db: open.db, now: () => at - days * 86_400_000, newId, today: () => today },
    server.base,
  );
  await councils.close();
  // The post office looks at its outbox when it opens.
  await server.restart();
  await until(
    'all mail is sent',
    () => readDatabase(server, "select 1 from mail where status = 'waiting'").length === 0,
  );
  return sink.mails.map(({ raw, to }) => `${to.join()}\n${wordsOfMail(raw)}`);
}

function setValues(value: number): void {
  const db = new Sqlite(server.database);
  const changed = db
    .prepare(
      `update score set value = ?, reason = ?, certainty = ? where sheet_id in (select score_sheet.id from score_sheet
       join scoring_round on round_id = scoring_round.id where person_id = ? and case_id = ?)`,
    )
    .run(
      value,
      `${marker.at('reason')} ${value}`,
      value === 1 ? 'sure' : 'unsure',
      demoPeople[writer],
      room.caseId,
    );
  db.close();
  expect(changed.changes).toBe(15);
}

/** The closing date is gone, as it would be when the chair opens a round in which somebody did not hand in. */
function letDatePass(): void {
  const db = new Sqlite(server.database);
  db.prepare("update advice_case set scoring_closes_on = '2026-01-01' where id = ?").run(room.caseId);
  db.close();
}

const streamsHear = (words: string): string[] =>
  others.filter((role) => heard.get(role)!.raw().includes(words));

describe('a marker that one member writes in every place there is, before the opening', () => {
  it('changes nothing that anybody else can read, hear or count', async () => {
    const blank = await crawlAll(withoutPages());
    const listening = [...others, writer].map(
      async (role) => [role, await listen(server, role, { caseId: room.caseId })] as const,
    );
    heard = new Map(await Promise.all(listening));
    made = await writeEverywhere(room, marker);
    const called = 'select 1 from mention where annotation_id = ?';
    expect(readDatabase(server, called, made.mention)).toHaveLength(2);
    const own = await crawl(server, writer, [`/adviezen/${room.caseId}/aantekeningen.jsonld`]);
    expect([...own.values()].join()).toContain(marker.at('annotation'));
    for (const viewer of viewers) {
      const after = await crawl(server, viewer, [...blank.get(viewer)!.keys()]);
      expect(differences(viewer, blank.get(viewer)!, after)).toEqual([]);
    }
    await until('the writer hears of it', () => heard.get(writer)!.events().length > 0);
    for (const role of others) expect(heard.get(role)!.events(), role).toEqual([]);
  }, 240_000);

  it('is in no answer to an act on what was written', async () => {
    for (const role of others)
      for (const [place, id] of Object.entries(made)) {
        for (const [method, path, body] of actsOn(id)) {
          const answer = await sendJson(server, role, method, path, body);
          const text = await answer.text();
          expect([403, 404], `${role} ${method} ${path} (${place})`).toContain(answer.status);
          expect(text).not.toContain(marker.word);
        }
      }
  }, 120_000);

  it('is nowhere once all is handed in, and no answer differs with the score', async () => {
    await typePaperForm(room, onPaperOf, onPaper.word);
    const beoordeling = `/adviezen/${room.caseId}/beoordeling`;
    expect((await postForm(server, writer, beoordeling, { act: 'submit' })).status).toBe(302);
    const seen = await crawlAll(allPaths());
    for (const viewer of viewers) {
      expect(await placesOf(viewer, marker.word, seen), viewer).toEqual([]);
      if (viewer !== onPaperOf) expect(await placesOf(viewer, onPaper.word, seen), viewer).toEqual([]);
    }
    const light = withoutPages();
    setValues(4);
    const four = await crawlAll(light);
    for (const viewer of viewers) {
      const one = new Map(light.map((path) => [path, seen.get(viewer)!.get(path)!]));
      expect(differences(viewer, one, four.get(viewer)!)).toEqual([]);
    }
    const told = others.filter((role) => heard.get(role)!.events().length > 0);
    // Who handed in is for the chair and the secretary; Truus hears that her own form was typed.
    expect(told.sort()).toEqual(['chair', 'other', 'secretary']);
    expect([...streamsHear(marker.word), ...streamsHear(onPaper.word)]).toEqual([]);
    for (const listener of heard.values()) listener.stop();
  }, 240_000);

  it('is in no mail and in no log, also when every digest is due', async () => {
    const mails = await mailAfter(0);
    expect(mails.length).toBeGreaterThan(3);
    expect(mails.filter((mail) => mail.includes(marker.word) || mail.includes(onPaper.word))).toEqual([]);
    const outbox = readDatabase<{ subject: string; body: string }>(server, 'select subject, body from mail');
    expect(JSON.stringify(outbox)).not.toContain(marker.word);
    expect(server.errors()).not.toContain(marker.word);
  }, 120_000);
});

describe('the same marker after the opening', () => {
  it('stands where the council looks, and nowhere else', async () => {
    letDatePass();
    const beoordeling = `/adviezen/${room.caseId}/beoordeling`;
    expect((await postForm(server, 'chair', beoordeling, { act: 'reveal' })).status).toBe(302);
    const seen = await crawlAll(allPaths());
    for (const viewer of viewers) {
      const found = Object.fromEntries(
        await Promise.all(
          Object.keys(places).map(async (place) => {
            const where = await placesOf(viewer, marker.at(place as Place), seen);
            return [place, where.length > 0] as const;
          }),
        ),
      );
      const reads = readers.includes(viewer);
      const expected = Object.fromEntries(
        Object.entries(places).map(([place, fate]) => [place, reads && fate !== 'kept']),
      );
      expect(found, viewer).toEqual(expected);
      expect((await placesOf(viewer, onPaper.word, seen)).length > 0, viewer).toBe(reads);
    }
    for (const viewer of council) {
      const found = await placesOf(viewer, marker.at('annotation'), seen);
      const file = (name: string) => found.some((path) => path.endsWith(name));
      expect(found, viewer).toContain('search');
      expect(file('/nota') && file('/aantekeningen') && file('/aantekeningen.jsonld'), viewer).toBe(true);
      if (getsLongFiles.includes(viewer)) {
        expect(file('.docx'), viewer).toBe(true);
        expect(file('nota-met-aantekeningen.pdf'), viewer).toBe(true);
      }
      const reasons = await placesOf(viewer, marker.at('reason'), seen);
      for (const name of ['oordelen.csv', 'oordelen.xlsx'])
        expect(
          reasons.some((path) => path.endsWith(name)),
          `${viewer} ${name}`,
        ).toBe(true);
    }
  }, 240_000);

  it('goes out in no mail to anybody who is not of the council', async () => {
    const before = sink.mails.length;
    const mails = await mailAfter(1);
    expect(mails.length).toBeGreaterThan(before);
    const strangers = ['sanne', 'robert', 'fatima', 'joris'];
    const found = mails.filter((mail) => mail.includes(marker.word));
    expect(found.filter((mail) => strangers.some((name) => mail.startsWith(name)))).toEqual([]);
    for (const place of ['private', 'removed', 'madeOpen'] as const)
      expect(mails.filter((mail) => mail.includes(marker.at(place)))).toEqual([]);
  }, 120_000);
});

/** What a stranger might try with the id of another's annotation. */
const actsOn = (id: string): ['PUT' | 'POST' | 'DELETE', string, object][] => [
  ['PUT', `/aantekeningen/${id}`, { version: 99, kind: 'concern', body: 'x', private: false }],
  ['DELETE', `/aantekeningen/${id}`, {}],
  ['POST', `/aantekeningen/${id}/antwoorden`, { id: randomUUID(), body: 'x' }],
  ['PUT', `/aantekeningen/${id}/afgehandeld`, {}],
  ['POST', `/aantekeningen/${id}/gezien`, { caseId: room.caseId }],
];
