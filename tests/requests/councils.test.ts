import { cpSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  cpSync(join(server.dataDir, 'demo'), join(server.dataDir, 'andere'), { recursive: true });
  rmSync(join(server.dataDir, 'andere', 'secret'));
  await server.restart();
});
afterAll(() => server.stop());

interface Answer {
  status: number;
  location: string;
  cookies: string;
  body: string;
}

/** One request under a host name of choice, which fetch does not allow. */
function ask(host: string, path: string, { method = 'GET', cookie = '', body = '' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${server.base}${path}`,
      {
        method,
        headers: {
          host,
          cookie,
          'sec-fetch-site': 'same-origin',
          ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            cookies: (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; '),
            body: text,
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

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
