import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatabase } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
/** Made before the tests that use up the tries at signing in. */
let clerk: string;
let chair: string;
beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.cookieFor('clerk');
  chair = await server.cookieFor('chair');
});
afterAll(() => server.stop());

describe('every answer', () => {
  it.each(['/inloggen', '/mijn-beurt', '/bestaat-niet', '/healthz-niet', '/assets/niets.js'])(
    'carries the security headers: %s',
    async (path) => {
      const answer = await server.fetch(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
      expect(policy).not.toContain('unsafe');
      for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(rule);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each(['/api/samen/stream?topic=person:sanne', '/api/samen/letters/x'])(
    'that is data loads nothing at all: %s',
    async (path) => {
      const { headers, status } = await server.fetch(path);
      expect(status).toBe(401);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(rule);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('is a page for an address that writing together does not have', async () => {
    const { headers, status } = await server.fetch('/api/samen/niets', { cookie: chair });
    expect(status).toBe(404);
    expect(headers.get('content-security-policy')).toContain("'strict-dynamic'");
  });

  it('has a nonce of its own', async () => {
    const nonce = async () =>
      /nonce-([^']+)/.exec(
        (await server.fetch('/inloggen')).headers.get('content-security-policy') ?? '',
      )?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it('has no style attribute and no script without the nonce in its HTML', async () => {
    const answer = await server.fetch('/mijn-beurt', { cookie: await server.cookieFor('secretary') });
    const html = await answer.text();
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html.match(/<script(?![^>]*nonce=)/g)).toBeNull();
  });
});

describe('a writing request', () => {
  const form = () => new URLSearchParams({ email: 'a@b.nl', password: 'x' });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { 'sec-fetch-site': '', origin: 'https://kwaad.example' }],
  ])('from %s is refused', async (_name, headers) => {
    const clean = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    const answer = await fetch(`${server.base}/inloggen`, { method: 'POST', body: form(), headers: clean });
    expect(answer.status).toBe(403);
  });

  it('without any sign of its origin is refused', async () => {
    const answer = await fetch(`${server.base}/inloggen`, { method: 'POST', body: form() });
    expect(answer.status).toBe(403);
  });

  it('of writing together is refused from elsewhere too, also with a session', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${server.base}/api/samen/letters/x/steps`, {
        method: 'POST',
        body: '{}',
        headers: { cookie: chair, 'content-type': 'application/json', ...headers },
      });
    const answer = await send({ 'sec-fetch-site': 'same-site' });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('HERKOMST-01')]);
    expect((await send({})).status).toBe(403);
    expect((await send({ origin: server.base })).status).toBe(404);
  });

  it('with our own origin is taken', async () => {
    const answer = await fetch(`${server.base}/inloggen`, {
      method: 'POST',
      body: form(),
      headers: { origin: server.base },
    });
    expect(answer.status).toBe(422);
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read', async () => {
    const answer = await server.fetch('/inloggen', {
      method: 'POST',
      body: new URLSearchParams({ person: 'kees' }),
    });
    expect(answer.status).toBe(302);
    for (const cookie of answer.headers.getSetCookie())
      expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
  });

  it('never leads to another site', async () => {
    for (const back of [
      '//kwaad.example',
      'https://kwaad.example',
      '/\\kwaad.example',
      'javascript:alert(1)',
      '/\t/kwaad.example',
      '/\n/kwaad.example',
      '/adviezen/\\kwaad.example',
    ]) {
      const path = `/inloggen?terug=${encodeURIComponent(back)}`;
      const answer = await server.fetch(path, { cookie: chair });
      expect(answer.headers.get('location')).toBe('/mijn-beurt');
    }
  });

  it('does not offer the demo through a proxy', async () => {
    const answer = await server.fetch('/inloggen', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(await answer.text()).not.toContain('Kijk rond als');
  });

  it.each(['raad.example.nl', '127.0.0.1.kwaad.example', 'localhost.kwaad.example'])(
    'does not offer the demo under a name that is not this machine’s own: %s',
    async (host) => {
      const page = await new Promise<string>((resolve, reject) => {
        const call = request(`${server.base}/inloggen`, { headers: { host } }, (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve(text));
        });
        call.on('error', reject);
        call.end();
      });
      expect(page).toContain('Inloggen');
      expect(page).not.toContain('Kijk rond als');
    },
  );

  it('says the same for an unknown person as for a wrong password', async () => {
    const attempt = async (email: string) => {
      const body = new URLSearchParams({ email, password: 'dit-is-niet-het-wachtwoord' });
      const answer = await server.fetch('/inloggen', { method: 'POST', body });
      return {
        status: answer.status,
        says: /Dit e-mailadres en wachtwoord horen niet bij elkaar/.test(await answer.text()),
      };
    };
    expect(await attempt('kees@maasbergen.example')).toEqual(await attempt('niemand@maasbergen.example'));
  });

  const post = async (body: Record<string, string>) =>
    (await server.fetch('/inloggen', { method: 'POST', body: new URLSearchParams(body) })).status;
  const comeIn = () => post({ person: 'annelies' });

  it('lets a whole council come in behind one address', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 14; attempt++) statuses.push(await comeIn());
    expect(new Set(statuses)).toEqual(new Set([302]));
  });

  it('is slowed down after ten wrong tries, also when somebody comes in between them', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      statuses.push(await post({ email: 'kees@maasbergen.example', password: 'weer-niet-het-goede' }));
      if (attempt === 5) await comeIn();
    }
    expect(statuses).toContain(429);
  });

  it('has no public sign-up and no open account interface', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/auth/forget-password'])
      expect((await server.fetch(path, { method: 'POST', body: '{}' })).status).toBe(404);
  });
});

describe('somebody who is not signed in', () => {
  it('is sent to sign in and comes back', async () => {
    const answer = await server.fetch('/adviezen');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/inloggen?terug=%2Fadviezen');
  });

  it('gets 401 for a background save, so that the page keeps the text', async () => {
    const answer = await server.fetch('/adviezen/nieuw', {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { 'x-background': '1' },
    });
    expect(answer.status).toBe(401);
  });
});

describe('signing out', () => {
  it('ends the open streams at once, and what was signed in is nobody any more', async () => {
    const cookie = clerk;
    const stream = await server.fetch('/api/samen/stream?topic=person:sanne', { cookie });
    const heard = stream.text();
    await server.fetch('/uitloggen', { method: 'POST', body: new URLSearchParams(), cookie });
    expect(await heard).toContain('retry:');
    expect((await server.fetch('/api/samen/stream?topic=person:sanne', { cookie })).status).toBe(401);
  });
});

describe('a name that every object answers to', () => {
  const names = ['constructor', '__proto__', 'toString'];

  it.each(names)('is no act of a page: %s', async (act) => {
    const cookie = chair;
    const [caseId] = readDatabase<{ id: string }>(server, 'select id from advice_case').map(({ id }) => id);
    for (const room of ['nota', 'aantekeningen', 'beoordeling', 'verloop']) {
      const body = new URLSearchParams({ act });
      const answer = await server.fetch(`/adviezen/${caseId}/${room}`, { method: 'POST', body, cookie });
      expect(answer.status, room).toBe(422);
    }
    const stream = await server.fetch(`/api/samen/stream?topic=constructor:${caseId}`, { cookie });
    expect(stream.status).toBe(200);
    await stream.body!.cancel();
  });
});

describe('a body that is no form', () => {
  it.each(['text/plain', 'multipart/form-data; boundary=x', 'multipart/form-data'])(
    'is refused as the sender’s mistake: %s',
    async (type) => {
      const answer = await server.fetch('/inloggen', {
        method: 'POST',
        body: 'geen formulier',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(400);
    },
  );

  it('nor is a referer that is no address', async () => {
    const answer = await server.fetch('/adviezen/nieuw', {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { referer: 'http://' },
    });
    expect(answer.headers.get('location')).toMatch(/^\/inloggen\?terug=%2F(&|$)/);
  });
});
