import type { RequestHandler, Response } from 'express';
import type { Ctx } from '../domain/context.ts';
import { isDomainError } from '../domain/errors.ts';
import { pagePicture } from '../domain/notes/page-picture.server.ts';
import { originalOf, pictureOf } from '../domain/notes/read-note.server.ts';
import { attachment } from './attachment.ts';
import { failureOf } from './sentences.server.ts';
import type { Authenticate } from './upload-handler.server.ts';

/**
 * Serves stored files: originals as a download that the browser never shows as a page, pictures of a note
 * and pages of an original inline. Each is found through the note of a case that this person may read, never by hash alone.
 */
export function fileHandlers(authenticate: Authenticate): {
  original: RequestHandler;
  picture: RequestHandler;
  page: RequestHandler;
} {
  return {
    original: guarded(authenticate, async (ctx, request, response) => {
      const file = originalOf(ctx, String(request.params.caseId), String(request.params.noteVersionId));
      response.setHeader('Content-Type', 'application/octet-stream');
      response.setHeader('Content-Disposition', attachment(file.fileName));
      response.setHeader('Content-Length', String(file.bytes));
      response.setHeader('X-Content-SHA256', file.sha256);
      response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`);
      response.setHeader('Cache-Control', 'private, no-store');
      ctx.council.files.stream(file.sha256).pipe(response);
    }),
    picture: guarded(authenticate, async (ctx, request, response) => {
      const { caseId, noteVersionId, sha256 } = request.params;
      const file = pictureOf(ctx, String(caseId), String(noteVersionId), String(sha256));
      response.setHeader('Content-Type', file.mime);
      response.setHeader('Cache-Control', 'private, max-age=86400, immutable');
      ctx.council.files.stream(file.sha256).pipe(response);
    }),
    page: guarded(authenticate, async (ctx, request, response) => {
      const { caseId, noteVersionId, page } = request.params;
      const picture = await pagePicture(ctx, String(caseId), String(noteVersionId), Number(page));
      response.setHeader('Content-Type', 'image/webp');
      response.setHeader('Cache-Control', 'private, max-age=86400, immutable');
      picture.pipe(response);
    }),
  };
}

type Serve = (ctx: Ctx, request: Parameters<RequestHandler>[0], response: Response) => Promise<void>;

function guarded(authenticate: Authenticate, serve: Serve): RequestHandler {
  return async (request, response) => {
    const ctx = await authenticate(request);
    if (!ctx) {
      response.redirect(303, `/inloggen?terug=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    try {
      await serve(ctx, request, response);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const { status, failure } = failureOf(error);
      response.status(status).type('text').send(`${failure.message} (code ${failure.code})`);
    }
  };
}
