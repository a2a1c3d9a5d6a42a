import { rm } from 'node:fs/promises';
import { type Db, transact } from '#db/client.ts';
import {
  type ArchiveRow,
  archivedColumns,
  archivedName,
  archivedTables,
  holdsNoCase,
  insertArchived,
} from '#db/queries/archive.ts';
import { insertEvent } from '#db/queries/events.ts';
import { saveSettingsJson, settingsJson } from '#db/queries/people.ts';
import type { Council } from '../councils/council.server.ts';
import { councilSettingsSchema } from '../councils/settings.ts';
import type { EventKind } from '../events/record.server.ts';
import { keptFiles } from '../integrity/kept-files.server.ts';
import { checkTexts } from '../integrity/kept-texts.server.ts';
import { dutchDateAt } from '../tracking/calendar-date.ts';
import { ArchiveRefusal } from './archive-refusal.ts';
import { type ReadArchive, readArchive } from './read-archive.server.ts';

/** What came back, by table name. */
export type RestoredCounts = Record<string, number>;

/**
 * Puts the dossier of an archive in an empty council: every id, text and file as it was, and the people as names
 * without an account. All or nothing: what does not fit is refused before and while it is written.
 * @throws ArchiveRefusal
 */
export async function restoreArchive(
  council: Council,
  bytes: Uint8Array,
  now: number,
): Promise<{ title: string; counts: RestoredCounts }> {
  if (!holdsNoCase(council.db)) throw new ArchiveRefusal('ARCHIEF-06');
  const archive = await readArchive(bytes);
  const fresh: string[] = [];
  try {
    for (const [sha256, content] of archive.files) {
      if (await council.files.has(sha256)) continue;
      fresh.push(sha256);
      await council.files.put(content);
    }
    transact(council.db, (tx) => writeRows(tx, archive, now));
  } catch (error) {
    for (const sha256 of fresh) await rm(council.files.pathOf(sha256), { force: true });
    throw error;
  }
  const counts = Object.fromEntries([...archive.rows].map(([name, rows]) => [name, rows.length]));
  return { title: archive.head.dossier.title, counts };
}

function writeRows(tx: Db, archive: ReadArchive, now: number): void {
  if (!holdsNoCase(tx)) throw new ArchiveRefusal('ARCHIEF-06');
  refuseOtherCases(archive);
  for (const archived of archivedTables) {
    const name = archivedName(archived);
    const rows = archive.rows.get(name) ?? [];
    const fitted = name === 'person' ? rows.map((row) => placeholder(row, archive.head.madeAt)) : rows;
    try {
      insertArchived(
        tx,
        archived,
        fitted.map((row) => withoutCounter(row, archived)),
      );
    } catch (error) {
      if ((error as { code?: string }).code?.startsWith('SQLITE_CONSTRAINT'))
        throw new ArchiveRefusal('ARCHIEF-08', name);
      throw error;
    }
  }
  for (const { sha256, name } of keptFiles(tx))
    if (!archive.files.has(sha256)) throw new ArchiveRefusal('ARCHIEF-02', name);
  const [fault] = checkTexts(tx).faults;
  if (fault) throw new ArchiveRefusal('ARCHIEF-07', fault.name);
  if (settingsJson(tx) === undefined)
    saveSettingsJson(tx, JSON.stringify(councilSettingsSchema.parse(archive.head.council)), now);
  insertEvent(tx, {
    at: now,
    actorId: null,
    caseId: archive.head.dossier.id,
    kind: 'case.restored' satisfies EventKind,
    params: '{}',
  });
}

/** One dossier and nothing beside it: rows that name a case name this one. */
function refuseOtherCases({ head, rows }: ReadArchive): void {
  const cases = rows.get('advice_case') ?? [];
  if (cases.length !== 1 || cases[0]?.id !== head.dossier.id)
    throw new ArchiveRefusal('ARCHIEF-08', 'advice_case');
  for (const [name, list] of rows)
    if (list.some((row) => row.caseId != null && row.caseId !== head.dossier.id))
      throw new ArchiveRefusal('ARCHIEF-08', name);
}

/** Somebody of another time: a name and a role, no account and no address that mail could reach. */
const placeholder = (row: ArchiveRow, madeAt: number): ArchiveRow => ({
  ...row,
  userId: null,
  // RFC 2606: a name under .invalid never exists.
  email: `${row.id}@archief.invalid`,
  activeUntil: dutchDateAt(madeAt),
  preferences: '{}',
  digest: 'never',
  createdAt: madeAt,
});

/** Rows that only the database counts get the next numbers, in the same order. */
function withoutCounter(row: ArchiveRow, archived: (typeof archivedTables)[number]): ArchiveRow {
  const counter = Object.entries(archivedColumns(archived)).find(
    ([, column]) => column.primary && column.dataType === 'number',
  );
  if (!counter) return row;
  const { [counter[0]]: _number, ...rest } = row;
  return rest;
}
