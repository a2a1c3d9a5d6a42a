import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** What shrinks; fonts and pictures are compressed already. */
const shrinkable = /\.(?:js|css|svg)$/;

/** Below this a compressed file saves no packet. */
const smallest = 1024;

/**
 * Lays a Brotli and a gzip file beside each built file of a folder, as small as can be: they are made once, and sent at
 * every first visit (app/http/built-assets.server.ts).
 * @param {string} folder
 */
export async function compressAssets(folder) {
  const names = readdirSync(folder).filter((name) => shrinkable.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.length < smallest) return;
      const [brotli, gzipped] = await Promise.all([
        promisify(brotliCompress)(bytes, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        promisify(gzip)(bytes, { level: zlib.Z_BEST_COMPRESSION }),
      ]);
      await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
    }),
  );
}
