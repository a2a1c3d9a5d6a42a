import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startServer } from './http/start-server.server.ts';
import { projectFile } from './jobs/project-file.server.ts';
import { smtpFromEnvironment } from './mail/smtp.server.ts';

/** The one HTTP process: `node build/node/server.js`. PORT, HOST, DATA_DIR and ORIGIN change its place. */
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const dev = process.env.NODE_ENV === 'development';

const server = await startServer({
  port,
  host,
  dataDir: process.env.DATA_DIR ?? projectFile('data'),
  origin: process.env.ORIGIN ?? `http://localhost:${port}`,
  trustProxy: process.env.TRUST_PROXY === '1',
  dev,
  mailServer: smtpFromEnvironment(process.env),
  loadBuild: async () => {
    const file = projectFile('build/server/index.js');
    if (!existsSync(file)) throw new Error('build/server/index.js is missing: run `npm run build` first');
    return import(pathToFileURL(file).href);
  },
});
console.log(`Adviestafel luistert op ${server.address}`);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void server.stop().then(() => process.exit(0));
  });
