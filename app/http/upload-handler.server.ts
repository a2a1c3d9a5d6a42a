import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request, RequestHandler, Response } from 'express';
import type { Ctx } from '../domain/context.ts';
import { invalid, isDomainError } from '../domain/errors.ts';
import { maxUploadBytes, uploadNote } from '../domain/notes/upload-note.server.ts';
import { failureOf } from './sentences.server.ts';

/** How the handler learns who asks; null when nobody is signed in. */
export type Authenticate = (request: Request) => Promise<Ctx | null>;

/**
 * Takes an uploaded note straight to disk: a raw PUT from our own uploader (with a percentage on the page) or
 * a form POST without JavaScript. Memory stays small whatever the size.
 */
export function uploadHandler(authenticate: Authenticate): RequestHandler {
  return async (request, response) => {
    const background = request.method === 'PUT';
    const caseId = String(request.params.caseId);
    const ctx = await authenticate(request);
    if (!ctx)
      return refuse(
        request,
        response,
        background,
        caseId,
        401,
        'U bent niet meer ingelogd. Log opnieuw in en kies het bestand nog een keer.',
        'SESSIE-01',
      );
    try {
      const announced = Number(request.headers['content-length'] ?? 0);
      // Multipart wrapping adds a little; the store itself counts the exact bytes.
      if (announced > maxUploadBytes + 64 * 1024) throw tooBig();
      const id = background
        ? await uploadNote(ctx, caseId, rawUpload(request))
        : await formUpload(ctx, caseId, request);
      if (background) response.status(201).json({ noteVersionId: id });
      else response.redirect(303, `/adviezen/${caseId}/nota`);
    } catch (error) {
      // Who left in the middle gets no answer; the part file is gone already.
      if (request.errored || response.destroyed) return;
      if (!isDomainError(error)) throw error;
      const { status, failure } = failureOf(error);
      refuse(request, response, background, caseId, status, failure.message, failure.code);
    }
  };
}

/** A pasted text is held in memory: 4 MB are some two thousand pages of words. */
const maxPastedBytes = 4 * 1024 * 1024;

const tooBig = () => invalid('import.FILE_TOO_BIG', { megabytes: 50 });

function rawUpload(request: Request): { fileName: string; content: Readable } {
  return { fileName: decodeName(String(request.headers['x-file-name'] ?? 'nota')), content: request };
}

/** File names travel percent-encoded in a header; a broken one is no reason to refuse the file. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * The first file of a multipart form, or the text that was pasted in it. A form with neither gives the refusal for an
 * empty file.
 */
function formUpload(ctx: Ctx, caseId: string, request: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    let started = false;
    const pasted = { titel: '', tekst: '' };
    const parser = formParser(request);
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) parser.destroy(tooBig());
      else if (name === 'titel' || name === 'tekst') pasted[name] = value;
    });
    parser.on('file', (_field, content, info) => {
      started = true;
      uploadNote(ctx, caseId, { fileName: info.filename ?? 'nota', content }).then(resolve, (error) => {
        content.resume();
        reject(error);
      });
    });
    parser.on('close', () => {
      if (!started && !parser.errored) uploadNote(ctx, caseId, pastedUpload(pasted)).then(resolve, reject);
    });
    parser.on('error', (error) => reject(isDomainError(error) ? error : notAForm()));
    // A pipe does not tell its end that the line broke; without this the part file would stay on disk.
    request.on('close', () => {
      if (!request.complete) parser.destroy(new Error('the sender left'));
    });
    request.pipe(parser);
  });
}

/** A text that was pasted is kept and read as the text file that it could have been. */
const pastedUpload = ({ titel, tekst }: { titel: string; tekst: string }) => ({
  fileName: `${titel.trim() || 'Geplakte tekst'}.txt`,
  content: Readable.from(tekst.trim() === '' ? [] : [Buffer.from(tekst)]),
});

/** What came is no multipart form, or one that stops half-way. */
const notAForm = () => invalid('inputInvalid');

function formParser(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 10, fieldSize: maxPastedBytes },
    });
  } catch (error) {
    // Busboy throws for a content type that it does not know; the type is the sender's to choose.
    if (error instanceof Error) throw notAForm();
    throw error;
  }
}

/** The answer to our uploader is JSON; a form without JavaScript goes back to its page with the sentence in the address. */
function refuse(
  request: Request,
  response: Response,
  background: boolean,
  caseId: string,
  status: number,
  message: string,
  code: string,
): void {
  request.unpipe();
  request.resume();
  if (background) response.status(status).json({ failure: { message, code, fields: {} } });
  else if (status === 401)
    response.redirect(303, `/inloggen?terug=${encodeURIComponent(`/adviezen/${caseId}/nota`)}`);
  else response.redirect(303, `/adviezen/${caseId}/nota?geweigerd=${encodeURIComponent(code)}`);
}
