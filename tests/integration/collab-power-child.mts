import { statSync } from 'node:fs';
import { createAuthority } from '#app/domain/drafting/collab/authority.server.ts';
import { createLetterDocument } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { openLetterDb } from '../fakes/letter-db.ts';
import { batchOf, typing } from '../fakes/typing.ts';

/**
 * Writes one step after another and says so, on the file that collab-power.test.ts will pull the plug on. Each line:
 * the version that was acknowledged, and how many bytes of the log file that acknowledgement rests on.
 */
const file = process.argv[2]!;
const { db, sqlite } = openLetterDb(file);
// Small, so that the log begins anew many times while the test runs.
sqlite.pragma('wal_autocheckpoint = 60');
createLetterDocument(db, { id: 'brief', caseId: 'zaak', now: 0 });
const authority = createAuthority({
  db,
  now: () => 0,
  onCommitted: () => undefined,
  onFailure: (error) => {
    throw error;
  },
});
const pageSize = sqlite.pragma('page_size', { simple: true }) as number;
for (let version = 0; ; version++) {
  const batch = batchOf('client-anna', version + 1, version, [typing(2, `<${version + 1}>`)]);
  const result = authority.submit('brief', batch, 'anna');
  authority.flush();
  const { status } = await result;
  if (status !== 'written') throw new Error(status);
  const [wal] = sqlite.pragma('wal_checkpoint(NOOP)') as { log: number }[];
  const synced = 32 + wal!.log * (pageSize + 24);
  if (synced > statSync(`${file}-wal`).size) throw new Error('the log file is shorter than its frames');
  process.stdout.write(`${version + 1} ${synced}\n`);
}
