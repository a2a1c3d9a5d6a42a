import { resolve } from 'node:path';
import { makeBundles } from './make-bundles.js';
import { measure } from './measure.js';
import { writeFigures } from './run-page.js';
import { holds } from './run-table.js';

/**
 * `node tests/bench/traces.js FILE… [--write]`: replays recordings of key presses (the format of josephg/editing-traces,
 * "sequential" or "concurrent", gzipped or not) through the HTTP interface, and looks whether exactly the recorded text
 * comes out. With `--write` the figures go into docs/figures.md.
 */
const files = process.argv.slice(2).filter((word) => word !== '--write');
if (files.length === 0) {
  console.error('Give one or more files with recordings.');
  process.exit(2);
}
const folder = await makeBundles('traces', ['traces.ts', 'collab-child.mts']);
const measured = await measure(folder, {
  name: 'traces',
  bench: 'benchTraces',
  command: 'node tests/bench/traces.js FILE…',
  args: [files.map((file) => resolve(file))],
});
if (process.argv.includes('--write')) writeFigures([measured]);
process.exitCode = measured.figures.every(holds) ? 0 : 1;
