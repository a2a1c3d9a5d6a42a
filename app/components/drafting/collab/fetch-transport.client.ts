import type { Batch, RefusalCode } from '#editor/collab/protocol.ts';
import type { CatchUpResult, CollabTransport, SendResult, Trouble } from '#editor/collab/transport.ts';

/** A request that takes longer than this (milliseconds) counts as offline; the batch keeps its number. */
const patience = 20_000;

/**
 * The way to the authority over HTTP. Every failure becomes a value: no network, a proxy's error page and a
 * restarting server are all "offline" to a person who writes, and the words stay in the outbox.
 *
 * @param base where the collaboration handlers are mounted, "/api/collab"
 */
export function createFetchTransport(
  base: string,
  documentId: string,
  fetcher: typeof fetch = fetch,
): CollabTransport {
  const letter = `${base}/letters/${encodeURIComponent(documentId)}`;
  return {
    async send(batch: Batch): Promise<SendResult> {
      const answer = await request(fetcher, `${letter}/steps`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(batch),
        keepalive: batch.steps.length < 50,
      });
      return 'body' in answer ? { status: 'acknowledged', answer: answer.body as never } : answer;
    },
    async catchUp(since, form): Promise<CatchUpResult> {
      const answer = await request(fetcher, `${letter}?since=${since}&form=${form}`, {});
      if (!('body' in answer)) return answer;
      const body = answer.body as { entries?: never };
      return body.entries
        ? { status: 'steps', ...(body as { version: never; entries: never }) }
        : { status: 'snapshot', snapshot: body as never };
    },
  };
}

async function request(
  fetcher: typeof fetch,
  url: string,
  init: RequestInit,
): Promise<{ body: unknown } | Trouble> {
  try {
    const response = await fetcher(url, {
      ...init,
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return { body: await response.json() };
    return await asTrouble(response);
  } catch {
    // No connection, time-out, a redirect to a login page or half an answer: the same to the person who writes.
    return { status: 'offline' };
  }
}

async function asTrouble(response: Response): Promise<Trouble> {
  const { status } = response;
  if (status === 401) return { status: 'signed-out' };
  if (status === 403) return { status: 'denied' };
  if (status === 404) return { status: 'refused', code: 'not-found' };
  if (status === 410) return { status: 'refused', code: 'history-gone' };
  if (status === 413) return { status: 'refused', code: 'too-large' };
  if (status === 422)
    return { status: 'refused', code: ((await response.json()) as { code: RefusalCode }).code };
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  return status === 429 || status === 503 || status === 507
    ? { status: 'busy', retryAfterMs: seconds * 1000 }
    : { status: 'offline' };
}
