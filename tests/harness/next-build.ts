import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A later build of the same product: other names for all that a browser loads, and another release. */
export interface NextBuild {
  /** Root of a project that holds it, to start a server from. */
  root: string;
  remove(): void;
}

/**
 * Makes one out of the build that is there, in the blink that a real one does not take: each file that a browser loads
 * gets another name, wherever that name is written, so that the server knows none of the old ones.
 */
export function makeNextBuild(): NextBuild {
  const root = mkdtempSync(join(tmpdir(), 'adviestafel-next-'));
  for (const entry of readdirSync('.')) {
    if (entry !== 'build' && !entry.startsWith('.'))
      symlinkSync(join(process.cwd(), entry), join(root, entry));
  }
  cpSync('build', join(root, 'build'), { recursive: true });
  const assets = join(root, 'build/client/assets');
  // What was compressed has the old names in it; a server without these files sends the others.
  for (const name of readdirSync(assets)) if (/\.(?:br|gz)$/.test(name)) rmSync(join(assets, name));
  const names = readdirSync(assets);
  const rename = renamer(names);
  for (const name of names) {
    const text = /\.(js|css)$/.test(name) ? rename(readFileSync(join(assets, name), 'utf8')) : null;
    writeFileSync(join(assets, rename(name)), text ?? readFileSync(join(assets, name)));
    rmSync(join(assets, name));
  }
  const server = join(root, 'build/server/index.js');
  writeFileSync(server, rename(readFileSync(server, 'utf8')));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Puts "next-" before every name of a file; the release is in the name of the manifest, and stands alone as well. */
function renamer(names: readonly string[]): (text: string) => string {
  const release = names.map((name) => /^manifest-(\w+)\.js$/.exec(name)?.[1]).find(Boolean);
  if (!release) throw new Error('the build has no manifest');
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `${longestFirst.map((name) => name.replaceAll(/[.$]/g, '\\$&')).join('|')}|"${release}"`,
    'g',
  );
  return (text) => text.replaceAll(pattern, (name) => (name === `"${release}"` ? '"next"' : `next-${name}`));
}
