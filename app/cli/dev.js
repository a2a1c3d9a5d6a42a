import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, run } from './install.js';

/** `npm run dev`: the server from source with hot reload of pages. Workers and the command line are built once. */
const root = fileURLToPath(new URL('../..', import.meta.url));
install();
const { buildNode } = await import('./build-node.js');
await buildNode(['import-worker', 'letter-worker', 'cli']);
const dataDir = process.env.DATA_DIR ?? join(root, 'data');
const hasCouncil =
  existsSync(dataDir) && readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'council.db')));
if (!hasCouncil) run(process.execPath, ['build/node/cli.js', 'demo']);
const server = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
});
server.on('exit', (code) => process.exit(code ?? 0));
