import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatabase } from '../harness/forms.ts';
import { demoPassword, startTestServer, type TestServer } from '../harness/server.ts';
import { handlers, pages } from './access-table.ts';

/** Served as a municipality would: behind a proxy that speaks https. */
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ ORIGIN: 'https://raad.example.nl', TRUST_PROXY: '1' });
});
afterAll(() => server.stop());

function idsOfDemo(): Record<string, string> {
  const one = (sql: string) => readDatabase<{ id: string }>(server, sql)[0]?.id ?? 'geen';
  const caseId = one("select id from advice_case where state = 'drafting'");
  const of = (table: string) => one(`select id from ${table} where case_id = '${caseId}'`);
  return {
    caseId,
    noteVersionId: of('note_version'),
    annotationId: of('annotation'),
    documentId: of('letter_document'),
    referenceNo: one('select reference_no as id from advice_case where reference_no is not null'),
    personId: 'truus',
    rubricKey: 'sar',
  };
}

const rules = ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];

describe('behind https', () => {
  it('every address answers with the headers that keep others out, whatever its status', async () => {
    const cookie = await server.cookieFor('secretary');
    const ids = idsOfDemo();
    const wrong: string[] = [];
    const paths = [...Object.keys(pages), ...Object.keys(handlers), 'bestaat-niet', 'assets/niets.js'];
    for (const path of paths) {
      const address = `/${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'geen')}`;
      const answer = await server.fetch(address, { cookie });
      await answer.body?.cancel();
      const policy = answer.headers.get('content-security-policy') ?? '';
      const missing = rules.filter((rule) => !policy.includes(rule));
      if (/unsafe/.test(policy)) missing.push('no unsafe');
      if (!/(^|;)\s*(default|script)-src/.test(policy)) missing.push('script-src');
      if (answer.headers.get('x-content-type-options') !== 'nosniff') missing.push('nosniff');
      const age = /max-age=(\d+)/.exec(answer.headers.get('strict-transport-security') ?? '')?.[1];
      if (Number(age ?? 0) < 365 * 24 * 3600) missing.push('a year of https');
      if (missing.length > 0) wrong.push(`${address} (${answer.status}): ${missing.join(', ')}`);
    }
    expect(paths.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it('a cookie is for this host and for https alone, and not for scripts', async () => {
    const answer = await server.fetch('/inloggen', {
      method: 'POST',
      body: new URLSearchParams({ email: 'kees@maasbergen.example', password: demoPassword(server.dataDir) }),
    });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-adviestafel\./);
      expect(cookie).not.toMatch(/;\s*domain=/i);
      for (const word of [/;\s*secure/i, /;\s*httponly/i, /;\s*samesite=lax/i, /;\s*path=\/(;|$)/i])
        expect(cookie).toMatch(word);
    }
  });

  it('signs out for good', async () => {
    const cookie = await server.cookieFor('chair');
    const stream = () => server.fetch('/api/samen/stream?topic=person:annelies', { cookie });
    const open = await stream();
    expect(open.status).toBe(200);
    const heard = open.text();
    await server.fetch('/uitloggen', { method: 'POST', body: new URLSearchParams(), cookie });
    await heard;
    expect((await stream()).status).toBe(401);
  });
});
