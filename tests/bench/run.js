import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from '../../app/cli/build.js';
import { install } from '../../app/cli/install.js';
import { installPeers } from './install-peers.js';
import { officeLine } from './office-line.js';
import { figuresPage } from './run-page.js';
import { holds, table } from './run-table.js';

/**
 * `npm run bench`: measures everything and writes docs/figures.md; `npm run bench -- import server` measures only
 * those groups and writes nothing. Groups run one after another, each in a process of its own, as bundles: what a
 * loader adds to each function would be measured too.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'tests', '.output', 'bench');

/** Groups: the module in this folder, and what it exports. */
const groups = {
  anchoring: 'benchAnchoring',
  collab: 'benchCollab',
  import: 'benchImport',
  letter: 'benchLetter',
  server: 'benchServer',
  bundle: 'benchBundle',
  browser: 'benchBrowser',
};
/** Programs that groups start; they are bundled beside them. */
const programs = ['collab-child.mts', 'import-child.ts', 'server-meter.ts'];

async function bundleBenches() {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const files = [...Object.keys(groups).map((name) => `${name}.ts`), ...programs];
  await bundle({
    absWorkingDir: root,
    entryPoints: files.map((file) => `tests/bench/${file}`),
    outdir: output,
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
}

/** Measures one group. @param {string} name @returns {Promise<import('./run-table.js').Figure[]>} */
async function measure(name) {
  if (name === 'collab') installPeers();
  const module = pathToFileURL(join(output, `${name}.js`)).href;
  const child = fork(fileURLToPath(new URL('./run-group.js', import.meta.url)), [module, groups[name]], {
    // Limits and values may be infinite, which JSON cannot say.
    serialization: 'advanced',
    cwd: root,
  });
  let figures = null;
  child.on('message', (message) => {
    figures = message;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0 || !figures) throw new Error(`the bench "${name}" ended with ${code}`);
  return figures;
}

/** A bench that breaks off counts as missed; the others still run. @param {Error} error */
function withoutFigures(error) {
  console.error(error.message);
  return [{ name: error.message, value: Number.NaN, limit: Number.NaN, unit: '' }];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}
install();
await build();
await bundleBenches();

const measured = [];
const loadBefore = loadavg()[0];
for (const name of asked.length > 0 ? asked : Object.keys(groups)) {
  console.log(`\n${name} …`);
  const figures = await measure(name).catch(withoutFigures);
  console.log(table(figures));
  measured.push({ name, figures });
}
const all = measured.flatMap(({ figures }) => figures);
const missed = all.filter((figure) => !holds(figure));
console.log(`\n${all.length - missed.length} within their limits, ${missed.length} missed`);
if (asked.length === 0) {
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: totalmem() / 1024 ** 3,
    loadBefore,
    loadAfter: loadavg()[0],
  };
  const page = figuresPage({
    measured,
    machine,
    date: new Date(),
    node: process.version,
    office: officeLine(root),
  });
  writeFileSync(join(root, 'docs', 'figures.md'), page);
  console.log('Written to docs/figures.md');
}
process.exitCode = missed.length === 0 ? 0 : 1;
