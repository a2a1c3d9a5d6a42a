import { createHmac } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The code of an authenticator app (RFC 6238: SHA-1, six digits, half a minute). */
function codeOf(key: string, at = Date.now()): string {
  const bits = [...key.replace(/\s/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const start = mac[19]! & 15;
  return String((mac.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const password = () =>
  (JSON.parse(readFileSync(join(server.dataDir, 'demo', 'demo.json'), 'utf8')) as { password: string })
    .password;

const post = (path: string, cookie: string, fields: Record<string, string>) =>
  server.fetch(path, {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

/** The cookies of an answer added to the ones that were there. */
function jar(before: string, answer: Response): string {
  const all = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0]!, pair]),
  );
  for (const line of answer.headers.getSetCookie()) {
    const pair = line.split(';')[0]!;
    if (/max-age=0/i.test(line)) all.delete(pair.split('=')[0]!);
    else all.set(pair.split('=')[0]!, pair);
  }
  return [...all.values()].join('; ');
}

const page = '/mijn-gegevens/twee-stappen';

describe('signing in in two steps', () => {
  let cookie: string;
  let key: string;
  let reserve: string[];

  it('begins only with the right password', async () => {
    cookie = await server.cookieFor('member');
    const wrong = await post(page, cookie, { act: 'begin', password: 'niet mijn wachtwoord' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('TWEE-01');
  });

  it('shows a key and reserve codes, and is in force after a code of the app', async () => {
    const begun = await (await post(page, cookie, { act: 'begin', password: password() })).text();
    key = /<code class="breakable">([A-Z2-7 ]+)<\/code>/.exec(begun)![1]!;
    reserve = [...begun.matchAll(/<li><code>([^<]+)<\/code>/g)].map((match) => match[1]!);
    expect(reserve.length).toBeGreaterThanOrEqual(8);
    const wrong = await post(page, cookie, { act: 'finish', code: '000000' });
    expect(wrong.status).toBe(422);
    const done = await post(page, cookie, { act: 'finish', code: codeOf(key) });
    expect(done.headers.get('location')).toBe('/mijn-gegevens?gewijzigd=twee-stappen');
  });

  it('asks a code after the password, and lets nobody in before it', async () => {
    const first = await post('/inloggen', '', { person: 'mohamed' });
    expect(first.headers.get('location')).toBe('/inloggen/code?terug=%2Fmijn-beurt');
    const half = jar('', first);
    expect((await server.fetch('/mijn-beurt', { cookie: half })).headers.get('location')).toContain(
      '/inloggen',
    );
    const refused = await post('/inloggen/code?terug=/adviezen', half, { code: '123' });
    expect(refused.status).toBe(422);
    const done = await post('/inloggen/code?terug=/adviezen', jar(half, refused), { code: codeOf(key) });
    expect(done.headers.get('location')).toBe('/adviezen');
    expect((await server.fetch('/mijn-beurt', { cookie: jar(half, done) })).status).toBe(200);
  });

  it('takes each reserve code once', async () => {
    const enter = async () => {
      const half = jar('', await post('/inloggen', '', { person: 'mohamed' }));
      return post('/inloggen/code', half, { code: reserve[0]! });
    };
    expect((await enter()).status).toBe(302);
    expect((await enter()).status).toBe(422);
  });

  it('says that it took too long when there was no first step', async () => {
    const answer = await post('/inloggen/code', '', { code: '123456' });
    expect(await answer.text()).toMatch(/INLOG-0[45]/);
  });
});

describe('in a real council', () => {
  it('a chair must set it up before anything else, a member need not', async () => {
    const chair = await server.cookieFor('chair');
    const member = await server.cookieFor('other');
    expect((await server.fetch('/adviezen', { cookie: chair })).status).toBe(200);
    rmSync(join(server.dataDir, 'demo', 'demo.json'));
    await server.restart();
    expect((await server.fetch('/adviezen', { cookie: chair })).headers.get('location')).toBe(page);
    const setUp = await server.fetch(page, { cookie: chair });
    expect(setUp.status).toBe(200);
    expect(await setUp.text()).toContain('Dit hoort bij uw rol');
    expect((await server.fetch('/adviezen', { cookie: member })).status).toBe(200);
  });
});
