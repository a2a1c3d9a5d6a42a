import type { Db } from '#db/client.ts';
import {
  allFixedErrata,
  allMailFiles,
  allOriginals,
  allPictures,
  allPublicFiles,
  allSentLetters,
  caseTitles,
} from '#db/queries/store-check.ts';
import type { MailAttachment } from '../post/queue-mail.server.ts';
import type { KeptThing } from './store-fault.ts';

/** Every file of the store that something refers to, once, with what it is. */
export function keptFiles(db: Db): KeptThing[] {
  const titles = caseTitles(db);
  const things = new Map<string, KeptThing>();
  const keep = (kept: KeptThing['kept'], caseId: string | null, name: string, sha256: string | null) => {
    if (sha256 === null || things.has(sha256)) return;
    const caseTitle = caseId === null ? null : (titles.get(caseId) ?? null);
    things.set(sha256, { kept, name, caseId, caseTitle, sha256 });
  };
  for (const { caseId, name, sha256 } of allOriginals(db)) keep('original', caseId, name, sha256);
  for (const { caseId, name, sha256 } of allPictures(db)) keep('picture', caseId, name, sha256);
  for (const { caseId, pdfSha256, odtSha256 } of allSentLetters(db)) {
    keep('letterPdf', caseId, 'brief', pdfSha256);
    keep('letterOdt', caseId, 'brief', odtSha256);
  }
  for (const { caseId, number, pdfSha256, odtSha256 } of allFixedErrata(db)) {
    keep('erratumPdf', caseId, `erratum ${number}`, pdfSha256);
    keep('erratumOdt', caseId, `erratum ${number}`, odtSha256);
  }
  for (const { caseId, attachments } of allMailFiles(db))
    for (const file of JSON.parse(attachments) as MailAttachment[])
      keep('attachment', caseId, file.name, file.sha256);
  for (const { caseId, files } of allPublicFiles(db))
    for (const file of JSON.parse(files) as { name: string; sha256: string }[])
      keep('published', caseId, file.name, file.sha256);
  return [...things.values()];
}
