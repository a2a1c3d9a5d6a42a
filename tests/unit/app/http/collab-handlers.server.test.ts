import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Acknowledgement } from '#editor/collab/protocol.ts';
import {
  type CollabServer,
  type CollabServerOptions,
  startCollabServer,
} from '../../../fakes/collab-server.ts';
import { batchOf, postBatch, typing } from '../../../fakes/typing.ts';

let server: CollabServer;
const start = async (options?: CollabServerOptions) => {
  server = await startCollabServer(options);
  return server;
};
afterEach(() => server.close());

const ack = async (response: Response) => (await response.json()) as Acknowledgement;
const textOf = (running: CollabServer) => running.authority.current('brief')!.doc.textContent;

/** Reads a stream until it holds `count` events or ends. */
async function readEvents(
  url: string,
  count: number,
  headers: Record<string, string> = {},
): Promise<string[]> {
  const controller = new AbortController();
  const response = await fetch(url, {
    headers: { 'x-person': 'anna', ...headers },
    signal: controller.signal,
  });
  const ids: string[] = [];
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    for (const match of text.matchAll(/id: (\S+)\n/g)) if (!ids.includes(match[1]!)) ids.push(match[1]!);
    if (ids.length >= count) break;
  }
  controller.abort();
  return ids;
}

describe('posting steps', () => {
  it('answers with the written steps, and the same again when the batch is repeated', async () => {
    const { url } = await start();
    const batch = batchOf('client-anna', 1, 0, [typing(2, 'Wij')]);
    const first = await ack(await postBatch(url, 'anna', batch));
    const second = await ack(await postBatch(url, 'anna', batch));
    expect(first.version).toBe(1);
    expect(second).toEqual(first);
    expect(textOf(server)).toBe('Wij');
  });

  it('rebases a batch that was made on an older version', async () => {
    const { url } = await start();
    await postBatch(url, 'anna', batchOf('client-anna', 1, 0, [typing(2, 'Wij ')]));
    const late = await ack(await postBatch(url, 'bert', batchOf('client-bert', 1, 0, [typing(2, 'samen')])));
    expect(late.entries?.map(({ author }) => author)).toEqual(['anna', 'bert']);
    expect(textOf(server)).toBe('Wij samen');
  });

  it.each([
    ['a position that is no whole number', { stepType: 'replace', from: 1.5, to: 2 }, 'malformed'],
    ['a reversed range', { stepType: 'replace', from: 5, to: 2 }, 'malformed'],
    ['a kind of step that does not exist', { stepType: 'explode', from: 1, to: 1 }, 'malformed'],
    [
      'a node that the letter does not know',
      { ...typing(2, ''), slice: { content: [{ type: 'video' }] } },
      'invalid-step',
    ],
    ['text where no text may stand', typing(0, 'x'), 'invalid-step'],
    ['a position beyond the end', typing(9999, 'x'), 'invalid-step'],
    ['the removal of a fixed part', { stepType: 'replace', from: 0, to: 12 }, 'invalid-document'],
    [
      'a link that runs a script',
      {
        stepType: 'replace',
        from: 2,
        to: 2,
        slice: {
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
      },
      'invalid-step',
    ],
  ])('refuses %s and leaves the letter as it was', async (_what, step, code) => {
    const { url } = await start();
    await postBatch(url, 'bert', batchOf('client-bert', 1, 0, [typing(2, 'staat er')]));
    const response = await postBatch(url, 'anna', batchOf('client-anna', 1, 1, [step]));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ code });
    expect(textOf(server)).toBe('staat er');
    expect((await postBatch(url, 'bert', batchOf('client-bert', 2, 1, [typing(10, '!')]))).status).toBe(200);
  });

  it('refuses steps of another release, from the future, and under another person’s client', async () => {
    const { url } = await start();
    await postBatch(url, 'bert', batchOf('client-bert', 1, 0, [typing(2, 'a')]));
    const codeOf = async (person: string, batch: unknown) => {
      const response = await postBatch(url, person, batch);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(
      await codeOf('anna', { ...batchOf('client-anna', 1, 1, [typing(2, 'x')]), schemaVersion: 2 }),
    ).toEqual([422, 'schema-version']);
    expect(await codeOf('anna', batchOf('client-anna', 1, 7, [typing(2, 'x')]))).toEqual([
      422,
      'future-version',
    ]);
    expect(await codeOf('anna', batchOf('client-bert', 2, 1, [typing(2, 'x')]))).toEqual([
      403,
      'forged-client',
    ]);
    expect(textOf(server)).toBe('a');
  });

  it('refuses a body over 256 kB, and what is not JSON', async () => {
    const { url } = await start();
    const large = await postBatch(
      url,
      'anna',
      batchOf('client-anna', 1, 0, [typing(2, 'x'.repeat(1_000_000))]),
    );
    expect(large.status).toBe(413);
    const form = await fetch(`${url}/letters/brief/steps`, {
      method: 'POST',
      headers: { 'x-person': 'anna' },
      body: 'a=b',
    });
    expect(form.status).toBe(415);
    expect(textOf(server)).toBe('');
  });

  it('keeps a person to a quota while others go on', async () => {
    const { url } = await start({ limits: { quota: { burst: 400, perSecond: 10 } } });
    expect((await postBatch(url, 'anna', batchOf('client-anna', 1, 0, [typing(2, 'a')]))).status).toBe(200);
    const second = await postBatch(url, 'anna', batchOf('client-anna', 2, 1, [typing(2, 'b'.repeat(300))]));
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await postBatch(url, 'bert', batchOf('client-bert', 1, 1, [typing(2, 'c')]))).status).toBe(200);
  });

  it('distinguishes signed out, not allowed to write, and not allowed to know', async () => {
    const { url, rights } = await start();
    rights.set('gast', { read: true, write: false }).set('vreemde', { read: false, write: false });
    const batch = batchOf('client-anna', 1, 0, [typing(2, 'x')]);
    const statuses = ['', 'gast', 'vreemde'].map(
      async (person) => (await postBatch(url, person, batch)).status,
    );
    expect(await Promise.all(statuses)).toEqual([401, 403, 404]);
    expect(textOf(server)).toBe('');
  });

  it('says so when the disk is full, keeps nothing in memory, and goes on when there is room again', async () => {
    const { url, sqlite } = await start();
    await postBatch(url, 'anna', batchOf('client-anna', 1, 0, [typing(2, 'eerst ')]));
    sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
    const text = 'x'.repeat(60_000);
    const full = await postBatch(url, 'anna', batchOf('client-anna', 2, 1, [typing(8, text)]));
    expect(full.status).toBe(507);
    expect(textOf(server)).toBe('eerst ');
    sqlite.pragma('max_page_count = 1000000');
    expect((await postBatch(url, 'anna', batchOf('client-anna', 2, 1, [typing(8, text)]))).status).toBe(200);
    expect(textOf(server)).toBe(`eerst ${text}`);
  });

  it('answers 410 to a client from before the oldest step that is kept', async () => {
    const { url, sqlite, authority } = await start({ idleMs: -1 });
    for (let seq = 1; seq <= 3; seq++) {
      await postBatch(url, 'anna', batchOf('client-anna', seq, seq - 1, [typing(2, 'x')]));
    }
    const { doc } = authority.current('brief')!;
    sqlite.prepare('UPDATE letter_document SET version = 3, doc = ?').run(JSON.stringify(doc.toJSON()));
    sqlite.prepare('DELETE FROM letter_step WHERE version < 3').run();
    expect(authority.evictIdle()).toBe(0);
    const statuses = [0, 2].map(async (since) => {
      return (await fetch(`${url}/letters/brief?since=${since}`, { headers: { 'x-person': 'anna' } })).status;
    });
    expect(await Promise.all(statuses)).toEqual([410, 200]);
    expect((await postBatch(url, 'bert', batchOf('client-bert', 1, 0, [typing(2, 'y')]))).status).toBe(410);
  });
});

describe('the stream', () => {
  it('resumes after Last-Event-ID without a gap and without a repetition', async () => {
    const { url } = await start();
    for (let seq = 1; seq <= 6; seq++)
      await postBatch(url, 'anna', batchOf('client-anna', seq, seq - 1, [typing(2, 'x')]));
    const ids = await readEvents(`${url}/stream?topic=letter:brief@0`, 1, {
      'last-event-id': 'letter:brief@4',
    });
    expect(ids).toEqual(['letter:brief@6']);
    const current = fetch(`${url}/stream?topic=letter:brief@6`, { headers: { 'x-person': 'anna' } });
    expect((await current).headers.get('cache-control')).toContain('no-transform');
  });

  it('ends the streams of a person whose rights are taken away, at once', async () => {
    const { url, hub, rights } = await start();
    const response = await fetch(`${url}/stream?topic=letter:brief@0`, { headers: { 'x-person': 'anna' } });
    expect(hub.size).toBe(1);
    rights.set('anna', { read: false, write: false });
    hub.revoke('anna');
    expect(await response.text()).toContain('retry:');
    expect(hub.size).toBe(0);
  });

  it('gives one person twelve streams, others theirs, and a new one for each that ends', async () => {
    const { url, hub } = await start();
    const leave = new AbortController();
    const open = (person: string, signal?: AbortSignal) =>
      fetch(`${url}/stream?topic=letter:brief`, { headers: { 'x-person': person }, signal });
    const first = await open('anna', leave.signal);
    for (let more = 1; more < 12; more++) expect((await open('anna')).status).toBe(200);
    expect((await open('anna')).status).toBe(429);
    expect((await open('bert')).status).toBe(200);
    expect(first.status).toBe(200);
    leave.abort();
    while (hub.size > 12) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await open('anna')).status).toBe(200);
    expect((await open('anna')).status).toBe(429);
  });

  it('drops readers that stopped reading, holds at most a megabyte for each, and serves the others', async () => {
    const { url, hub } = await start();
    const port = Number(new URL(url).port);
    const stopped = Array.from({ length: 20 }, (_none, at) => {
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET /stream?topic=letter:brief&person=traag${at} HTTP/1.1\r\nHost: x\r\n\r\n`);
      socket.pause();
      socket.on('error', () => undefined);
      return socket;
    });
    let heard = 0;
    const reader = request(`${url}/stream?topic=letter:brief&person=vlot`, (response) => {
      response.on('data', (chunk: Buffer) => {
        heard += chunk.toString().split('event: groot').length - 1;
      });
    }).end();
    while (hub.size < 21) await new Promise((resolve) => setTimeout(resolve, 5));
    const data = JSON.stringify('x'.repeat(200_000));
    for (let at = 0; at < 40; at++) {
      hub.publish('raad', 'letter:brief', { type: 'groot', data });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    while (heard < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(hub.size).toBe(1);
    reader.destroy();
    for (const socket of stopped) socket.destroy();
  });

  it('carries carets to the others', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/stream?topic=letter:brief`, { headers: { 'x-person': 'bert' } });
    const caret = { clientId: 'client-anna', version: 0, selection: { anchor: 2, head: 2 } };
    const sent = await fetch(`${url}/letters/brief/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-person': 'anna' },
      body: JSON.stringify(caret),
    });
    expect(sent.status).toBe(204);
    server.hub.close();
    expect(await response.text()).toContain('"name":"anna"');
  });
});
