import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressAssets } from './compress-assets.js';
import { run } from './install.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'build', '.stamp');
const sources = ['app', 'db', 'editor', 'rubrics', 'package-lock.json', 'remix.config.js', 'vite.config.ts'];

/** Path, size and time of every source file: enough to see whether a build is still of today's source. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path);
    if (!stat.isDirectory())
      return void hash.update(`${path.slice(root.length)} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}

const isBuilt = (wanted) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;

/** Builds pages, server, workers and command line, unless the last build was of this very source. */
export async function build() {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return;
  run(process.execPath, [
    join(root, 'node_modules/@remix-run/dev/dist/cli.js'),
    'vite:build',
    '--logLevel',
    'warn',
  ]);
  await compressAssets(join(root, 'build/client/assets'));
  const { buildNode } = await import('./build-node.js');
  await buildNode();
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stampFile, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
