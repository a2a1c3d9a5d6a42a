import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCase } from '../browser/demo-case.ts';
import { lettersWords } from '../browser/letter-on-disk.ts';
import { createFakeClock, type HttpWriter, openWriter, until } from '../fakes/http-writer.ts';
import { readDatabase } from '../harness/forms.ts';
import { type DemoRole, demoPeople, startTestServer, type TestServer } from '../harness/server.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-klok-'));
  writeFileSync(join(folder, 'clock'), '0');
  server = await startTestServer({
    CLOCK_FILE: join(folder, 'clock'),
    NODE_OPTIONS: `--import ${pathToFileURL('tests/harness/clock.mjs').href}`,
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sets the server's clock so far from the machine's, and waits until it has it. */
async function setClock(offset: number): Promise<void> {
  writeFileSync(join(folder, 'clock'), String(offset));
  await until(() => readSeen() === offset);
}

function readSeen(): number {
  try {
    return Number(readFileSync(join(folder, 'clock.seen'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

beforeEach(() => setClock(0));

const signIn = async (role: DemoRole, password?: string) =>
  server.fetch('/inloggen', {
    method: 'POST',
    body: new URLSearchParams(
      password === undefined
        ? { person: demoPeople[role] }
        : { email: `${demoPeople[role]}@maasbergen.example`, password },
    ),
  });

async function freshSession(role: DemoRole): Promise<string> {
  const answer = await signIn(role);
  expect(answer.status).toBe(302);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const statusOf = async (path: string, cookie: string) => {
  const answer = await server.fetch(path, { cookie });
  await answer.body?.cancel();
  return answer.status;
};

describe('a clock that is set back and forth', () => {
  it('changes no order of what people write, and loses none of it', async () => {
    const caseId = demoCase(server, 'drafting');
    const [letter] = readDatabase<{ id: string }>(
      server,
      'select id from letter_document where case_id = ?',
      caseId,
    );
    const line = createFakeClock();
    const open = async (role: DemoRole, tab: number): Promise<HttpWriter> =>
      openWriter({
        url: () => `${server.base}/api/samen`,
        personId: role,
        clientId: `client-klok-${tab}`,
        clock: line,
        documentId: letter!.id,
        headers: { cookie: await server.cookieFor(role), 'sec-fetch-site': 'same-origin' },
      });
    const writers = [await open('secretary', 0), await open('other', 1), await open('secretary', 2)];
    const words: string[] = [];
    for (const [turn, offset] of [hour, -hour, 0, -day, day, 0].entries()) {
      await setClock(offset);
      for (const [at, writer] of writers.entries()) {
        words.push(`k${turn}p${at}. `);
        writer.type(words.at(-1)!, at);
      }
      await until(() => {
        line.pass(30_000);
        return writers.every(({ client }) => client.status().unsaved === 0);
      });
    }
    const text = lettersWords(server, caseId);
    expect(words.filter((word) => text.split(word).length !== 2)).toEqual([]);
    const steps = readDatabase<{ version: number; at: number }>(
      server,
      'select version, at from letter_step where document_id = ? order by version',
      letter!.id,
    );
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_step, at) => at + 1));
    // The clock did go back in between, or this shows nothing.
    expect(steps.some(({ at }, index) => index > 0 && at < steps[index - 1]!.at)).toBe(true);
    const cookie = await server.cookieFor('secretary');
    for (const page of ['concept', 'concept/tijdlijn', 'verloop'])
      expect(await statusOf(`/adviezen/${caseId}/${page}`, cookie), page).toBe(200);
  });
});

describe('a session', () => {
  it('that ran out does not begin to work again when the clock is set back', async () => {
    const cookie = await freshSession('observer');
    expect(await statusOf('/mijn-beurt', cookie)).toBe(200);
    await setClock(8 * day);
    expect(await statusOf('/mijn-beurt', cookie)).toBe(302);
    await setClock(0);
    expect(await statusOf('/mijn-beurt', cookie)).toBe(302);
    expect(await statusOf('/api/samen/stream?topic=person:fatima', cookie)).toBe(401);
  });

  it('that was ended stays ended at any time', async () => {
    const cookie = await freshSession('clerk');
    expect(await statusOf('/api/samen/letters/geen', cookie)).toBe(404);
    await server.fetch('/uitloggen', { method: 'POST', body: new URLSearchParams(), cookie });
    for (const offset of [0, -hour, hour, -day]) {
      await setClock(offset);
      expect(await statusOf('/mijn-beurt', cookie)).toBe(302);
      expect(await statusOf('/api/samen/letters/geen', cookie)).toBe(401);
    }
  });

  it('goes on over a jump of an hour', async () => {
    const cookie = await freshSession('admin');
    for (const offset of [hour, -hour]) {
      await setClock(offset);
      expect(await statusOf('/mijn-beurt', cookie)).not.toBe(302);
    }
  });
});

describe('guessing at passwords', () => {
  const guess = async () => (await signIn('fourth', 'dit-is-het-niet')).status;

  it('does not keep the council out for an hour because the clock was set back an hour', async () => {
    await setClock(hour);
    const tries: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) tries.push(await guess());
    expect(tries.at(-1)).toBe(429);
    await setClock(0);
    // Still slowed down for the rest of a minute, as anybody who guessed is.
    expect(await guess()).toBe(429);
    await setClock(61 * second);
    expect(await guess()).toBe(422);
  });
});
