import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that runs in Node outside Remix: the server, its workers and the command line. */
const entries = {
  server: 'app/server.ts',
  'import-worker': 'app/jobs/import-worker.ts',
  'file-check-worker': 'app/jobs/file-check-worker.ts',
  'archive-worker': 'app/jobs/archive-worker.ts',
  'page-worker': 'app/jobs/page-worker.ts',
  'letter-worker': 'app/jobs/letter-worker.ts',
  'place-worker': 'app/jobs/place-worker.ts',
  cli: 'app/cli/adviestafel.ts',
};

/**
 * Bundles the Node programs into build/node; packages stay outside.
 * @param {string[]} [only] names of the entries to build
 */
export async function buildNode(only = Object.keys(entries)) {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(only.map((name) => [name, entries[name]])),
    outdir: 'build/node',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildNode();
