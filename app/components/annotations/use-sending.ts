import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../http/sentences.server.ts';
import { type Message, type SendAnswer, sendUntilAnswered } from './send-in-background.ts';

/** Where a message is: being written, on its way, waiting for a connection or a sign-in, or refused. */
export type Sending =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'offline' }
  | { state: 'signedOut' }
  | { state: 'refused'; failure: Failure };

const idle: Sending = { state: 'idle' };

/** Sends messages of one card in the background and says how that goes. */
export function useSending(): {
  sending: Sending;
  send(message: Message): Promise<SendAnswer>;
  /** Stops trying, because the words are being changed: they go when they are given off again. */
  stop(): void;
  reset(): void;
} {
  const [sending, setSending] = useState<Sending>(idle);
  const running = useRef<AbortController | null>(null);

  // A card that leaves the page stops trying; its words stay in the browser and are offered again.
  useEffect(() => () => running.current?.abort(), []);

  const send = useCallback(async (message: Message) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setSending({ state: 'sending' });
    const answer = await sendUntilAnswered(message, () => setSending({ state: 'offline' }), control.signal);
    if (!control.signal.aborted) setSending(answer.kind === 'done' ? idle : stateAfter(answer));
    return answer;
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setSending((now) => (now.state === 'idle' || now.state === 'refused' ? now : idle));
  }, []);
  const reset = useCallback(() => setSending(idle), []);
  return { sending, send, stop, reset };
}

function stateAfter(answer: Exclude<SendAnswer, { kind: 'done' }>): Sending {
  return answer.kind === 'refused' ? { state: 'refused', failure: answer.failure } : { state: answer.kind };
}
