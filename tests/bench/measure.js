import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './make-bundles.js';
import { table } from './run-table.js';

/**
 * What a bench gave, and when: `load` is the average of a minute before and after.
 * @typedef {{
 *   name: string, figures: import('./run-table.js').Figure[], date: Date, load: [number, number], command: string,
 * }} Measured
 */

const runGroup = fileURLToPath(new URL('./run-group.js', import.meta.url));

/**
 * Measures one group in a process of its own and shows its figures. One that breaks off counts as missed.
 * @param {string} folder of the bundles
 * @param {{ name: string, bench: string, command: string, args?: unknown[] }} group the export `bench` of `name`.js
 * @returns {Promise<Measured>}
 */
export async function measure(folder, { name, bench, command, args = [] }) {
  console.log(`\n${name} …`);
  const date = new Date();
  const before = loadavg()[0];
  const module = pathToFileURL(join(folder, `${name}.js`)).href;
  const child = fork(runGroup, [module, bench, JSON.stringify(args)], {
    // Limits and values may be infinite, which JSON cannot say.
    serialization: 'advanced',
    cwd: root,
  });
  let figures = null;
  child.on('message', (message) => {
    figures = message;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0 || !figures) figures = brokenOff(`the bench "${name}" ended with ${code}`);
  console.log(table(figures));
  return { name, figures, date, load: [before, loadavg()[0]], command };
}

/** @param {string} reason */
function brokenOff(reason) {
  console.error(reason);
  return [{ name: reason, value: Number.NaN, limit: Number.NaN, unit: '' }];
}
