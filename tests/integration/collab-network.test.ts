import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetchTransport } from '#app/components/drafting/collab/fetch-transport.client.ts';
import { readLetter, readLetterAt } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { collabState } from '#editor/collab/collab-plugin.ts';
import { replayOrphan } from '#editor/collab/replay-orphan.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { type CollabServer, startCollabServer } from '../fakes/collab-server.ts';
import {
  allSaved,
  createFakeClock,
  type FakeClock,
  type HttpWriter,
  type Line,
  openWriter,
  until,
} from '../fakes/http-writer.ts';

let server: CollabServer;
let clock: FakeClock;
let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'letters-'));
  server = await startCollabServer({ file: join(dir, 'council.sqlite') });
  clock = createFakeClock();
});
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Ends the server in the middle of its work and starts it on the same database, at another address. */
async function restart(): Promise<void> {
  await server.close();
  server = await startCollabServer({ file: join(dir, 'council.sqlite') });
}

const writer = (personId: string, clientId = `client-${personId}`) =>
  openWriter({ url: () => server.url, personId, clientId, clock });

/** One letter: on every screen, on disk, and when all steps are made again from the first state. */
function expectOneLetter(writers: readonly HttpWriter[]): string {
  const stored = readLetter(server.db, 'brief')!;
  for (const { state } of writers) {
    expect(collabState(state()).version).toBe(stored.version);
    expect(state().doc.toJSON()).toEqual(stored.doc.toJSON());
  }
  expect(readLetterAt(server.db, 'brief', stored.version)!.doc.eq(stored.doc)).toBe(true);
  return stored.doc.textBetween(0, stored.doc.content.size, '\n');
}

const letter = (text: string) => new Slice(Fragment.from(letterSchema.text(text)), 0, 0);
const broken: Line = () => Promise.reject(new TypeError('no network'));
const words = (who: string, count: number) => Array.from({ length: count }, (_none, at) => `${who}${at}. `);
const faults = (text: string, all: readonly string[]) => all.filter((word) => text.split(word).length !== 2);

/** Types words with a breath between them, so that many batches go. */
async function typeWords(who: HttpWriter, all: readonly string[], part = 0): Promise<void> {
  for (const word of all) {
    who.type(word, part);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a line that fails', () => {
  it('brings both sides of ten minutes offline together, without losing or doubling a word', async () => {
    const [here, away] = [await writer('anna'), await writer('bert')];
    here.type('Samen begonnen. ');
    await allSaved([here, away]);
    away.line = broken;
    const [ours, theirs] = [words('hier', 60), words('weg', 60)];
    for (let minute = 0; minute < 10; minute++) {
      await typeWords(here, ours.slice(minute * 6, minute * 6 + 6));
      await typeWords(away, theirs.slice(minute * 6, minute * 6 + 6), minute % 2);
      clock.pass(60_000);
    }
    await until(() => away.client.status().phase === 'offline');
    expect(away.client.status().unsaved).toBeGreaterThan(0);
    expect(faults(readLetter(server.db, 'brief')!.doc.textContent, theirs)).toEqual(theirs);

    away.line = undefined;
    away.client.resume();
    await allSaved([here, away]);
    expect(faults(expectOneLetter([here, away]), [...ours, ...theirs])).toEqual([]);
    expect(away.client.status().conflicts).toEqual([]);
  });

  it('lets somebody go on after an hour away and more steps than are sent one by one', async () => {
    const away = await writer('bert');
    away.line = broken;
    const mine = words('weg', 100);
    await typeWords(away, mine, 1);
    const here = await writer('anna');
    for (let at = 0; at < 40; at++) {
      const steps = Array.from({ length: 20 }, () => new ReplaceStep(2, 2, letter('x')));
      await server.authority.edit('brief', { personId: 'cees', clientId: `server-${at}` }, () => ({ steps }));
    }
    away.line = undefined;
    away.client.resume();
    await allSaved([here, away]);
    const text = expectOneLetter([here, away]);
    expect(faults(text, mine)).toEqual([]);
    expect(text).toContain('x'.repeat(800));
  });

  it('writes each batch once, though requests come twice, answers are lost and the server restarts', async () => {
    const sent = { requests: 0, lost: 0, doubled: 0 };
    // By turn and not by chance, so that each kind of bad luck comes often enough however requests interleave.
    const unreliable: Line = async (send, init) => {
      sent.requests += 1;
      const turn = sent.requests % 5;
      if (init?.method === 'POST' && (turn === 1 || turn === 4)) {
        sent.doubled += 1;
        await send();
      }
      if (turn === 2) throw new TypeError('lost on the way');
      const response = await send();
      if (turn === 0 || turn === 3) return response;
      sent.lost += 1;
      throw new TypeError('answer lost');
    };
    const writers = [await writer('anna'), await writer('bert'), await writer('cees')];
    const texts = writers.map((_one, at) => words(`w${at}x`, 80));
    for (const one of writers) one.line = unreliable;
    for (let round = 0; round < 8; round++) {
      const part = texts.map((all) => all.slice(round * 10, round * 10 + 10));
      await Promise.all(writers.map((one, at) => typeWords(one, part[at]!, at)));
      clock.pass(60_000);
      // Everything in memory is forgotten: who wrote which batch is in the log alone.
      if (round % 3 === 2) await restart();
    }
    for (const one of writers) one.line = undefined;
    await allSaved(writers);
    const wrong = faults(expectOneLetter(writers), texts.flat());
    expect(sent.lost).toBeGreaterThan(5);
    expect(sent.doubled).toBeGreaterThan(5);
    const waits = writers.flatMap((one) => one.waits).sort((a, b) => a - b);
    const at = (share: number) => waits[Math.floor(waits.length * share)]!.toFixed(1);
    console.info(
      `requests ${sent.requests}, answers lost ${sent.lost}, doubled ${sent.doubled}; ` +
        `words typed ${texts.flat().length}, lost or doubled ${wrong.length}; answer p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('one person', () => {
  it('has the same letter in two tabs that write at once', async () => {
    const tabs = [await writer('anna', 'client-tab-1'), await writer('anna', 'client-tab-2')];
    const texts = [words('links', 50), words('rechts', 50)];
    await Promise.all(tabs.map((tab, at) => typeWords(tab, texts[at]!)));
    await allSaved(tabs);
    const text = expectOneLetter(tabs);
    expect(faults(text, texts.flat())).toEqual([]);
    expect(JSON.stringify(tabs[0]!.state().doc)).toBe(JSON.stringify(tabs[1]!.state().doc));
  });

  it('keeps the words of a session that ends, and sends them after signing in', async () => {
    const anna = await writer('anna');
    anna.line = async () => new Response('{"code":"signed-out"}', { status: 401 });
    await typeWords(anna, words('wacht', 10));
    await until(() => anna.client.status().phase === 'signed-out');
    expect(readLetter(server.db, 'brief')!.version).toBe(0);
    expect(JSON.stringify([...anna.outbox.records.values()])).toContain('wacht9');
    anna.line = undefined;
    anna.client.resume();
    await allSaved([anna]);
    expect(faults(expectOneLetter([anna]), words('wacht', 10))).toEqual([]);
  });

  it('gets words back as a private copy when writing is no longer allowed', async () => {
    const anna = await writer('anna');
    server.rights.set('anna', { read: true, write: false });
    anna.type('te laat');
    await until(() => anna.client.status().phase === 'denied');
    expect(anna.client.status().privateCopy).toBe('te laat');
    expect(readLetter(server.db, 'brief')!.version).toBe(0);
  });

  it('has in the private copy what was typed until the page knew, with its spaces and once, also after reopening', async () => {
    const anna = await writer('anna');
    server.rights.set('anna', { read: true, write: false });
    anna.type('yz');
    for (const letter of ' nog even dit') anna.type(letter);
    await until(() => anna.client.status().phase === 'denied');
    for (const letter of ' erbij') anna.type(letter);
    const whole = 'yz nog even dit erbij';
    expect(anna.client.status().privateCopy).toBe(whole);
    await until(() => JSON.stringify([...anna.outbox.records.values()]).includes('j'));

    anna.client.stop();
    const next = await writer('anna', 'client-next-page');
    await next.client.adopt([...anna.outbox.records.values()][0]!);
    expect(next.client.status().privateCopy).toBe(whole);
    await anna.client.startAfresh();
    expect(anna.client.status()).toMatchObject({ phase: 'synced', privateCopy: whole });
    expect(anna.state().doc.textContent).not.toContain('yz');
  });
});

describe('a new release while somebody types', () => {
  it('is not noticed when the letter is the same: the words arrive by the new server', async () => {
    const anna = await writer('anna');
    await typeWords(anna, words('oud', 5));
    await allSaved([anna]);
    const typing = typeWords(anna, words('tussen', 50));
    await restart();
    await typing;
    anna.client.resume();
    await allSaved([anna]);
    expect(faults(expectOneLetter([anna]), [...words('oud', 5), ...words('tussen', 50)])).toEqual([]);
  });

  it('gives unsent words of an older kind of letter back instead of guessing at them', async () => {
    const anna = await writer('anna');
    anna.line = broken;
    anna.type('van de oude uitgave');
    await until(() => anna.client.status().phase === 'offline');
    const [left] = [...anna.outbox.records.values()];
    const older = { ...left!, inflight: { ...left!.inflight!, schemaVersion: 99 } };
    const replayed = await replayOrphan(older, {
      schema: letterSchema,
      transport: createFetchTransport(server.url, 'brief', (url, init) =>
        fetch(url, { ...init, headers: { ...init?.headers, 'x-person': 'anna' } }),
      ),
      save: (record) => anna.outbox.save(record),
      newId: () => 'id',
    });
    expect(replayed.trouble).toEqual({ status: 'refused', code: 'schema-version' });
    const next = await writer('anna', 'client-next-page');
    await next.client.adopt(replayed.record);
    expect(next.client.status().privateCopy).toBe('van de oude uitgave');
    expect(readLetter(server.db, 'brief')!.version).toBe(0);
  });
});
