import { type Db, transact } from '#db/client.ts';
import { insertEvent } from '#db/queries/events.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { insertStoreCheck, latestStoreCheck } from '#db/queries/store-check.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import type { Council } from '../councils/council.server.ts';
import type { EventKind } from '../events/record.server.ts';
import { keptFiles } from './kept-files.server.ts';
import { checkTexts } from './kept-texts.server.ts';
import { readStoreFaults, type StoreFault } from './store-fault.ts';

/** Who looks: somebody who asked, or the night. */
export interface Inspector {
  council: Council;
  db: Db;
  now(): number;
  newId(): string;
  personId: string | null;
}

/**
 * Looks whether every stored file still has the bytes that it is named by, and every frozen and sent text the hash
 * that the log wrote down; keeps what it found with its event. Files are read in a worker.
 * @returns what differs; empty when all is well
 */
export async function inspectStore(inspector: Inspector): Promise<StoreFault[]> {
  const { council, db, now, newId, personId } = inspector;
  const files = keptFiles(db);
  const found = await council.jobs.checkFiles(files.map(({ sha256 }) => sha256));
  const { texts, faults: textFaults } = checkTexts(db);
  const fileFaults = files.flatMap((file): StoreFault[] => {
    const state = found.get(file.sha256);
    return state === 'changed' || state === 'missing'
      ? [{ ...file, kind: state === 'changed' ? 'fileChanged' : 'fileMissing' }]
      : [];
  });
  const faults = [...fileFaults, ...textFaults];
  transact(db, (tx) => {
    const at = now();
    insertStoreCheck(tx, {
      id: newId(),
      by: personId,
      at,
      files: files.length,
      texts,
      faults: JSON.stringify(faults),
    });
    insertEvent(tx, {
      at,
      actorId: personId,
      caseId: null,
      kind: 'store.checked' satisfies EventKind,
      params: JSON.stringify({ files: files.length, texts, faults: faults.length }),
    });
  });
  return faults;
}

/** The same, asked for by the secretary or who looks after the accounts. */
export async function checkStore(ctx: Ctx): Promise<void> {
  authoriseInCouncil(ctx, 'store:check');
  await inspectStore({ ...ctx, personId: ctx.actor.personId });
}

/** What the last look found, or null when nobody looked yet. */
export function storeCheckRoom(ctx: Ctx) {
  authoriseInCouncil(ctx, 'store:check');
  const last = latestStoreCheck(ctx.db);
  if (!last) return { last: null };
  const [person] = last.by ? peopleByIds(ctx.db, [last.by]) : [];
  const { at, files, texts } = last;
  return { last: { at, files, texts, by: person?.name ?? null, faults: readStoreFaults(last.faults) } };
}
