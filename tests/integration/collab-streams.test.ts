import { Agent, get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLetter } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { diffSteps } from '#editor/collab/doc-diff.ts';
import { type CollabServer, startCollabServer } from '../fakes/collab-server.ts';
import { allSaved, createFakeClock, openWriter } from '../fakes/http-writer.ts';
import { batchOf, postBatch, typing } from '../fakes/typing.ts';

let server: CollabServer;
beforeEach(async () => {
  server = await startCollabServer();
});
afterEach(() => server.close());

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });

/** A reader of the letter's stream: the versions that it was told of, in the order in which they came. */
interface Reader {
  versions: number[];
  lastId: string;
  /** Breaks the connection. */
  leave(): void;
  /** Resolves when the server has begun to answer. */
  opened: Promise<void>;
}

function openReader(
  person: string,
  before: { versions: number[]; lastId: string } = { versions: [], lastId: 'letter:brief@0' },
): Reader {
  const reader = { ...before } as Reader;
  let text = '';
  reader.opened = new Promise((resolve, reject) => {
    const asked = get(
      `${server.url}/stream?topic=letter:brief@0&person=${person}`,
      { agent, headers: { 'last-event-id': before.lastId } },
      (response) => {
        resolve();
        response.on('error', () => undefined);
        response.on('data', (chunk: Buffer) => {
          const events = (text + chunk).split('\n\n');
          text = events.pop()!;
          for (const event of events) note(reader, event);
        });
      },
    );
    asked.on('error', reject);
    reader.leave = () => asked.destroy();
  });
  return reader;
}

function note(reader: Reader, event: string): void {
  const id = /^id: (.*)$/m.exec(event);
  const data = /^data: (.*)$/m.exec(event);
  if (!id || !data) return;
  reader.lastId = id[1]!;
  const { entries } = (JSON.parse(data[1]!) as { event: { entries: { version: number }[] } }).event;
  reader.versions.push(...entries.map(({ version }) => version));
}

const counting = (upTo: number) => Array.from({ length: upTo }, (_none, at) => at + 1);

async function write(from: number, upTo: number): Promise<void> {
  for (let version = from; version < upTo; version++) {
    const answer = await postBatch(
      server.url,
      'anna',
      batchOf('client-anna', version + 1, version, [typing(2, 'x')]),
    );
    expect(answer.status).toBe(200);
  }
}

async function heardUpTo(readers: readonly Reader[], version: number): Promise<void> {
  while (readers.some(({ versions }) => versions.at(-1) !== version))
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Five hundred are the measure (PERFORMANCE R11); COLLAB_READERS=5000 is the nightly one, where files allow it. */
const count = Number(process.env.COLLAB_READERS ?? 500);

describe(`${count} readers`, () => {
  it('hear each of a hundred steps once and in order, also those who were away in the middle', async () => {
    const readers = Array.from({ length: count }, (_none, at) => openReader(`lezer${at}`));
    await Promise.all(readers.map(({ opened }) => opened));
    await write(0, 40);
    await heardUpTo(readers, 40);
    const away = readers.slice(0, count / 2);
    for (const reader of away) reader.leave();
    await write(40, 70);
    const back = away.map((reader, at) => openReader(`lezer${at}`, reader));
    await Promise.all(back.map(({ opened }) => opened));
    await write(70, 100);
    const all = [...back, ...readers.slice(count / 2)];
    await heardUpTo(all, 100);
    for (const { versions } of all) expect(versions).toEqual(counting(100));
    for (const reader of all) reader.leave();
  });
});

describe('an old version', () => {
  it('comes back while two people type, and what they type meanwhile stays', async () => {
    const clock = createFakeClock();
    const open = (personId: string) =>
      openWriter({ url: () => server.url, personId, clientId: `client-${personId}`, clock });
    const [anna, bert] = [await open('anna'), await open('bert')];
    anna.type('Wij adviseren. ');
    await allSaved([anna, bert]);
    const old = readLetter(server.db, 'brief')!;
    anna.type('Dit wordt teruggenomen. ');
    await allSaved([anna, bert]);
    anna.type('Van Anna. ', 1);
    bert.type('Van Bert. ', 2);
    const restored = await server.authority.edit(
      'brief',
      { personId: 'kees', clientId: 'server-restore' },
      ({ doc }) => ({ steps: diffSteps(doc, old.doc) }),
    );
    expect(restored.status).toBe('written');
    await allSaved([anna, bert]);
    const { doc } = readLetter(server.db, 'brief')!;
    expect(doc.child(0).textContent).toBe('Wij adviseren. ');
    expect(doc.child(1).textContent).toContain('Van Anna.');
    expect(doc.child(2).textContent).toContain('Van Bert.');
    for (const one of [anna, bert]) expect(one.state().doc.toJSON()).toEqual(doc.toJSON());
  });
});
