import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.js';
import { install } from './install.js';

/** `npm start`: installs what is missing, builds what changed, makes a demo council when there is none, and serves. */
const root = fileURLToPath(new URL('../..', import.meta.url));
install();
await build();
process.env.NODE_ENV ??= 'production';

const dataDir = process.env.DATA_DIR ?? join(root, 'data');
const hasCouncil =
  existsSync(dataDir) && readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'council.db')));
if (!hasCouncil) {
  process.argv = [...process.argv.slice(0, 2), 'demo'];
  await import(pathToFileURL(join(root, 'build/node/cli.js')).href);
}
await import(pathToFileURL(join(root, 'build/node/server.js')).href);
