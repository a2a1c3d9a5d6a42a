import { makeBundles } from './make-bundles.js';
import { measure } from './measure.js';
import { writeFigures } from './run-page.js';
import { holds } from './run-table.js';

/**
 * `SOAK_MINUTES=30 node tests/bench/soak.js [--write]`: typists (SOAK_TYPISTS, 50) who write for a long time at
 * SOAK_RATE key presses a second each (4), and what that does to memory, files and the event loop. With `--write` the
 * figures go into docs/figures.md.
 */
const number = (name, usual) => Number(process.env[name] ?? usual);
const options = {
  minutes: number('SOAK_MINUTES', 30),
  typists: number('SOAK_TYPISTS', 50),
  rate: number('SOAK_RATE', 4),
};
const folder = await makeBundles('soak', ['soak.ts', 'collab-child.mts', 'copy-child.mts']);
const measured = await measure(folder, {
  name: 'soak',
  bench: 'benchSoak',
  command: `SOAK_MINUTES=${options.minutes} SOAK_TYPISTS=${options.typists} SOAK_RATE=${options.rate} node tests/bench/soak.js`,
  args: [options],
});
if (process.argv.includes('--write')) writeFigures([measured]);
process.exitCode = measured.figures.every(holds) ? 0 : 1;
