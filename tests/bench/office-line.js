import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const start = 'LibreOffice opened the letter: ';

/**
 * When LibreOffice last opened a letter as ODT and as DOCX: what the tests noted on this machine, else what the page
 * of figures says already.
 * @param {string} root of the project
 */
export function officeLine(root) {
  const runs = ['odt', 'docx']
    .map((kind) => join(root, `tests/.output/office-${kind}.json`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
  if (runs.length === 2)
    return start + runs.map(({ opened, version, at }) => `${opened} on ${at} (${version})`).join(', ');
  const page = readFileSync(join(root, 'docs/figures.md'), 'utf8');
  const known = page.split('\n').find((line) => line.startsWith(`- ${start}`));
  return known?.slice(2) ?? `${start}not on a machine that wrote this page`;
}
