import { createServer } from 'node:http';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

/**
 * Hocuspocus with its SQLite extension as it comes, on the file given. Prints its address and that of a port that
 * answers with its CPU time, as tests/bench/collab-child.mts does.
 */
const hocuspocus = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: [new SQLite({ database: process.argv[2] })],
});
await hocuspocus.listen();
const meter = createServer((_req, res) => {
  const { user, system } = process.cpuUsage();
  res.end(JSON.stringify({ cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss, streams: 0 }));
});
meter.listen(0, '127.0.0.1', () => {
  const address = `ws://127.0.0.1:${hocuspocus.httpServer.address().port}`;
  process.stdout.write(`${address} http://127.0.0.1:${meter.address().port}\n`);
});
