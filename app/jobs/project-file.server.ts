import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: the nearest folder above this module with a package.json, built or not. */
function projectRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'package.json'))) {
    const parent = dirname(dir);
    if (parent === dir) throw new Error('package.json of the project not found');
    dir = parent;
  }
  return dir;
}

/** Absolute path of a file of the project, wherever the running code was bundled to. */
export const projectFile = (path: string): string => join(projectRoot(), path);

/** A worker that `npm run build` made. */
export const builtWorker = (name: string): string => projectFile(`build/node/${name}.js`);
