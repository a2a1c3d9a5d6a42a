import type { ActionFunctionArgs } from '@remix-run/node';
import { type Acting, action } from './handle.server.ts';

/** A value with a status, as Remix' `data()` makes it. */
interface WithStatus {
  type: 'DataWithResponseInit';
  data: unknown;
  init: ResponseInit | null;
}

const isWithStatus = (value: unknown): value is WithStatus =>
  typeof value === 'object' && value !== null && (value as WithStatus).type === 'DataWithResponseInit';

/**
 * An action without a page, for saving in the background: what {@link action} gives or refuses, as JSON with its
 * status (401 for an ended session, 409 with what stands there now, 422 with a sentence per input).
 */
export function jsonAction<T>(act: (acting: Acting) => T) {
  const inner = action(act);
  return async (args: ActionFunctionArgs): Promise<Response> => {
    const answer: unknown = await inner(args).catch((thrown: unknown) => {
      if (isWithStatus(thrown)) return thrown;
      throw thrown;
    });
    if (isWithStatus(answer)) return Response.json(answer.data, answer.init ?? {});
    return Response.json(answer ?? { done: true });
  };
}
