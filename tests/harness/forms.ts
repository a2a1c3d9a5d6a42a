import Sqlite from 'better-sqlite3';
import type { DemoRole, TestServer } from './server.ts';

/** What of a server a form needs: a place to send to and a way to sign in. */
export type FormServer = Pick<TestServer, 'fetch' | 'cookieFor'>;

/** Posts a form as a role and gives the answer; fields may repeat. */
export async function postForm(
  server: FormServer,
  role: DemoRole,
  path: string,
  fields: Record<string, string | string[]>,
): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const item of [value].flat()) body.append(name, item);
  return server.fetch(path, { method: 'POST', body, cookie: await server.cookieFor(role) });
}

/** The three boxes of a date field. */
export function dateBoxes(name: string, iso: string): Record<string, string> {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** Registers a case as the secretary and gives its id. */
export async function registerOverHttp(server: FormServer, title = 'Nota uit de test'): Promise<string> {
  const answer = await postForm(server, 'secretary', '/adviezen/nieuw', {
    title,
    solicited: 'yes',
    requester: 'College van B&W',
    question: 'Wat vindt u hiervan?',
    ...dateBoxes('receivedOn', new Date().toISOString().slice(0, 10)),
  });
  const id = /\/adviezen\/([\w-]+)\/nota/.exec(answer.headers.get('location') ?? '')?.[1];
  if (!id) throw new Error(`registering gave ${answer.status}: ${await answer.text()}`);
  return id;
}

/** Reads the council's database beside the running server. */
export function readDatabase<T>(
  server: Pick<TestServer, 'database'>,
  sql: string,
  ...params: unknown[]
): T[] {
  const db = new Sqlite(server.database, { readonly: true });
  try {
    return db.prepare(sql).all(...params) as T[];
  } finally {
    db.close();
  }
}

/** Waits until a condition holds, looking every 100 ms; fails with `what` after the limit. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  limitMs = 60_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
