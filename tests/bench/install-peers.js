import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const peers = fileURLToPath(new URL('./peers', import.meta.url));
const driver = fileURLToPath(new URL('../../node_modules/better-sqlite3', import.meta.url));
const stamp = join(peers, 'node_modules', '.installed-lock');

/**
 * Installs what we are measured against, from its own lock file, into tests/bench/peers. Scripts are not run; the
 * compiled SQLite driver is the project's.
 */
export function installPeers() {
  const lock = readFileSync(join(peers, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peers,
    stdio: 'inherit',
  });
  const linked = join(peers, 'node_modules', 'better-sqlite3');
  rmSync(linked, { recursive: true });
  symlinkSync(driver, linked, 'dir');
  writeFileSync(stamp, lock);
}
