import { cpSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '#db/client.ts';
import { diwooFaults } from '../dsl/diwoo-schema.ts';
import { allOf, readXml } from '../dsl/xml-tree.ts';
import { publicationAct, publishOverHttp, referenceOf } from '../harness/publish.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { handlers, pages } from './access-table.ts';

/** Planted in everything of the case that could be public, each thing its own word. */
const markers = {
  letter: 'ZILVERREIGER',
  response: 'GOUDVINK',
  request: 'IJSVOGEL',
  note: 'KWIKSTAART',
} as const;
type Kind = keyof typeof markers;
const kinds = Object.keys(markers) as Kind[];
const origin = 'http://adviestafel.test';

let server: TestServer;
let caseId: string;
let reference: string;
/** Every address that the public may try, with the ids of the case filled in. */
let addresses: string[];

beforeAll(async () => {
  server = await startTestServer({ ORIGIN: origin });
  plant();
  reference = referenceOf(server, caseId);
  addresses = everyAddress();
});
afterAll(() => server.stop());

/** Puts the markers into the letter, the reaction, the request and the note of the demo's answered case. */
function plant(): void {
  const handle = openDb(server.database);
  const { sqlite } = handle;
  const one = (sql: string, ...params: string[]) =>
    sqlite.prepare(sql).get(...params) as Record<string, string>;
  caseId = one("select id from advice_case where state = 'responded'").id!;
  const { content } = one('select content from sending where case_id = ?', caseId);
  const letter = JSON.parse(content!);
  letter.minorityStatements.push({ author: 'een lid', text: markers.letter });
  sqlite.prepare('update sending set content = ? where case_id = ?').run(JSON.stringify(letter), caseId);
  sqlite.prepare('update college_response set summary = ? where case_id = ?').run(markers.response, caseId);
  sqlite.prepare('update advice_case set question = ? where id = ?').run(markers.request, caseId);
  const { id, doc } = one('select id, doc from note_version where case_id = ?', caseId);
  const note = JSON.parse(doc!);
  note.content[0].content.push({ type: 'paragraph', content: [{ type: 'text', text: markers.note }] });
  sqlite.prepare('update note_version set doc = ? where id = ?').run(JSON.stringify(note), id);
  handle.close();
}

function everyAddress(): string[] {
  const handle = openDb(server.database);
  const idOf = (sql: string) =>
    (handle.sqlite.prepare(sql).get(caseId) as { id: string } | undefined)?.id ?? 'geen';
  const ids: Record<string, string> = {
    caseId,
    referenceNo: reference,
    noteVersionId: idOf('select id from note_version where case_id = ?'),
    annotationId: idOf('select id from annotation where case_id = ?'),
    documentId: idOf('select id from letter_document where case_id = ?'),
  };
  handle.close();
  return [...Object.keys(pages), ...Object.keys(handlers)].map(
    (path) => `/${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'geen')}`,
  );
}

/**
 * Which markers the public finds where; redirects are not followed. A search echoes its words, so it is done in small
 * letters: it finds a thing when it leads to the advice.
 */
async function crawl(): Promise<Record<string, Kind[]>> {
  const found: Record<string, Kind[]> = {};
  for (const path of addresses) {
    const text = await (await server.fetch(path)).text();
    const here = kinds.filter((kind) => text.includes(markers[kind]));
    if (here.length > 0) found[path.replace(reference, 'NR')] = here;
  }
  for (const kind of kinds) {
    const answer = await server.fetch(`/openbaar?q=${markers[kind].toLowerCase()}`);
    if ((await answer.text()).includes(reference)) found[`/openbaar?q=${kind}`] = [kind];
  }
  return found;
}

const act = (fields: Record<string, string>) => publicationAct(server, caseId, fields);
const publish = (kind: Kind, other: Record<string, string> = {}) =>
  publishOverHttp(server, caseId, { kind, ...other });
const withdraw = (kind: Kind) => act({ act: 'withdraw', kind, reason: 'Er staat een fout in.' });

describe('a crawl as the public', () => {
  it('finds nothing before anything was published', async () => expect(await crawl()).toEqual({}));

  it('finds nothing while there is an embargo', async () => {
    for (const kind of kinds)
      await publish(kind, { 'embargoOn-day': '1', 'embargoOn-month': '1', 'embargoOn-year': '2199' });
    expect(await crawl()).toEqual({});
    for (const kind of kinds) await withdraw(kind);
  });

  it('finds what was published, at its own addresses only', async () => {
    await publish('letter');
    expect(await crawl()).toEqual({
      '/openbaar/NR': ['letter'],
      '/openbaar/NR/brief.html': ['letter'],
      '/openbaar?q=letter': ['letter'],
    });
    await publish('response');
    await publish('request');
    await publish('note');
    expect(await crawl()).toEqual({
      '/openbaar/NR': ['letter', 'response', 'request'],
      '/openbaar/NR/brief.html': ['letter'],
      '/openbaar/NR/reactie.html': ['response'],
      '/openbaar/NR/aanvraag.html': ['request'],
      '/openbaar/NR/nota.html': ['note'],
      '/openbaar?q=letter': ['letter'],
      '/openbaar?q=response': ['response'],
      '/openbaar?q=request': ['request'],
    });
  });

  it('finds in sitemap and feed the same things, each at an address that answers', async () => {
    const sitemap = await (await server.fetch('/sitemap-diwoo-infocat010-1.xml')).text();
    expect(diwooFaults(sitemap)).toEqual([]);
    const feed = readXml(await (await server.fetch('/openbaar/feed.xml')).text());
    const locations = allOf(readXml(sitemap), 'loc').map(({ text }) => text);
    const enclosures = allOf(feed, 'link').flatMap(({ attributes }) =>
      attributes.rel === 'enclosure' ? [attributes.href!] : [],
    );
    expect(locations).toHaveLength(4);
    expect(enclosures.sort()).toEqual(locations.sort());
    for (const location of locations) {
      expect(location.startsWith(`${origin}/openbaar/${reference}/`)).toBe(true);
      expect((await server.fetch(location.slice(origin.length))).status).toBe(200);
    }
  });

  it('is led there from robots.txt by way of the index', async () => {
    const robots = await (await server.fetch('/robots.txt')).text();
    const [, index] = /^Sitemap: (\S+)$/m.exec(robots)!;
    expect(index).toBe(`${origin}/sitemapindex-diwoo-infocat010.xml`);
    const sitemaps = allOf(readXml(await (await server.fetch(index!.slice(origin.length))).text()), 'loc');
    expect(sitemaps.map(({ text }) => text)).toEqual([`${origin}/sitemap-diwoo-infocat010-1.xml`]);
  });

  it('never gets an id, a vote or somebody’s name beside those under the letter', async () => {
    const page = await (await server.fetch(`/openbaar/${reference}`)).text();
    expect(page).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
    const handle = openDb(server.database);
    const names = handle.sqlite.prepare('select name, role from person').all() as {
      name: string;
      role: string;
    }[];
    const { content } = handle.sqlite
      .prepare('select content from sending where case_id = ?')
      .get(caseId) as {
      content: string;
    };
    handle.close();
    const letter = JSON.parse(content);
    const named = [
      ...letter.signatures.map((one: { name: string }) => one.name),
      ...letter.minorityStatements.map((one: { author: string }) => one.author),
    ];
    for (const { name } of names) if (!named.includes(name)) expect(page, name).not.toContain(name);
  });

  it('finds nothing of a thing that was withdrawn, and nothing of the reaction without its letter', async () => {
    const files = ['', '/brief.pdf', '/brief.odt', '/brief.html', '/reactie.html'];
    await withdraw('letter');
    expect(await crawl()).toEqual({
      '/openbaar/NR': ['request'],
      '/openbaar/NR/aanvraag.html': ['request'],
      '/openbaar/NR/nota.html': ['note'],
      '/openbaar?q=request': ['request'],
    });
    for (const kind of ['response', 'request', 'note'] as const) await withdraw(kind);
    expect(await crawl()).toEqual({});
    for (const file of files)
      expect(await answerAt(reference, file)).toEqual(await answerAt('SAR-1999-99', file));
  });
});

/** Status, the headers that tell something, and the page without what each request has of its own. */
async function answerAt(number: string, file: string) {
  const answer = await server.fetch(`/openbaar/${number}${file}`);
  const text = await answer.text();
  return {
    status: answer.status,
    headers: ['cache-control', 'content-type', 'etag'].map((name) => answer.headers.get(name)),
    text: text.replaceAll(number, 'NR').replace(/nonce(=|":)"[^"]+"/g, ''),
  };
}

describe('what is kept on the way', () => {
  beforeAll(() => publish('letter'));
  const path = (name: string) => `/openbaar/${reference}/${name}`;

  it('is asked for again each time, and then sent only when it changed', async () => {
    for (const address of [
      path('brief.pdf'),
      '/openbaar/feed.xml',
      '/sitemap-diwoo-infocat010-1.xml',
      '/robots.txt',
    ]) {
      const first = await server.fetch(address);
      await first.arrayBuffer();
      expect(first.headers.get('cache-control'), address).toBe('public, no-cache');
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
      const again = await at('demo', address, { 'if-none-match': etag });
      expect(again, address).toEqual({ status: 304, body: '' });
    }
  });

  it('is gone for who kept a copy, once it was withdrawn', async () => {
    const etag = (await server.fetch(path('brief.pdf'))).headers.get('etag')!;
    const feed = (await server.fetch('/openbaar/feed.xml')).headers.get('etag')!;
    await withdraw('letter');
    expect((await server.fetch(path('brief.pdf'), { headers: { 'if-none-match': etag } })).status).toBe(404);
    const newer = await server.fetch('/openbaar/feed.xml', { headers: { 'if-none-match': feed } });
    expect(newer.status).toBe(200);
    await publish('letter');
  });

  it('never is a page or a refusal', async () => {
    for (const address of ['/openbaar', `/openbaar/${reference}`, '/openbaar/SAR-1999-99', path('geen.pdf')])
      expect((await server.fetch(address)).headers.get('cache-control'), address).toBe('no-store');
  });

  it('has the hash that the page names', async () => {
    const bytes = await (await server.fetch(path('brief.pdf'))).arrayBuffer();
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(await (await server.fetch(`/openbaar/${reference}`)).text()).toContain(hash);
  });

  it('runs nothing, whatever stands in it', async () => {
    const policy = (await server.fetch(path('brief.html'))).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script-src');
  });
});

describe('two councils in one process', () => {
  it('publish each under their own name, and nothing of the other', async () => {
    cpSync(join(server.dataDir, 'demo'), join(server.dataDir, 'andere'), { recursive: true });
    rmSync(join(server.dataDir, 'andere', 'secret'));
    const copy = openDb(join(server.dataDir, 'andere', 'council.db'));
    copy.sqlite.prepare('delete from publication').run();
    copy.close();
    await server.restart();
    expect((await at('demo', `/openbaar/${reference}`)).status).toBe(200);
    for (const path of [`/openbaar/${reference}`, `/openbaar/${reference}/brief.pdf`])
      expect((await at('andere', path)).status, path).toBe(404);
    for (const path of ['/openbaar', '/openbaar/feed.xml', '/sitemap-diwoo-infocat010-1.xml']) {
      expect((await at('demo', path)).body, path).toContain(reference);
      expect((await at('andere', path)).body, path).not.toContain(reference);
    }
    expect((await at('andere', '/robots.txt')).body).toContain(
      'Sitemap: http://andere.adviestafel.test/sitemapindex',
    );
    expect((await at('onbekend', '/openbaar/feed.xml')).status).toBe(404);
  });
});

interface Answer {
  status: number;
  body: string;
}

/** One request under the name of a council, with headers that fetch does not leave as they are. */
function at(council: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = `${council}.adviestafel.test`;
    const call = request(`${server.base}${path}`, { headers: { host, ...headers } }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    call.on('error', reject);
    call.end();
  });
}
