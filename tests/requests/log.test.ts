import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('the log of the server', () => {
  it('says nothing of pages that do not exist or may not be seen', async () => {
    const cookie = await server.cookieFor('member');
    const status = async (path: string, init: RequestInit = {}) => {
      const answer = await server.fetch(path, { cookie, ...init });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect(await status('/mensen')).toBe(403);
    expect(await status('/mensen.data')).toBe(403);
    expect(await status('/adviezen/geen')).toBe(404);
    expect(await status('/adviezen/geen/oordelen.csv')).toBe(404);
    expect(await status('/geen-pagina')).toBe(404);
    expect(await status('/geen-pagina.data')).toBe(404);
    expect(await status('/agenda.ics', { method: 'POST', body: new URLSearchParams() })).toBe(405);
    expect(server.errors()).toBe('');
  });
});
