import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { attachment } from './attachment.ts';
import { type Acting, action, type Handling, loader } from './handle.server.ts';

/** An answer of `data()`: what the wrappers of handle.server.ts give and throw for a refusal. */
interface WithStatus {
  type: 'DataWithResponseInit';
  data: unknown;
  init: ResponseInit | null;
}

const withStatus = (value: unknown): value is WithStatus =>
  typeof value === 'object' && value !== null && (value as WithStatus).type === 'DataWithResponseInit';

const asJson = ({ data, init }: WithStatus): Response => Response.json(data, init ?? undefined);

/**
 * An action that a script calls by fetch (autosave) and that has no page: every answer is JSON with its status,
 * refusals as `{ failure, values }`, and `{ done: true }` of an act that gives nothing. Somebody who is signed out gets 401 when the request says x-background: 1.
 */
export function jsonAction<T>(act: (acting: Acting) => T) {
  const run = action(act);
  return async (args: ActionFunctionArgs): Promise<Response> => {
    const answer = await outcome(() => run(args));
    if (answer instanceof Response) return answer;
    return withStatus(answer) ? asJson(answer) : Response.json(answer ?? { done: true });
  };
}

/** A loader that answers with a file. A refusal is one sentence of plain text with its status. */
export function fileLoader(load: (handling: Handling) => Response | Promise<Response>) {
  const run = loader(load);
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const answer = await outcome(() => run(args));
    if (answer instanceof Response) return answer;
    if (!withStatus(answer)) throw new TypeError('a file loader answers with a Response');
    const { failure } = answer.data as { failure: { message: string; code: string } };
    return new Response(`${failure.message} (code ${failure.code})`, {
      ...answer.init,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  };
}

/** A file to download: never shown as a page, never kept on the way. */
export const fileResponse = (content: string | Uint8Array, fileName: string, mediaType: string): Response =>
  // A view on a bigger buffer would send that buffer along; a copy holds the file alone.
  new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
    },
  });

/** Refusals are thrown for a page's error boundary; a resource has none and answers with them. */
async function outcome(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof Response || withStatus(thrown)) return thrown;
    throw thrown;
  }
}
