import type { RequestHandler } from 'express';

/** Largest form or JSON body that a page takes; files go to the upload handler, steps have a limit of their own. */
const maxFormBytes = 1024 * 1024;

/**
 * Refuses a body that is larger than any form before it is read, and one that does not say how large it is.
 * What is still under way is let run off, so that the answer arrives before the connection closes.
 */
export const limitForms: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const length = request.headers['content-length'];
  const chunked = request.headers['transfer-encoding'] !== undefined;
  if (!chunked && Number(length ?? 0) <= maxFormBytes) return next();
  request.resume();
  response.setHeader('Connection', 'close');
  response
    .status(chunked ? 411 : 413)
    .type('text')
    .send('Dit formulier is te groot. Maak de tekst korter en verstuur opnieuw. (code FORM-02)');
};
