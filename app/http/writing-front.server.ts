import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CollabHandler } from './collab-handlers.server.ts';
import { isOurs, otherOriginSentence } from './same-origin.server.ts';
import { dataHeaders } from './security-headers.server.ts';

/**
 * Hands the requests below `base` to `handler` before express sees them, and all others to `next`. What express does
 * on the way to a handler costs more than to take a key press; what protects (headers, origin) is done here too.
 */
export function writingFront(
  handler: CollabHandler,
  { base, https }: { base: string; https: boolean },
): (req: IncomingMessage, res: ServerResponse, next: () => void) => void {
  return (req, res, next) => {
    const address = req.url ?? '/';
    if (!address.startsWith(`${base}/`)) return next();
    dataHeaders(res, { https });
    if (!isOurs(req)) return refuse(res);
    req.url = address.slice(base.length);
    handler(req, res, () => {
      req.url = address;
      next();
    });
  };
}

function refuse(res: ServerResponse): void {
  res.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  res.end(otherOriginSentence);
}
