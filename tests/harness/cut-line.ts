import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { TestServer } from './server.ts';

/** A connection to the server that can be cut, for everything in a browser: its pages, its workers, its streams. */
export interface Line {
  /** The server as it is seen through this line. */
  server: TestServer;
  /** Breaks what is open and lets nothing new through. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a line of one's own to a server. A browser's own switch for being offline leaves shared workers connected. */
export async function openLine(to: TestServer): Promise<Line> {
  const open = new Set<Socket>();
  const target = Number(new URL(to.base).port);
  const listener = createServer((near) => {
    const far = connect(target, 'localhost');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      // Whatever ends one half ends the other; what the browser makes of it is the test.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    listener.listen(port, 'localhost');
    await once(listener, 'listening');
  };
  await listen(0);
  const { port } = listener.address() as AddressInfo;
  const cut = async () => {
    const closed = once(listener, 'close');
    listener.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  return {
    server: { ...to, base: `http://localhost:${port}` },
    cut,
    mend: () => listen(port),
    close: async () => {
      if (listener.listening) await cut();
    },
  };
}
