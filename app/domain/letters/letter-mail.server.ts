import { letterMailText } from '#app/i18n/mail.ts';
import { allPeople } from '#db/queries/people.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { letterMediaTypes } from '#editor/export/render-letter.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { queueMail } from '../post/queue-mail.server.ts';

/** A letter on its way: what it says, its files in the store, and where it goes. */
export interface LetterPost {
  caseId: string;
  letter: FrozenLetter;
  files: { format: 'pdf' | 'odt'; sha256: string }[];
  recipients: string[];
  copies: string[];
  responseDueOn: string | null;
}

/** Puts the mail to the College in the outbox, in the transaction of the sending. @returns its id */
export function queueLetterMail(ctx: Ctx, post: LetterPost): string {
  const { name } = loadSettings(ctx.db);
  const people = allPeople(ctx.db).filter((person) => person.activeUntil === null);
  const nameOf = (role: 'chair' | 'secretary') => people.find((person) => person.role === role)?.name ?? null;
  const { referenceNo, subject } = post.letter;
  return queueMail(ctx, {
    kind: 'letter',
    caseId: post.caseId,
    recipients: post.recipients,
    copies: post.copies,
    ...letterMailText({
      council: name,
      subject,
      referenceNo,
      erratumOf: post.letter.erratumOf,
      responseDueOn: post.responseDueOn,
      chair: nameOf('chair'),
      secretary: nameOf('secretary'),
    }),
    attachments: post.files.map(({ format, sha256 }) => ({
      name: `${referenceNo}.${format}`,
      mime: letterMediaTypes[format],
      sha256,
    })),
  });
}
