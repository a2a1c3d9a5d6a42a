import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/layout/nonce.ts';
import { NotePaperContext } from './components/notes/note-paper.ts';
import { GatheredPage } from './http/gathered-page.server.ts';
import { paperOf } from './http/note-paper.server.ts';

/** A page that has not finished by then is cut off. */
const streamTimeoutMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const { nonce } = loadContext.request;
  const wholePage = isbot(request.headers.get('user-agent') ?? '');
  return new Promise<Response>((resolve, reject) => {
    let responseStatus = status;
    let started = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <NotePaperContext.Provider value={paperOf(loadContext)}>
          <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeoutMs} nonce={nonce} />
        </NotePaperContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        [wholePage ? 'onAllReady' : 'onShellReady']() {
          started = true;
          const body = new GatheredPage();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Cache-Control', 'no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          responseStatus = 500;
          if (started) console.error(error);
        },
      },
    );
    setTimeout(abort, streamTimeoutMs + 1000).unref();
  });
}

/**
 * Errors that nobody expected. What Remix also brings here are refusals with a status below 500: a page that does
 * not exist, somebody who may not see it, a method that a page does not know. Those are answers, and in the log
 * they would hide the real errors.
 */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  console.error(error);
}
