import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../app/cli/build.js';
import { install } from '../app/cli/install.js';
import { findBrowser, installBrowser } from './harness/find-browser.js';

/** `npm test`: installs what is missing and runs every check. Ends with "N passed, N failed". */
const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'tests', '.output');
const bin = (name) => join(root, 'node_modules', '.bin', name);

install();
installBrowser();
await build();
mkdirSync(output, { recursive: true });

/** Each step is a check of its own; vitest counts its tests itself. */
const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings']],
  ['types', bin('tsc'), ['--noEmit', '-p', '.']],
  ['boundaries', bin('depcruise'), ['app', 'db', 'editor', 'rubrics', '--config', '.dependency-cruiser.cjs']],
];

let passed = 0;
let failed = 0;
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failed += 1;
}

console.log('\n— tests');
const report = join(output, 'vitest.json');
rmSync(report, { force: true });
const only = process.argv.slice(2);
spawnSync(
  bin('vitest'),
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...only],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: findBrowser() ?? '' },
  },
);
if (existsSync(report)) {
  const totals = JSON.parse(readFileSync(report, 'utf8'));
  passed += totals.numPassedTests;
  failed += totals.numFailedTests;
  // A file that cannot even be loaded has no tests that fail.
  failed += totals.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
} else failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
