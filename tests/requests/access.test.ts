import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseFacts, may, mayInCouncil } from '#app/domain/accounts/permissions.ts';
import { caseFacts } from '#app/domain/cases/load-case.server.ts';
import { everyState } from '#app/domain/cases/phases.ts';
import type { Actor } from '#app/domain/context.ts';
import { queueMail } from '#app/domain/post/queue-mail.server.ts';
import { type DbHandle, openDb } from '#db/client.ts';
import { personById } from '#db/queries/people.ts';
import { type DemoRole, demoPeople, startTestServer, type TestServer } from '../harness/server.ts';
import { type AccessRow, handlers, type Needs, pages, topics } from './access-table.ts';

const roles = Object.keys(demoPeople) as DemoRole[];
const states = ['reviewing', 'drafting', 'responded'] as const;

interface DemoCase {
  state: string;
  facts: CaseFacts;
  ids: Record<string, string>;
}

let server: TestServer;
let database: DbHandle;
const cookies = new Map<DemoRole, string>();
const actors = new Map<DemoRole, Actor>();
const cases: DemoCase[] = [];
let mailId: string;

beforeAll(async () => {
  server = await startTestServer();
  database = openDb(server.database);
  for (const role of roles) {
    cookies.set(role, await server.cookieFor(role));
    const { id, name, role: code, isMember } = personById(database.db, demoPeople[role])!;
    actors.set(role, { personId: id, name, role: code, isMember });
  }
  mailId = makeMail();
  for (const state of states) cases.push(demoCase(state));
});

/** A mail with a file that is in the store. */
function makeMail(): string {
  const { sha256 } = database.sqlite.prepare('select sha256 from note_version limit 1').get() as {
    sha256: string;
  };
  return queueMail(
    { db: database.db, now: Date.now, newId: () => 'mail-1' },
    {
      kind: 'letter',
      recipients: ['college@gemeente.test'],
      subject: 'Advies',
      body: 'Geacht college,',
      attachments: [{ name: 'advies.pdf', mime: 'application/pdf', sha256 }],
    },
  );
}

afterAll(async () => {
  database.close();
  await server.stop();
});

function demoCase(state: string): DemoCase {
  const one = (sql: string, ...params: unknown[]) =>
    (database.sqlite.prepare(sql).get(...params) as { id: string } | undefined)?.id ?? 'geen';
  const caseId = one('select id from advice_case where state = ?', state);
  return {
    state,
    facts: caseFacts(database.db, caseId)!,
    ids: {
      caseId,
      noteVersionId: one('select id from note_version where case_id = ?', caseId),
      annotationId: one('select id from annotation where case_id = ?', caseId),
      documentId: one('select id from letter_document where case_id = ?', caseId),
      personId: 'truus',
      rubricKey: 'sar',
      secret: 'geen-uitnodiging',
      mailId,
      index: '0',
    },
  };
}

function holds(needs: Needs, actor: Actor, facts: CaseFacts): boolean {
  if (typeof needs === 'string') return true;
  if ('council' in needs) return mayInCouncil(actor, needs.council);
  const actions = [needs.case].flat();
  return may(actor, 'case:read', facts) && actions.some((action) => may(actor, action, facts));
}

const fill = (path: string, ids: Record<string, string>) =>
  `/${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'geen')}`;

/** Open pages answer 2xx, or lead on (a case to its newest room); closed ones say 403 or 404 and nothing more. */
const isOpen = (status: number) => status < 400;
/** Refused because of the state of the case, said by the code of that refusal. */
const isNotNow = async (answer: Response) =>
  answer.status === 409 && (await answer.text()).includes('STAND-01');
const isClosed = (status: number) => status === 403 || status === 404;

describe('the table of access', () => {
  it('has a row for every page of app/routes.ts, and no row too many', async () => {
    const { routes } = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as {
      routes: Record<
        string,
        { path?: string; parentId?: string; module: { loader?: unknown; action?: unknown } }
      >;
    };
    const pathOf = (id: string): string => {
      const { path, parentId } = routes[id]!;
      return [parentId ? pathOf(parentId) : '', path].filter(Boolean).join('/');
    };
    const served = Object.keys(routes).filter((id) => id !== 'root' && id !== 'routes/cases/case');
    expect(served.map(pathOf).sort()).toEqual(Object.keys(pages).sort());
  });
});

describe.each(states.map((state, index) => [state, index] as const))(
  'in the demo case that is %s',
  (_state, index) => {
    const everything: [string, AccessRow][] = [...Object.entries(pages), ...Object.entries(handlers)];

    it.each(roles)('the %s opens exactly what the permission table allows', async (role) => {
      const { ids, facts, state } = cases[index]!;
      const wrong: string[] = [];
      for (const [path, { get }] of everything) {
        if (get === null || get === 'public') continue;
        if (ids.documentId === 'geen' && path.includes(':documentId')) continue;
        const answer = await server.fetch(fill(path, ids), { cookie: cookies.get(role)! });
        await answer.arrayBuffer();
        const expected = holds(get, actors.get(role)!, facts);
        if (expected ? !isOpen(answer.status) : !isClosed(answer.status))
          wrong.push(`${path} in ${state}: ${answer.status}, expected ${expected ? 'open' : 'closed'}`);
      }
      expect(wrong).toEqual([]);
    });

    it('somebody who is signed out is sent to sign in everywhere', async () => {
      const { ids } = cases[index]!;
      const wrong: string[] = [];
      for (const [path, { get }] of everything) {
        if (get === null || get === 'public') continue;
        const answer = await server.fetch(fill(path, ids));
        const sentAway = answer.status === 401 || /^\/inloggen/.test(answer.headers.get('location') ?? '');
        if (!sentAway) wrong.push(`${path}: ${answer.status}`);
      }
      expect(wrong).toEqual([]);
    });

    it.each(roles)('the %s writes only what the permission table allows', async (role) => {
      const { ids, facts } = cases[index]!;
      const wrong: string[] = [];
      for (const [path, { post = [] }] of everything)
        for (const { fields, needs } of post) {
          const answer = await server.fetch(fill(path, ids), {
            method: 'POST',
            body: new URLSearchParams(fields),
            cookie: cookies.get(role)!,
          });
          const expected = holds(needs, actors.get(role)!, facts);
          const refused = isClosed(answer.status) || answer.status === 422 || (await isNotNow(answer));
          if (!expected && !refused) wrong.push(`POST ${path}: ${answer.status}`);
          const everTheirs = everyState.some((state) => holds(needs, actors.get(role)!, { ...facts, state }));
          if (!everTheirs && answer.status === 409) wrong.push(`POST ${path}: 409 for another role`);
        }
      expect(wrong).toEqual([]);
    });

    it.each(roles)('the %s hears on the stream only what the permission table allows', async (role) => {
      const { ids, facts } = cases[index]!;
      for (const [pattern, action] of Object.entries(topics)) {
        const [kind, name] = pattern.split(':') as [string, string];
        const id = ids[name]!;
        if (id === 'geen') continue;
        const expected = may(actors.get(role)!, 'case:read', facts) && may(actors.get(role)!, action, facts);
        expect(await hears(`${kind}:${id}`, role), `${role} on ${pattern}`).toBe(expected);
      }
      expect(await hears(`person:${demoPeople[role]}`, role)).toBe(true);
      expect(await hears(`person:${role === 'chair' ? 'kees' : 'annelies'}`, role)).toBe(false);
    });
  },
);

/**
 * Whether the stream takes up this topic. The hub says "denied" for each topic that it does not, in the order
 * asked; a topic that nobody has comes last and tells when to stop reading.
 */
async function hears(topic: string, role: DemoRole): Promise<boolean> {
  const stop = new AbortController();
  const path = `/api/samen/stream?topic=${topic}&topic=person:niemand`;
  const answer = await server.fetch(path, { cookie: cookies.get(role)!, signal: stop.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('person:niemand')) text += (await reader.read()).value ?? '';
  stop.abort();
  return !text.includes(`"topic":"${topic}"`);
}
