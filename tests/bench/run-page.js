import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './make-bundles.js';
import { officeLine } from './office-line.js';
import { table } from './run-table.js';

/** What each group measures, and how. */
const notes = {
  anchoring: `Annotations are carried to a revised version of a made note of about 100 pages, of which the true new place of
every word is known. Five seeds per strength of revision are added up. The floor is finding and numbering the words of
both texts; the peer is the scoring of Hypothes.is on a sample of the same annotations, in the same process.`,
  collab: `Two servers, the real one and one with the same protocol that neither checks nor stores, take turns under the same
50 typists, and so does Hocuspocus with its SQLite extension and its own settings, which confirms an edit before it is
on disk. Loss is counted in three kills of each. The waiting time is compared with a server that rejects what is stale;
replaying and rebasing are compared with the stock functions of prosemirror-collab in the same process. The load
generator shares the cores.`,
  traces: `Recordings of real people who type (josephg/editing-traces: clownschool as two people typed it at once and
flattened, sveltecomponent by one) go key press by key press through the HTTP interface of a server in a process of its
own. Each person's steps are made on what that person had seen in the recording, so that the server rebases them. Then
the server is killed. Compared with the recorded end are the text on the screens, the letter as it opens from the disk,
and the letter that all steps from the first on give.`,
  reliability: `Ten writers in one letter, ten key presses a second each, on a server in a process of its own; slices with and
without what is measured take turns, medians of three. Beside the slow readers somebody pastes and removes a chapter of
62,000 letters ten times a second. The copy is made by a process of its own. A council of 1 GB is half database, half
files; making a copy includes reading it back, and putting back all its checks.`,
  soak: `Typists in five letters put letters in and take them away again, so that the letters keep their length, and a fifth
of them loses the connection each minute; a copy of the database is made beside the server every minute. Memory is read
after the garbage was collected; its growth is the slope of the best line over the last two thirds. It is the server of
writing together alone, without the pages. The load generator shares the cores.`,
  import: `One made note of about 150 pages (64,000 words, 375 headings, 500 list items, 54 tables with merged cells, 75
footnotes) in every format. Warm figures are medians of five readings, after one to warm up, in which we and the library
that we are compared with take turns in one process. First readings are medians of three fresh processes that read one
file each; their memory is the largest resident size of the whole process, and what it is above the size at its start.`,
  letter: `Medians of ten letters that all differ, after five to warm up. Memory is that of the whole process.`,
  server: `The built server on a demo council. A member's page is asked 20 times a second and a plain address 100 times, at
fixed moments whether or not earlier ones were answered, first with nothing else to do and then while the secretary
sends the note of 150 pages. The stall is the slowest answer during an import, the
median of three imports, less the 99th percentile of the quietest rest. The load generator, the server and its worker share the cores.`,
  bundle: `What a browser must load to open a page: the entry, the route with its parents, and everything that those import
statically, compressed as the server does.`,
  browser: `A made note of 300 pages with 1,000 annotations of the reader, and a letter of 30 pages, on the built server in
headless Chromium. Product and references take turns in one run, each in a process of its own; medians. All pages have the
product's headers and compression. The file of HTML and the contenteditable hold the same text with a stylesheet of a few
lines and nothing beside it; the bare ProseMirror holds ten pages of the note, or the letter, with history and the usual
keys. Opening has an empty cache. Text is readable when the first frame with its first section was painted. Mounting
counts from having the text (the reference: as HTML; the product: as JSON) until the frame with it was painted; opening
until mounted counts from the navigation, and the reference is a page that only fetches the text and mounts it. A key
press counts from its time stamp until the next frame was painted. On a screen of 60 Hz that includes waiting for its beat,
so the same is measured without waiting for the screen. Adding an annotation counts from choosing its kind by the keyboard.`,
};

const page = join(root, 'docs', 'figures.md');

/**
 * Puts what was measured into docs/figures.md; parts of groups that were not measured stay as they are.
 * @param {import('./measure.js').Measured[]} measured
 */
export function writeFigures(measured) {
  const sections = sectionsOf(readFileSync(page, 'utf8'));
  for (const group of measured) sections.set(group.name, section(group));
  const known = Object.keys(notes).filter((name) => sections.has(name));
  const parts = known.map((name) => sections.get(name));
  writeFileSync(page, `${head(parts)}\n${parts.join('\n')}`);
}

/** The parts of a page by the name of their group. @param {string} text @returns {Map<string, string>} */
function sectionsOf(text) {
  const parts = text.split(/^(?=## )/m).slice(1);
  return new Map(parts.map((part) => [/^## (\S+)/.exec(part)[1], `${part.trimEnd()}\n`]));
}

/** @param {import('./measure.js').Measured} group */
function section({ name, figures, date, load, command }) {
  const when = `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const busy = `load ${load[0].toFixed(1)} at the start, ${load[1].toFixed(1)} at the end`;
  return `## ${name}\n\n${notes[name]}\n\nMeasured ${when}, ${busy}: \`${command}\`\n\n${table(figures)}\n`;
}

/** @param {string[]} parts */
function head(parts) {
  const missed = parts.join('').match(/\| MISSED \|/g)?.length ?? 0;
  return `# Figures

Written by \`npm run bench\`; do not edit.

- Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 1024 ** 3).toFixed(0)} GB
- Node: ${process.version}
- ${officeLine(root)}
- Outcome: ${missed === 0 ? 'every figure within its limit' : `${missed} missed`}

Ratios compare two things in the same run and hardly depend on the machine; times and memory do. "Shown" figures have no
limit. Times of processors ("CPU") count every thread of the process. Load is the average of a minute.
`;
}
