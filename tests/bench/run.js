import { build } from '../../app/cli/build.js';
import { install } from '../../app/cli/install.js';
import { installPeers } from './install-peers.js';
import { makeBundles } from './make-bundles.js';
import { measure } from './measure.js';
import { writeFigures } from './run-page.js';
import { holds } from './run-table.js';

/**
 * `npm run bench`: measures everything and writes docs/figures.md; `npm run bench -- import server` measures only
 * those groups and writes nothing, or with `--write` their parts of the page. Groups run one after another, each in a
 * process of its own.
 */

/** Groups: the module in this folder, and what it exports. */
const groups = {
  anchoring: 'benchAnchoring',
  collab: 'benchCollab',
  reliability: 'benchReliability',
  import: 'benchImport',
  letter: 'benchLetter',
  server: 'benchServer',
  bundle: 'benchBundle',
  browser: 'benchBrowser',
};
/** Programs that groups start; they are bundled beside them. */
const programs = ['collab-child.mts', 'copy-child.mts', 'import-child.ts', 'server-meter.ts'];

const asked = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = asked.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}
install();
await build();
const folder = await makeBundles('bench', [...Object.keys(groups).map((name) => `${name}.ts`), ...programs]);

const command = ['npm run bench', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ');
const measured = [];
for (const name of asked.length > 0 ? asked : Object.keys(groups)) {
  if (name === 'collab') installPeers();
  measured.push(await measure(folder, { name, bench: groups[name], command }));
}
const all = measured.flatMap(({ figures }) => figures);
const missed = all.filter((figure) => !holds(figure));
console.log(`\n${all.length - missed.length} within their limits, ${missed.length} missed`);
if (asked.length === 0 || process.argv.includes('--write')) {
  writeFigures(measured);
  console.log('Written to docs/figures.md');
}
process.exitCode = missed.length === 0 ? 0 : 1;
