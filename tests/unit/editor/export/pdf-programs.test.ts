import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '#editor/export/render-letter.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';

/** Whether a program is on this machine. */
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-pdf-'));
  file = join(folder, 'brief.pdf');
  writeFileSync(file, await renderLetter(sampleLetter(), 'pdf'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the PDF of a letter, judged by others', () => {
  it('is sound according to qpdf', (context) => {
    context.skip(!has('qpdf'), 'qpdf is not installed here: the syntax was not checked by it');
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  it('has each font embedded, as a subset, with its Unicode, according to pdffonts', (context) => {
    context.skip(
      !has('pdffonts'),
      'pdffonts (poppler) is not installed here: the fonts were not checked by it',
    );
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it.for(['ua1', '2a'])('passes the profile %s of veraPDF', (profile, context) => {
    context.skip(!has('verapdf'), `veraPDF is not installed here: the profile ${profile} was not checked`);
    const { stdout, status } = spawnSync('verapdf', ['-f', profile, '--format', 'text', file], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^PASS /);
    expect(status).toBe(0);
  });
});
