import type { RequestHandler } from 'express';
import { sendingOf } from '#db/queries/letters.ts';
import { type LetterFormat, letterFormats, letterMediaTypes } from '#editor/export/render-letter.ts';
import type { Ctx } from '../domain/context.ts';
import { isDomainError } from '../domain/errors.ts';
import { canonicalJson } from '../domain/letters/canonical-json.server.ts';
import { letterOfCase } from '../domain/letters/final-letter.server.ts';
import { attachment } from './attachment.ts';
import { failureOf } from './sentences.server.ts';
import type { Authenticate } from './upload-handler.server.ts';

const isFormat = (value: string): value is LetterFormat =>
  (letterFormats as readonly string[]).includes(value);

/** The file that was sent, by its hash; null for a letter that was not sent and for formats that were not. */
function keptFile(ctx: Ctx, caseId: string, format: LetterFormat): string | null {
  const sent = sendingOf(ctx.db, caseId);
  if (format === 'pdf') return sent?.pdfSha256 ?? null;
  return format === 'odt' ? (sent?.odtSha256 ?? null) : null;
}

/**
 * The letter of a case as PDF, ODT, DOCX or HTML file, made in the letter worker from one and the same
 * frozen content. What was sent comes from the store, with the hash of the record of sending.
 */
export function letterFileHandler(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    const format = String(request.params.format);
    if (!isFormat(format)) return next();
    const ctx = await authenticate(request);
    if (!ctx) return response.redirect(303, `/inloggen?terug=${encodeURIComponent(request.originalUrl)}`);
    const caseId = String(request.params.caseId);
    try {
      const letter = letterOfCase(ctx, caseId);
      const kept = keptFile(ctx, caseId, format);
      const bytes = kept
        ? await ctx.council.files.read(kept)
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
