import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { transact } from '#db/client.ts';
import { type Ctx, within } from '../context.ts';
import { recordEvent } from '../events/record.server.ts';
import type { Retention } from './archive-order.ts';
import { gatherArchive } from './gather-archive.server.ts';

/** An archive on disk; whoever asked for it sends it and takes it away. */
export interface MadeArchive {
  path: string;
  fileName: string;
}

/**
 * Makes the ZIP of a closed case. It is written in a worker to a file of its own beside the council's data.
 * @throws DomainError forbidden, conflict 'fileChanged', 'fileMissing'
 */
export async function archiveCase(ctx: Ctx, caseId: string, retention: Retention): Promise<MadeArchive> {
  // One transaction, so that all rows are of the same moment.
  const order = transact(ctx.db, (tx) => gatherArchive(within(ctx, tx), caseId, retention));
  const folder = join(ctx.council.dir, 'archives');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${ctx.newId()}.zip`);
  await ctx.council.jobs.packArchive(order, path);
  transact(ctx.db, (tx) => recordEvent(within(ctx, tx), 'case.archived', caseId));
  const name = `dossier ${order.dossier.referenceNo || order.dossier.title}`;
  return { path, fileName: `${name.replace(/[^\p{L}\p{N} .,-]/gu, '').slice(0, 120)}.zip` };
}
