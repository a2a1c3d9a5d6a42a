import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { customProperties, ownSheet } from './style-sheets.ts';

const app = new URL('../../../../app/', import.meta.url);

function sheetsUnder(folder: string): string[] {
  return readdirSync(new URL(folder, app), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => `${folder}/${path}`);
}

const all = [...sheetsUnder('styles'), ...sheetsUnder('ui'), ...sheetsUnder('components')];
const drawn = all.filter((path) => !path.includes('/tokens/') && !path.endsWith('print.css'));
const defined = new Set(all.flatMap((path) => [...customProperties(ownSheet(path)).keys()]));
/** A council's own accent comes from outside, and has a default wherever it is read. */
const fromOutside = new Set(['--council-accent', '--council-accent-dark']);

describe('the style sheets', () => {
  it.each(drawn)('%s takes its colours from the tokens', (path) => {
    expect(ownSheet(path).match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi)).toBeNull();
  });

  it.each(all)('%s reads only custom properties that exist', (path) => {
    const read = [...ownSheet(path).matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]!);
    expect(read.filter((name) => !defined.has(name) && !fromOutside.has(name))).toEqual([]);
  });

  it.each(drawn)('%s is written in logical directions', (path) => {
    expect(
      ownSheet(path).match(
        /\b(margin|padding|border)-(left|right|top|bottom)\b|\n\s*(width|height|left|right|top|bottom):/g,
      ),
    ).toBeNull();
  });

  it('are all in the index', () => {
    const index = ownSheet('styles/index.css');
    const missing = all.filter((path) => {
      const name = path.split('/').pop() ?? path;
      return name !== 'index.css' && !index.includes(`/${name}"`) && !index.includes(`/${name}'`);
    });
    expect(missing).toEqual([]);
  });
});
