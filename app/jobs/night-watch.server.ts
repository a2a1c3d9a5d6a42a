import { latestStoreCheck } from '#db/queries/store-check.ts';
import type { Council } from '../domain/councils/council.server.ts';
import { inspectStore } from '../domain/integrity/check-store.server.ts';
import { dutchDateAt } from '../domain/tracking/calendar-date.ts';

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
export class NightWatch {
  private readonly councils: Council[] = [];
  private running: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly options: NightWatchOptions) {
    this.timer = setInterval(() => this.wake(), tenMinutes).unref();
  }

  add(council: Council): void {
    this.councils.push(council);
  }

  /** Looks at every council whose turn it is, after what is being looked at. */
  wake(): void {
    this.running = this.running.then(() => this.round());
  }

  /** Resolves when everything that was asked for until now was looked at. */
  settled(): Promise<void> {
    return this.running;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    const { now, newId, tell = console.error } = this.options;
    const hour = dutchHourAt(now());
    if (hour < nightHour || hour >= dayHour) return;
    for (const council of this.councils) {
      if (this.closed) return;
      const last = latestStoreCheck(council.db);
      if (last && dutchDateAt(last.at) === dutchDateAt(now())) continue;
      try {
        const faults = await inspectStore({ council, db: council.db, now, newId, personId: null });
        for (const { kind, kept, sha256 } of faults) tell(`council ${council.id}: ${kind} ${kept} ${sha256}`);
      } catch (error) {
        tell(`council ${council.id}: checking the store stopped: ${(error as Error).message}`);
      }
    }
  }
}

const dutchHourAt = (instant: number): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Amsterdam',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(instant),
  );
