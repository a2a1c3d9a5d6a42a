import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a refused request is told. */
export const otherOriginSentence = 'Dit verzoek komt niet van deze website. (code HERKOMST-01)';

/**
 * Refuses every writing request that does not prove that it comes from our own pages: a browser says so with
 * Sec-Fetch-Site, or with an Origin that has our host. A request with neither is refused too.
 */
export const sameOriginOnly: RequestHandler = (request, response, next) => {
  if (isOurs(request)) return next();
  response.status(403).type('text').send(otherOriginSentence);
};

/** Whether a request only reads, or proves that it comes from our own pages. */
export const isOurs = (request: IncomingMessage): boolean =>
  safeMethods.has(request.method ?? '') || isSameOrigin(request.headers);

function isSameOrigin(headers: { [name: string]: string | string[] | undefined }): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers.origin;
  if (typeof origin !== 'string') return false;
  try {
    return new URL(origin).host === headers.host;
  } catch {
    return false;
  }
}
