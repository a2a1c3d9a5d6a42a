import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Authority, SubmitResult } from '#app/domain/drafting/collab/authority.server.ts';
import { letterTopic, stepsEvent } from '#app/http/collab-handlers.server.ts';
import type { Batch } from '#editor/collab/protocol.ts';
import { type CollabServer, startCollabServer } from '../fakes/collab-server.ts';

/**
 * A collaboration server to measure: `real`; `null`, the same handlers and protocol without validation, rebasing or
 * SQLite; `reject`, the real one that refuses stale batches as stock prosemirror-collab does.
 * Prints its address and that of a port that answers with its CPU time and memory.
 */
const [mode, file, documents] = process.argv.slice(2) as ['real' | 'null' | 'reject', string, string];
let server: CollabServer;

function nullAuthority(real: Authority): Authority {
  const versions = new Map<string, number>();
  async function submit(documentId: string, batch: Batch, personId: string): Promise<SubmitResult> {
    let version = versions.get(documentId) ?? 0;
    const wires = batch.steps.map((step, index) => {
      version += 1;
      return JSON.stringify({
        version,
        step,
        client: batch.clientId,
        seq: batch.seq,
        index,
        author: personId,
      });
    });
    versions.set(documentId, version);
    server.hub.publish('raad', letterTopic(documentId), stepsEvent({ version, wires }));
    const body = `{"version":${version},"entries":[${wires.join()}],"dropped":[],"overwrote":[]}`;
    return { status: 'written', body };
  }
  return { ...real, submit };
}

function rejectingAuthority(real: Authority): Authority {
  return {
    ...real,
    async submit(documentId, batch, personId) {
      const isStale = batch.version !== real.current(documentId)!.version;
      return isStale
        ? { status: 'refused', code: 'future-version' }
        : real.submit(documentId, batch, personId);
    },
  };
}

server = await startCollabServer({
  file,
  documents: documents.split(','),
  // Who must hear of a step before trying again is not made to wait for the next message.
  ...(mode === 'reject' ? { hubLimits: { gatherMs: 0 } } : {}),
  limits: { quota: { burst: 1e12, perSecond: 1e9 } },
  wrapAuthority: mode === 'null' ? nullAuthority : mode === 'reject' ? rejectingAuthority : (real) => real,
});
const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0);
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

const meter = createServer((req, res) => {
  // Only where memory is counted: it costs time, and forgets the machine code that Hocuspocus may keep.
  if (req.url === '/tidy') for (let time = 0; time < 2; time++) global.gc?.();
  const { user, system } = process.cpuUsage();
  res.end(
    JSON.stringify({
      cpuMs: (user + system) / 1000,
      rss: process.memoryUsage().rss,
      heap: process.memoryUsage().heapUsed,
      streams: server.hub.size,
      openFiles: existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : Number.NaN,
      database: sizeOf(file),
      wal: sizeOf(`${file}-wal`),
      loopDelay: delay.percentile(99) / 1e6,
    }),
  );
  delay.reset();
});
meter.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${server.url} http://127.0.0.1:${(meter.address() as AddressInfo).port}\n`);
});
