import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { packArchive } from '#app/domain/archive/pack-archive.server.ts';
import type { Actor, Ctx } from '#app/domain/context.ts';
import type { Council } from '#app/domain/councils/council.server.ts';
import { FileStore } from '#app/domain/councils/file-store.server.ts';
import { type Authority, createAuthority } from '#app/domain/drafting/collab/authority.server.ts';
import { settleAnchors } from '#app/domain/drafting/margin/settle-anchors.server.ts';
import type { FileState } from '#app/domain/integrity/store-fault.ts';
import { dutchDateAt } from '#app/domain/tracking/calendar-date.ts';
import { type DbHandle, openDb } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { insertPerson } from '#db/queries/people.ts';
import type { Role } from '#db/schema/accounts.ts';
import { placeQuotes } from '#editor/anchoring/place-quotes.ts';
import { renderNote } from '#editor/export/note/render-note.ts';

/** A council for a test: a real SQLite database in a folder of its own, people of each role, a clock by hand. */
export interface TestCouncil {
  council: Council;
  /** Where its letters are written, as on the server. */
  authority: Authority;
  handle: DbHandle;
  /** What was published to open browsers, in order. */
  published: { topic: string; event: { kind: string } }[];
  /** People who have a letter open, by topic. */
  listening: Map<string, PersonName[]>;
  /** Note versions handed to the importer, in order. */
  enqueued: string[];
  /** Note versions whose reading was cancelled, in order. */
  cancelled: string[];
  clock: { now: number };
  /** A context for one of the people below. */
  as(name: PersonName): Ctx;
}

const people = {
  chair: ['chair', true],
  secretary: ['secretary', false],
  lead: ['member', true],
  member: ['member', true],
  other: ['member', true],
  clerk: ['clerk', false],
  official: ['official', false],
  observer: ['observer', false],
  admin: ['admin', false],
} as const satisfies Record<string, readonly [Role, boolean]>;

export type PersonName = keyof typeof people;

/** Noon in the Netherlands on Monday 7 September 2026. */
const start = Date.UTC(2026, 8, 7, 10);

/** Makes a council that is thrown away when the test ends. Letters are "rendered" as their own JSON. */
export function makeCouncil(): TestCouncil {
  const dir = mkdtempSync(join(tmpdir(), 'adviestafel-test-'));
  const handle = openDb(join(dir, 'council.db'));
  migrate(handle.sqlite, 'db/migrations');
  onTestFinished(() => {
    handle.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const published: TestCouncil['published'] = [];
  const listening: TestCouncil['listening'] = new Map();
  const enqueued: string[] = [];
  const cancelled: string[] = [];
  const clock = { now: start };
  const authority = createAuthority({
    db: handle.db,
    now: () => clock.now,
    onStored: settleAnchors,
    onCommitted: ({ documentId }) =>
      void published.push({ topic: `letter:${documentId}`, event: { kind: 'steps' } }),
    onFailure: (error) => {
      throw error;
    },
  });
  const files = new FileStore(join(dir, 'files'));
  const council: Council = {
    id: 'test',
    dir,
    db: handle.db,
    files,
    demo: false,
    editLetter: authority.edit,
    listeners: (topic) => listening.get(topic) ?? [],
    publish: (topic, event) => void published.push({ topic, event }),
    jobs: {
      enqueueImport: (id) => void enqueued.push(id),
      cancelImport: (id) => void cancelled.push(id),
      placeInQueue: (id) => (enqueued.includes(id) ? enqueued.indexOf(id) + 1 : null),
      mailGoesOut: false,
      postMail: () => undefined,
      drawPage: async (sha256, page) => new TextEncoder().encode(`${sha256} ${page}`),
      checkFiles: async (hashes) =>
        new Map(
          await Promise.all(hashes.map(async (sha256) => [sha256, await stateOf(files, sha256)] as const)),
        ),
      packArchive,
      renderLetter: async (json) => new TextEncoder().encode(json),
      renderNote,
      placeQuotes: async (text, quotes) => placeQuotes(text, quotes),
    },
  };
  for (const [name, [role, isMember]] of Object.entries(people))
    insertPerson(handle.db, personRow(name, role, isMember));
  let ids = 0;
  const as = (name: PersonName): Ctx => ({
    council,
    db: handle.db,
    actor: actorFor(name),
    now: () => clock.now++,
    today: () => dutchDateAt(clock.now),
    newId: () => `id-${++ids}`,
  });
  return { council, authority, handle, published, listening, enqueued, cancelled, clock, as };
}

async function stateOf(files: FileStore, sha256: string): Promise<FileState> {
  if (!(await files.has(sha256))) return 'missing';
  return (await files.verify(sha256)) ? 'same' : 'changed';
}

const actorFor = (name: PersonName): Actor => ({
  personId: name,
  name: `Naam van ${name}`,
  role: people[name][0],
  isMember: people[name][1],
});

const personRow = (name: string, role: Role, isMember: boolean) => ({
  id: name,
  userId: null,
  name: `Naam van ${name}`,
  email: `${name}@voorbeeld.test`,
  role,
  isMember,
  activeUntil: null,
  preferences: '{}',
  digest: 'daily' as const,
  createdAt: start,
});
