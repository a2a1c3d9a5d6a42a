import { transact } from '#db/client.ts';
import { latestMails, type MailRow, mailById, updateMail } from '#db/queries/mail.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import { type Ctx, within } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import type { MailAttachment } from './queue-mail.server.ts';

/** How many mails the page shows; older ones stay in the database. */
const shown = 200;

/** A mail as its secretary sees it. */
export interface MailLine
  extends Pick<MailRow, 'id' | 'kind' | 'caseId' | 'subject' | 'status' | 'attempts'> {
  to: string[];
  cc: string[];
  /** The text, only for what goes out in the name of the council: somebody's digest is theirs. */
  body: string | null;
  attachments: MailAttachment[];
  failure: string | null;
  createdAt: number;
  settledAt: number | null;
}

/** The outbox: what waits, what went out and what was refused. */
export function postRoom(ctx: Ctx): { lines: MailLine[]; serverKnown: boolean } {
  authoriseInCouncil(ctx, 'post:manage');
  return { lines: latestMails(ctx.db, shown).map(asLine), serverKnown: ctx.council.jobs.mailGoesOut };
}

const asLine = (row: MailRow): MailLine => ({
  id: row.id,
  kind: row.kind,
  caseId: row.caseId,
  subject: row.subject,
  status: row.status,
  attempts: row.attempts,
  to: JSON.parse(row.recipients) as string[],
  cc: JSON.parse(row.copies) as string[],
  body: row.kind === 'digest' ? null : row.body,
  attachments: JSON.parse(row.attachments) as MailAttachment[],
  failure: row.failure,
  createdAt: row.createdAt,
  settledAt: row.settledAt,
});

/** A file of a mail, for who sends it by hand. @throws DomainError notFound */
export function mailAttachment(ctx: Ctx, mailId: string, index: number): MailAttachment {
  authoriseInCouncil(ctx, 'post:manage');
  const row = mailById(ctx.db, mailId);
  const file = row ? (JSON.parse(row.attachments) as MailAttachment[])[index] : undefined;
  if (!file) throw notFound('mail');
  return file;
}

/** Tries a refused mail again, at once. */
export function retryMail(ctx: Ctx, mailId: string): void {
  settle(ctx, mailId, { status: 'waiting', attempts: 0, nextTryAt: ctx.now() }, 'mail.retried');
  ctx.council.jobs.postMail();
}

/** Notes that a mail was sent by hand, from somebody's own mailbox. */
export function mailedByHand(ctx: Ctx, mailId: string): void {
  settle(ctx, mailId, { status: 'byHand', settledAt: ctx.now() }, 'mail.byHand');
}

function settle(
  ctx: Ctx,
  mailId: string,
  change: Partial<Omit<MailRow, 'id'>>,
  kind: 'mail.retried' | 'mail.byHand',
): void {
  transact(ctx.db, (tx) => {
    authoriseInCouncil(ctx, 'post:manage');
    const row = mailById(tx, mailId);
    if (!row) throw notFound('mail');
    if (row.status === 'sent' || row.status === 'byHand') throw conflict('mailSettled');
    updateMail(tx, mailId, change);
    recordEvent(within(ctx, tx), kind, row.caseId, { subject: row.subject });
  });
}
