import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askHost } from '../harness/ask-host.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const host = 'waalwijk.localhost';
const founder = ['--titel', 'SAR Waalwijk', '--beheerder', 'Ria de Wit', '--email', 'Ria@voorbeeld.test'];

/** One command of the program, on the data of the running server. */
function adviestafel(...args: string[]) {
  return spawnSync(process.execPath, ['build/node/cli.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: server.dataDir, ORIGIN: server.base },
  });
}

const linkIn = (text: string): string => /\/uitnodiging\/[\w-]+/.exec(text)?.[0] ?? 'no link';

const choosePassword = (link: string, password: string) =>
  askHost(server.base, host, link, { method: 'POST', body: `password=${password}&again=${password}` });

const signIn = (password: string) =>
  askHost(server.base, host, '/inloggen', {
    method: 'POST',
    body: `email=ria@voorbeeld.test&password=${password}`,
  });

describe('a council that is made for real', () => {
  it('starts with one administrator, who comes in by a link and finds an empty council of that name', async () => {
    const made = adviestafel('raad', 'waalwijk', ...founder);
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    const link = linkIn(made.stdout);
    expect((await askHost(server.base, host, link)).body).toContain('Ria de Wit');
    const joined = await choosePassword(link, 'vier-gewone-woorden');
    expect(joined.status).toBe(302);
    const own = (path: string) => askHost(server.base, host, path, { cookie: joined.cookies });
    // Who may let people in does so in two steps, from the first time on.
    expect((await own('/mensen')).location).toBe('/mijn-gegevens/twee-stappen');
    const first = await own('/mijn-gegevens/twee-stappen');
    expect(first.status).toBe(200);
    expect(first.body).toContain('Ria de Wit');
    expect(first.body).not.toContain('proefraad');
    expect((await choosePassword(link, 'nog-vier-andere-woorden')).status).toBe(410);
  });

  it('is not made a second time over people who are there', () => {
    const again = adviestafel('raad', 'waalwijk', ...founder);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('RAAD-02');
  });

  it('gives a new link to who lost the way in; the old password no longer works', async () => {
    expect((await signIn('vier-gewone-woorden')).status).toBe(302);
    const restored = adviestafel('toegang', 'waalwijk', 'ria@voorbeeld.test');
    expect(restored.status).toBe(0);
    expect((await signIn('vier-gewone-woorden')).status).not.toBe(302);
    expect((await choosePassword(linkIn(restored.stdout), 'vijf-heel-nieuwe-woorden')).status).toBe(302);
    expect((await signIn('vijf-heel-nieuwe-woorden')).status).toBe(302);
  });

  it.each([
    [['raad'], 64, 'Gebruik'],
    [['raad', '../elders', ...founder], 64, 'kleine letters'],
    [['raad', 'nieuw', '--titel', 'SAR', '--beheerder', 'Ria', '--email', 'geen adres'], 2, '--email'],
    [['toegang', 'bestaatniet', 'ria@voorbeeld.test'], 66, 'geen raad'],
    [['toegang', 'waalwijk', 'niemand@voorbeeld.test'], 2, ')'],
  ])('answers %j with a sentence', (args, status, words) => {
    const refused = adviestafel(...args);
    expect(refused.status).toBe(status);
    expect(refused.stderr).toContain(words);
  });
});
