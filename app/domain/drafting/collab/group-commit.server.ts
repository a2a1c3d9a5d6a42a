import { type Db, transact } from '#db/client.ts';

/** A piece of work for the next transaction, and what to do once it is on disk or has failed. */
export interface CommitJob {
  write(tx: Db): void;
  committed(): void;
  failed(error: unknown): void;
}

/** Collects the writes of one tick into one transaction. */
export interface GroupCommit {
  add(job: CommitJob): void;
  /** Commits what is waiting now; for shutdown and for tests. */
  flush(): void;
}

/** However busy it is, nobody waits longer than this (milliseconds) for a commit to begin. */
const longestWait = 30;

/**
 * Times the square of the jobs per millisecond, the milliseconds between commits: 1 at the forty key presses per second
 * of ten writers, the longest wait at two hundred. A commit costs as much CPU as applying several edits, so a busy
 * server shares them; a few people do not wait for company.
 */
const waitPerSquaredRate = 750;

/** How much the newest tick counts in the rate of arrivals. */
const newestShare = 0.2;

/**
 * One fsync for everything that arrived in a tick, for all letters of a council. Idle, a commit starts in the
 * same turn of the event loop; when commits are slow it waits about as long as the last one took, so that the
 * disk is busy at most half of the time; the groups grow with the load. `committed` is called only after
 * the transaction is on disk (synchronous = FULL): only then may anybody hear of it.
 */
export function createGroupCommit(db: Db, clock: () => number = () => performance.now()): GroupCommit {
  let waiting: CommitJob[] = [];
  let scheduled = false;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let lastDuration = 0;
  /** Jobs per millisecond. */
  let rate = 0;

  function flush(): void {
    scheduled = false;
    if (waiting.length === 0) return;
    const jobs = waiting;
    waiting = [];
    const start = clock();
    rate += newestShare * (jobs.length / Math.max(1, start - lastEnd) - rate);
    const failure = commit(db, jobs);
    lastEnd = clock();
    lastDuration = lastEnd - start;
    for (const job of jobs) {
      if (failure) job.failed(failure.error);
      else job.committed();
    }
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    const wait = Math.min(longestWait, Math.max(lastDuration, rate ** 2 * waitPerSquaredRate));
    const rest = wait - (clock() - lastEnd);
    if (rest < 1) setImmediate(flush);
    else setTimeout(flush, Math.ceil(rest));
  }

  return {
    add(job) {
      waiting.push(job);
      schedule();
    },
    flush,
  };
}

/** Writes all jobs or none; the error is an answer for their submitters, not for this caller. */
function commit(db: Db, jobs: readonly CommitJob[]): { error: unknown } | null {
  try {
    transact(db, (tx) => {
      for (const job of jobs) job.write(tx);
    });
    return null;
  } catch (error) {
    return { error };
  }
}
