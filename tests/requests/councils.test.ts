import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askHost } from '../harness/ask-host.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  cpSync(join(server.dataDir, 'demo'), join(server.dataDir, 'andere'), { recursive: true });
  rmSync(join(server.dataDir, 'andere', 'secret'));
  await server.restart();
});
afterAll(() => server.stop());

const ask = (host: string, path: string, rest?: Parameters<typeof askHost>[3]) =>
  askHost(server.base, host, path, rest);

const signIn = (host: string) => ask(host, '/inloggen', { method: 'POST', body: 'person=annelies' });

describe('two councils in one process', () => {
  it('are told apart by the first label of the host name', async () => {
    const demo = await signIn('demo.localhost');
    expect(demo.status).toBe(302);
    expect((await ask('demo.localhost', '/mijn-beurt', { cookie: demo.cookies })).status).toBe(200);
  });

  it('do not know each other’s people: a session of one is nobody at the other', async () => {
    const demo = await signIn('demo.localhost');
    const elsewhere = await ask('andere.localhost', '/mijn-beurt', { cookie: demo.cookies });
    expect(elsewhere.status).toBe(302);
    expect(elsewhere.location).toMatch(/^\/inloggen/);
    for (const path of ['/api/samen/stream?topic=person:annelies', '/api/samen/letters/x'])
      expect((await ask('andere.localhost', path, { cookie: demo.cookies })).status).toBe(401);
  });

  it('answer a name that fits neither with a page that says so', async () => {
    const answer = await ask('onbekend.localhost', '/mijn-beurt');
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('RAAD-01');
  });
});
