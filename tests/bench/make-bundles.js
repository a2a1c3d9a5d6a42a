import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles modules of this folder beside one another, as the server itself is built: what a loader adds to each
 * function would be measured too. Gives the folder in which they are.
 * @param {string} name of the folder of output, which is emptied
 * @param {string[]} files of tests/bench
 */
export async function makeBundles(name, files) {
  const outdir = join(root, 'tests', '.output', name);
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: files.map((file) => `tests/bench/${file}`),
    outdir,
    outbase: 'tests/bench',
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
  return outdir;
}
