import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '#editor/export/render-letter.ts';
import { type ReadOutput, readOutput } from '../../../dsl/read-output.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';

const isHere = spawnSync('soffice', ['--version']).error === undefined;
/** LibreOffice takes 3 s here to open and write a letter; one that hangs must not hold up the suite. */
const longest = 120_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Opens a file in LibreOffice, with a profile of its own, and saves it as another kind; gives the new bytes. */
function convert(name: string, to: string): Uint8Array {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profiel'))}`;
  const args = [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', join(folder, 'uit')];
  execFileSync('soffice', [...args, join(folder, name)], { timeout: longest, stdio: 'pipe' });
  return readFileSync(join(folder, 'uit', name.replace(/\w+$/, to)));
}

const version = isHere ? spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout.trim() : '';

/** Keeps when LibreOffice last opened a letter; the page of figures says it (tests/bench/run.js). */
function noteRun(opened: string): void {
  mkdirSync('tests/.output', { recursive: true });
  const line = {
    opened,
    version: version.split(' ').slice(0, 2).join(' '),
    at: new Date().toISOString().slice(0, 10),
  };
  writeFileSync(`tests/.output/office-${opened}.json`, JSON.stringify(line));
}

/** LibreOffice gives each level of dots its own sign when it saves; numbers and letters must stay. */
const oneSign = (read: ReadOutput): ReadOutput => ({
  ...read,
  labels: read.labels.map((label) => (/\w/.test(label) ? label : '•')),
});

describe('a letter in LibreOffice', () => {
  it.for([
    ['odt', 'docx'],
    ['docx', 'odt'],
  ] as const)(
    'is the same letter after opening %s there and saving it as %s',
    { timeout: longest + 30_000 },
    async ([from, to], context) => {
      context.skip(
        !isHere,
        `LibreOffice is not installed here: the ${from} of a letter was not opened in it`,
      );
      const bytes = await renderLetter(sampleLetter(), from);
      writeFileSync(join(folder, `brief.${from}`), bytes);
      const there = await readOutput(convert(`brief.${from}`, to), to);
      expect(oneSign(there)).toEqual(oneSign(await readOutput(bytes, from)));
      noteRun(from);
    },
  );
});
