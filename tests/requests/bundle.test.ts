import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClientBuild } from '../bench/bundle-pages.ts';

const client = readClientBuild();
const scripts = client.files.filter((name) => name.endsWith('.js'));

/** Libraries that only the server may load, and words of each that survive shrinking. */
const serverOnly = [
  { library: 'pdfjs-dist', word: 'GlobalWorkerOptions', file: 'pdfjs-dist/legacy/build/pdf.min.mjs' },
  { library: 'tesseract.js', word: 'tesseract', file: 'tesseract.js/dist/tesseract.esm.min.js' },
  { library: 'docx', word: 'wordprocessingml', file: 'docx/dist/index.mjs' },
  { library: 'saxes', word: 'xmlns prefix', file: 'saxes/saxes.js' },
  { library: 'yauzl', word: 'end of central directory record', file: 'yauzl/index.js' },
  { library: 'pdf-lib', word: 'FlateDecode', file: 'pdf-lib/dist/pdf-lib.esm.min.js' },
  { library: 'linkedom', word: 'linkedom', file: 'linkedom/package.json' },
  { library: 'better-sqlite3', word: 'better-sqlite3', file: 'better-sqlite3/package.json' },
  { library: 'drizzle-orm', word: 'drizzle:', file: 'drizzle-orm/entity.js' },
];

describe('what a browser loads', () => {
  it('is less than 195 kB of compressed JavaScript for the reading page, its editor included', () => {
    const page = client.pages.find(({ address }) => address === 'adviezen/:caseId/nota');
    const names = page?.withLater ?? [];
    expect(names.some((name) => name.startsWith('note-view'))).toBe(true);
    expect(client.compressed(names)).toBeLessThan(195_000);
  });

  it.each(client.pages)('/$address names only files that the build made', ({ withLater: names, styles }) => {
    const missing = [...names, ...styles].filter((name) => !client.files.includes(name));
    expect(missing).toEqual([]);
  });

  it.each(serverOnly)('has nothing of $library, which only the server needs', ({ word, file }) => {
    // A word that the library itself no longer has would prove nothing.
    expect(readFileSync(`node_modules/${file}`, 'utf8')).toContain(word);
    const found = scripts.filter((name) => client.read(name).includes(word));
    expect(found).toEqual([]);
  });
});
