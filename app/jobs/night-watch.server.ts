import { latestStoreCheck } from '#db/queries/store-check.ts';
import type { Council } from '../domain/councils/council.server.ts';
import { inspectStore } from '../domain/integrity/check-store.server.ts';
import { dutchDateAt } from '../domain/tracking/calendar-date.ts';
import { dutchHourAt } from '../domain/tracking/dutch-hour.ts';
import { Rounds } from './rounds.server.ts';

export interface NightWatchOptions {
  now(): number;
  newId(): string;
  /** Where a fault is told; the error log of the process when left out. */
  tell?(line: string): void;
}

const tenMinutes = 10 * 60_000;
/** From this hour on in the Netherlands, when hardly anybody works. */
const nightHour = 3;
/** Somebody who sees the day begin does not want to wait for the disk. */
const dayHour = 6;

/**
 * Looks once a night whether what each council keeps is still what it was. What it finds stands on the screen of the
 * secretary and in the log of the process; that a night was skipped (the process was down) is mended the next one.
 */
export function nightWatch({ now, newId, tell = console.error }: NightWatchOptions): Rounds<Council> {
  async function visit(council: Council): Promise<void> {
    const hour = dutchHourAt(now());
    if (hour < nightHour || hour >= dayHour) return;
    const last = latestStoreCheck(council.db);
    if (last && dutchDateAt(last.at) === dutchDateAt(now())) return;
    const faults = await inspectStore({ council, db: council.db, now, newId, personId: null });
    for (const { kind, kept, sha256 } of faults) tell(`council ${council.id}: ${kind} ${kept} ${sha256}`);
  }
  return new Rounds({ everyMs: tenMinutes, visit, nameOf: ({ id }) => id, tell });
}
