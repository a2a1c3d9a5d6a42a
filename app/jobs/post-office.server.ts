import { dueMails, type MailRow, updateMail } from '#db/queries/mail.ts';
import type { Council } from '../domain/councils/council.server.ts';
import { loadSettings } from '../domain/councils/load-settings.server.ts';
import { type Clerk, queueDigests } from '../domain/post/digest.server.ts';
import type { MailAttachment } from '../domain/post/queue-mail.server.ts';
import { dutchDateAt } from '../domain/tracking/calendar-date.ts';
import { dutchHourAt } from '../domain/tracking/dutch-hour.ts';
import type { MailServer, OutgoingMail } from '../mail/mail-server.ts';
import { Rounds } from './rounds.server.ts';

export interface PostOfficeOptions {
  /** Null when this process has no mail server: everything waits. */
  server: MailServer | null;
  now(): number;
  newId(): string;
  /** Where a fault is told; the error log of the process when left out. */
  tell?(line: string): void;
}

interface Branch {
  council: Council;
  origin: string;
  /** The Dutch date of the last digests of this process; the database knows who got one. */
  digestsOn: string | null;
}

const minute = 60_000;
/** After each refusal a longer wait; together about two days, the time that mail servers themselves go on trying. */
const waits = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * minute);
const atOnce = 20;
/** Digests go out from this hour on, in the Netherlands. */
const digestHour = 7;

/**
 * Sends what stands in the outboxes of the councils: one mail at a time, the oldest first, each tried again later
 * when the mail server refuses it. A mail is marked after the server took it, so a crash in between may send it
 * twice, under the same Message-ID, and never not at all.
 */
export class PostOffice {
  private readonly rounds: Rounds<Branch>;

  constructor(private readonly options: PostOfficeOptions) {
    this.rounds = new Rounds({
      everyMs: minute,
      visit: (branch, isClosed) => this.visit(branch, isClosed),
      nameOf: ({ council }) => council.id,
      tell: options.tell ?? console.error,
    });
  }

  get goesOut(): boolean {
    return this.options.server !== null;
  }

  /** Takes a council's outbox on. */
  add(council: Council, origin: string): void {
    this.rounds.add({ council, origin, digestsOn: null });
    this.wake();
  }

  /** Sends what may go now, after what is being sent. */
  wake(): void {
    this.rounds.wake();
  }

  /** Resolves when everything that was asked for until now was tried. */
  settled(): Promise<void> {
    return this.rounds.settled();
  }

  async close(): Promise<void> {
    await this.rounds.close();
    this.options.server?.close();
  }

  private async visit(branch: Branch, isClosed: () => boolean): Promise<void> {
    if (!this.options.server) return;
    this.writeDigests(branch);
    for (const row of dueMails(branch.council.db, this.options.now(), atOnce)) {
      if (isClosed()) return;
      await this.deliver(branch.council, row);
    }
  }

  private writeDigests(branch: Branch): void {
    const { now, newId } = this.options;
    const today = dutchDateAt(now());
    if (branch.digestsOn === today || dutchHourAt(now()) < digestHour) return;
    branch.digestsOn = today;
    const { council, origin } = branch;
    const clerk: Clerk = { council, db: council.db, now, newId, today: () => today };
    queueDigests(clerk, origin);
  }

  private async deliver(council: Council, row: MailRow): Promise<void> {
    const { server, now } = this.options;
    try {
      await server!.send(await outgoing(council, row));
      updateMail(council.db, row.id, { status: 'sent', settledAt: now(), failure: null });
    } catch (error) {
      const wait = waits[row.attempts];
      updateMail(council.db, row.id, {
        status: wait === undefined ? 'failed' : 'waiting',
        attempts: row.attempts + 1,
        nextTryAt: now() + (wait ?? 0),
        failure: String((error as Error).message).slice(0, 500),
      });
    }
  }
}

/** A mail with its files. @throws Error when a file of the store is not what it was */
async function outgoing(council: Council, row: MailRow): Promise<OutgoingMail> {
  const settings = loadSettings(council.db);
  const files = JSON.parse(row.attachments) as MailAttachment[];
  return {
    id: row.id,
    to: JSON.parse(row.recipients) as string[],
    cc: JSON.parse(row.copies) as string[],
    replyTo: settings.email,
    senderName: settings.name,
    subject: row.subject,
    text: row.body,
    attachments: await Promise.all(
      files.map(async ({ name, mime, sha256 }) => {
        if (!(await council.files.verify(sha256))) throw new Error(`stored file ${sha256} was changed`);
        return { name, mime, content: await council.files.read(sha256) };
      }),
    ),
  };
}
