import type { Authority, SubmitResult } from '#app/domain/drafting/collab/authority.server.ts';
import type { Batch } from '#editor/collab/protocol.ts';
import type { CatchUpResult, CollabTransport, SendResult } from '#editor/collab/transport.ts';
import type { Chance } from '../dsl/seeded-random.ts';

/** Messages under way. They arrive in any order, twice, or not at all, but only when `deliver` is called. */
export interface UnreliableNetwork {
  post(message: () => void): void;
  /** Delivers up to `count` messages, each time one picked by chance. */
  deliver(count: number): Promise<void>;
  readonly waiting: number;
  faults: { loss: number; duplication: number };
}

export function createUnreliableNetwork(chance: Chance): UnreliableNetwork {
  const messages: (() => void)[] = [];
  return {
    faults: { loss: 0, duplication: 0 },
    post(message) {
      messages.push(message);
    },
    async deliver(count) {
      for (let left = count; left > 0 && messages.length > 0; left--) {
        const [message] = messages.splice(chance.below(messages.length), 1);
        message!();
        await settled();
      }
    },
    get waiting() {
      return messages.length;
    },
  };
}

/** Lets promises and committed ticks run out. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** One writer's connection; `authority` is asked each time, since it may have been restarted. */
export interface Connection {
  documentId: string;
  personId: string;
  authority(): Authority;
  isOnline(): boolean;
}

/** A transport over the network: requests and answers travel separately, so an answer may be lost after the write. */
export function transportOver(net: UnreliableNetwork, chance: Chance, line: Connection): CollabTransport {
  const travels = () => line.isOnline() && !chance.happens(net.faults.loss);
  async function submit(batch: Batch, answer: (result: SendResult) => void): Promise<void> {
    const result = await settle(line.authority(), line, batch);
    if (chance.happens(net.faults.duplication)) net.post(() => void settle(line.authority(), line, batch));
    net.post(() => answer(travels() ? asSendResult(result) : { status: 'offline' }));
  }
  return {
    send: (batch) =>
      new Promise((resolve) => {
        const copy = JSON.parse(JSON.stringify(batch)) as Batch;
        net.post(() => (travels() ? void submit(copy, resolve) : resolve({ status: 'offline' })));
      }),
    catchUp: (since, form) =>
      new Promise((resolve) => {
        net.post(() => resolve(travels() ? asCatchUp(line, since, form) : { status: 'offline' }));
      }),
  };
}

async function settle(authority: Authority, line: Connection, batch: Batch): Promise<SubmitResult> {
  const result = authority.submit(line.documentId, batch, line.personId);
  authority.flush();
  return result;
}

function asSendResult(result: SubmitResult): SendResult {
  if (result.status === 'written') return { status: 'acknowledged', answer: JSON.parse(result.body) };
  if (result.status === 'refused') return { status: 'refused', code: result.code };
  if (result.status === 'not-stored') return { status: 'busy', retryAfterMs: 1000 };
  return { status: 'denied' };
}

function asCatchUp(line: Connection, since: number, form: 'steps' | 'maps'): CatchUpResult {
  const found = line.authority().catchUp(line.documentId, since, form);
  if (found.status !== 'found') return { status: 'refused', code: 'history-gone' };
  const body = JSON.parse(found.body);
  return 'entries' in body ? { status: 'steps', ...body } : { status: 'snapshot', snapshot: body };
}
