import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { importCollection } from '../domain/annotations/exchange/import-collection.server.ts';
import { exchangeLimits } from '../domain/annotations/exchange/read-collection.ts';
import { invalid, isDomainError } from '../domain/errors.ts';
import { failureOf } from './sentences.server.ts';
import type { Authenticate } from './upload-handler.server.ts';

/** Takes an uploaded file with annotations; larger than any form, so it comes past the pages. */
export function exchangeHandler(authenticate: Authenticate): RequestHandler {
  return async (request, response) => {
    const room = `/adviezen/${request.params.caseId}/aantekeningen/overnemen`;
    const ctx = await authenticate(request);
    if (!ctx) {
      request.resume();
      return response.redirect(303, `/inloggen?terug=${encodeURIComponent(room)}`);
    }
    try {
      const id = await importCollection(ctx, String(request.params.caseId), await fileIn(request));
      response.redirect(303, `${room}?gedaan=${encodeURIComponent(id)}#uitslag`);
    } catch (error) {
      if (request.errored || response.destroyed) return;
      if (!isDomainError(error)) throw error;
      request.unpipe();
      request.resume();
      const { status, failure } = failureOf(error);
      if (error.kind === 'invalid')
        response.redirect(303, `${room}?geweigerd=${encodeURIComponent(error.key.replace('exchange.', ''))}`);
      else response.status(status).type('text').send(`${failure.message} (code ${failure.code})`);
    }
  };
}

/** The file of a form as text, held in memory up to its limit. */
async function fileIn(request: Request): Promise<{ fileName: string; text: string }> {
  const { bytes, fileName } = await new Promise<{ bytes: Buffer; fileName: string }>((resolve, reject) => {
    const parser = parserFor(request);
    let found: { bytes: Buffer; fileName: string } | null = null;
    parser.on('file', (_field, content, { filename }) => {
      const chunks: Buffer[] = [];
      content.on('data', (chunk: Buffer) => void chunks.push(chunk));
      content.on('limit', () => reject(invalid('exchange.TOO_BIG')));
      content.on('end', () => {
        found = { bytes: Buffer.concat(chunks), fileName: filename ?? '' };
      });
    });
    parser.on('close', () =>
      found && found.bytes.length > 0 ? resolve(found) : reject(invalid('exchange.NO_FILE')),
    );
    parser.on('error', () => reject(invalid('exchange.NO_FILE')));
    request.on('close', () => {
      if (!request.complete) parser.destroy(new Error('the sender left'));
    });
    request.pipe(parser);
  });
  return { fileName: fileName.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ''), text: utf8(bytes) };
}

function parserFor(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 5, fileSize: exchangeLimits.bytes },
    });
  } catch (error) {
    if (error instanceof Error) throw invalid('exchange.NO_FILE');
    throw error;
  }
}

/** JSON that systems hand to each other is UTF-8 (RFC 8259, 8.1). */
function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw invalid('exchange.NOT_JSON');
    throw error;
  }
}
