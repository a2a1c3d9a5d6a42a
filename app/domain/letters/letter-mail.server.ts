import { letterMailText } from '#app/i18n/mail.ts';
import { allPeople } from '#db/queries/people.ts';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterMediaTypes } from '#editor/export/render-letter.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { queueMail } from '../post/queue-mail.server.ts';

/** The hashes of the files that go with a letter, in the store. */
export interface LetterFileHashes {
  pdf: string;
  odt: string;
}

/** Sets a frozen letter, given as its JSON, and keeps its files. */
export async function keepLetterFiles(ctx: Ctx, content: string): Promise<LetterFileHashes> {
  const keep = async (format: 'pdf' | 'odt') =>
    (await ctx.council.files.put(await ctx.council.jobs.renderLetter(content, format))).sha256;
  return { pdf: await keep('pdf'), odt: await keep('odt') };
}

/** A letter on its way: what it says as JSON, its files in the store, and where it goes. */
interface LetterPost {
  caseId: string;
  content: string;
  files: LetterFileHashes;
  recipients: string[];
  copies: string[];
  /** Until when the College may answer; null for a letter that asks for none. */
  responseDueOn: string | null;
}

/** Puts the mail to the College in the outbox, in the transaction of the sending. @returns its id */
export function queueLetterMail(ctx: Ctx, post: LetterPost): string {
  const { name } = loadSettings(ctx.db);
  const people = allPeople(ctx.db).filter((person) => person.activeUntil === null);
  const nameOf = (role: 'chair' | 'secretary') => people.find((person) => person.role === role)?.name ?? null;
  const { referenceNo, subject, erratumOf } = frozenLetterSchema.parse(JSON.parse(post.content));
  return queueMail(ctx, {
    kind: 'letter',
    caseId: post.caseId,
    recipients: post.recipients,
    copies: post.copies,
    ...letterMailText({
      council: name,
      subject,
      referenceNo,
      erratumOf,
      responseDueOn: post.responseDueOn,
      chair: nameOf('chair'),
      secretary: nameOf('secretary'),
    }),
    attachments: (['pdf', 'odt'] as const).map((format) => ({
      name: `${referenceNo}.${format}`,
      mime: letterMediaTypes[format],
      sha256: post.files[format],
    })),
  });
}
