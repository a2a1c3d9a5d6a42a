import type { RequestHandler } from 'express';
import { sendingOf } from '#db/queries/letters.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { type LetterFormat, letterFormats, letterMediaTypes } from '#editor/export/render-letter.ts';
import type { Ctx } from '../domain/context.ts';
import { isDomainError } from '../domain/errors.ts';
import { canonicalJson } from '../domain/letters/canonical-json.server.ts';
import { erratumOfCase } from '../domain/letters/errata/errata-room.server.ts';
import { letterOfCase } from '../domain/letters/final-letter.server.ts';
import { attachment } from './attachment.ts';
import { failureOf } from './sentences.server.ts';
import type { Authenticate } from './upload-handler.server.ts';

const isFormat = (value: string): value is LetterFormat =>
  (letterFormats as readonly string[]).includes(value);

/** A letter to print, with the hashes of the files that were sent; null where none was. */
interface Printable {
  letter: FrozenLetter;
  kept: { pdf: string | null; odt: string | null };
}

function letterToPrint(ctx: Ctx, caseId: string): Printable {
  const letter = letterOfCase(ctx, caseId);
  const sent = sendingOf(ctx.db, caseId);
  return { letter, kept: { pdf: sent?.pdfSha256 ?? null, odt: sent?.odtSha256 ?? null } };
}

/**
 * The letter of a case as PDF, ODT, DOCX or HTML file, made in the letter worker from one and the same
 * frozen content. What was sent comes from the store, with the hash of the record of sending, and is refused when
 * it is not what was kept. With a number in the address it is that erratum.
 */
export function letterFileHandler(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    const format = String(request.params.format);
    if (!isFormat(format)) return next();
    const ctx = await authenticate(request);
    if (!ctx) return response.redirect(303, `/inloggen?terug=${encodeURIComponent(request.originalUrl)}`);
    const caseId = String(request.params.caseId);
    try {
      const number = request.params.number;
      const printable = number ? erratumOfCase(ctx, caseId, Number(number)) : letterToPrint(ctx, caseId);
      const { letter } = printable;
      const kept = format === 'pdf' || format === 'odt' ? printable.kept[format] : null;
      const bytes = kept
        ? await ctx.council.files.readUnchanged(kept)
        : await ctx.council.jobs.renderLetter(canonicalJson(letter), format);
      const name = `${letter.referenceNo} ${letter.subject}`.replace(/[^\p{L}\p{N} .,-]/gu, '').slice(0, 120);
      response.setHeader(
        'Content-Type',
        format === 'html' ? 'application/octet-stream' : letterMediaTypes[format],
      );
      response.setHeader('Content-Disposition', attachment(`${name}.${format}`));
      response.setHeader('Cache-Control', 'private, no-store');
      response.end(bytes);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const { status, failure } = failureOf(error);
      response.status(status).type('text').send(`${failure.message} (code ${failure.code})`);
    }
  };
}
