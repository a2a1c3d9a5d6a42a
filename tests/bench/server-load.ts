import { Agent, get } from 'node:http';

/** One address that is asked at fixed moments. */
export interface Visit {
  url: string;
  cookie?: string;
  /** Milliseconds between two requests. */
  every: number;
}

/** A running visitor; `latencies` are milliseconds from asking to the last byte. */
export interface Visitor {
  latencies: number[];
  /** Forgets what was measured. */
  reset(): void;
  /** Stops asking and waits for what is under way. */
  stop(): Promise<void>;
}

const agent = new Agent({ keepAlive: true });

/**
 * Asks at fixed moments, whether or not earlier requests were answered: a visitor that waits its turn would ask
 * less while the server stalls, and so hide it. An answer other than 200 fails the bench.
 */
export function startVisitor({ url, cookie, every }: Visit): Visitor {
  const visitor = { latencies: [] as number[] };
  const underWay = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const asked = ask(url, cookie).then((latency) => void visitor.latencies.push(latency));
    underWay.add(asked);
    void asked.finally(() => underWay.delete(asked));
  }, every);
  return Object.assign(visitor, {
    reset() {
      visitor.latencies.length = 0;
    },
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
    },
  });
}

function ask(url: string, cookie: string | undefined, started = performance.now()): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} gave ${response.statusCode}`));
      response.on('error', reject);
      response.on('end', () => resolve(performance.now() - started));
      response.resume();
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A server may close a connection at rest at the moment at which it is used again; that says nothing about it.
      if (error.code === 'ECONNRESET' && request.reusedSocket) resolve(ask(url, cookie, started));
      else reject(error);
    });
  });
}
