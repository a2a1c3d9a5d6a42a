import type { Failure } from '../../http/sentences.server.ts';

/** What became of a message to the server. */
export type SendAnswer =
  | { kind: 'done' }
  /** The session ended: somebody has to sign in before it can go. */
  | { kind: 'signedOut' }
  /** No connection, or a server that is away: try again later. */
  | { kind: 'offline' }
  | { kind: 'refused'; failure: Failure };

export interface Message {
  path: string;
  method: 'POST' | 'PUT' | 'DELETE';
  body: unknown;
}

/** Sends one message without leaving the page. Never rejects: whatever happens is an answer. */
export async function sendInBackground({ path, method, body }: Message): Promise<SendAnswer> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'x-background': '1' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: 'done' };
    if (response.status === 401) return { kind: 'signedOut' };
    if (response.status >= 500 || response.status === 429) return { kind: 'offline' };
    const { failure } = (await response.json()) as { failure: Failure };
    return { kind: 'refused', failure };
  } catch {
    // fetch rejects when there is no connection; an answer that is no JSON comes from something in between.
    return { kind: 'offline' };
  }
}

/** Pauses between tries, in milliseconds; the last one is repeated. */
const pauses = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Sends until there is an answer that more tries cannot change. Says so each time it has to wait; a connection
 * that comes back ends the wait.
 */
export async function sendUntilAnswered(
  message: Message,
  onWaiting: () => void,
  signal: AbortSignal,
): Promise<SendAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendInBackground(message);
    if (answer.kind !== 'offline' || signal.aborted) return answer;
    onWaiting();
    await pause(pauses[Math.min(attempt, pauses.length - 1)]!, signal);
    if (signal.aborted) return answer;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
