import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const stampFile = at('node_modules', '.adviestafel-installed');
const binding = at('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');

/** Runs a command with its output on our own streams; throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} stopped with code ${status}`);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');

/** Where a compiled better-sqlite3 is kept between clones: compiling takes minutes, copying none. */
function cachedBinding() {
  const { version } = JSON.parse(readFileSync(at('node_modules', 'better-sqlite3', 'package.json'), 'utf8'));
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const name = `better-sqlite3-${version}-abi${process.versions.modules}-${process.platform}-${process.arch}.node`;
  return join(cache, 'adviestafel', name);
}

/** Whether the database driver can be loaded by this Node; tried in a process of its own, since a bad one may crash. */
const bindingWorks = () =>
  existsSync(binding) &&
  spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], { cwd: root })
    .status === 0;

function installBinding() {
  if (bindingWorks()) return;
  const cached = cachedBinding();
  if (existsSync(cached)) {
    mkdirSync(join(binding, '..'), { recursive: true });
    copyFileSync(cached, binding);
    if (bindingWorks()) return;
  }
  console.log('De database wordt klaargemaakt. Dat duurt de eerste keer een paar minuten.');
  run('npm', ['rebuild', 'better-sqlite3', '--ignore-scripts=false']);
  if (!bindingWorks())
    throw new Error('better-sqlite3 could not be built: install a C++ compiler, make and python3');
  mkdirSync(join(cached, '..'), { recursive: true });
  copyFileSync(binding, `${cached}.part`);
  renameSync(`${cached}.part`, cached);
}

/** Whether another clone's packages are borrowed through a link: `npm ci` would empty that folder for everybody. */
const borrowsPackages = () =>
  lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/**
 * Installs the packages of package-lock.json when they are not there yet. Does nothing when nothing changed, nor when
 * `node_modules` is a link (a working tree that borrows another's packages): those are the other's to install.
 */
export function install() {
  if (borrowsPackages()) {
    console.log('node_modules is a link: nothing is installed, what is there is used.');
    return;
  }
  const wanted = `${lockHash()} ${process.versions.modules}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  // The build tools are development packages, which npm leaves out when NODE_ENV says production.
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  installBinding();
  writeFileSync(stampFile, wanted);
}
