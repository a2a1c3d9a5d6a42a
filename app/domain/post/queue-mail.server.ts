import { insertMail, type MailRow } from '#db/queries/mail.ts';
import type { Ctx } from '../context.ts';

/** A file of the store that goes along. */
export interface MailAttachment {
  name: string;
  mime: string;
  sha256: string;
}

export interface NewMail {
  kind: MailRow['kind'];
  caseId?: string;
  personId?: string;
  recipients: string[];
  copies?: string[];
  subject: string;
  body: string;
  attachments?: MailAttachment[];
  topics?: string[];
}

/**
 * Puts a mail in the outbox, in the transaction of what it tells of. Call `ctx.council.jobs.postMail()` after the
 * commit.
 * @returns its id
 */
export function queueMail(
  ctx: Pick<Ctx, 'db' | 'now' | 'newId'> & { actor?: Ctx['actor'] },
  mail: NewMail,
): string {
  const id = ctx.newId();
  insertMail(ctx.db, {
    id,
    kind: mail.kind,
    caseId: mail.caseId ?? null,
    personId: mail.personId ?? null,
    recipients: JSON.stringify(mail.recipients),
    copies: JSON.stringify(mail.copies ?? []),
    // A line end in a subject would begin a header of its own.
    subject: mail.subject.replace(/\s+/g, ' ').trim().slice(0, 200),
    body: mail.body,
    attachments: JSON.stringify(mail.attachments ?? []),
    topics: JSON.stringify(mail.topics ?? []),
    status: 'waiting',
    attempts: 0,
    nextTryAt: ctx.now(),
    failure: null,
    createdBy: ctx.actor?.personId ?? null,
    createdAt: ctx.now(),
    settledAt: null,
  });
  return id;
}
