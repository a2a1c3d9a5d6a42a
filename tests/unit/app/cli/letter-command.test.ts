import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterCommand } from '#app/cli/letter-command.ts';
import { letterFormats, renderLetter } from '#editor/export/render-letter.ts';
import { sampleLetter } from '#tests/fixtures/sample-letter.ts';

let folder = '';
const file = (name: string) => join(folder, name);

/** Runs the command and remembers what it printed; a terminal with a person when `isTTY`. */
async function runLetter(args: string[], isTTY = false) {
  const printed: { out: string; error: string; bytes: Uint8Array } = {
    out: '',
    error: '',
    bytes: new Uint8Array(),
  };
  const code = await letterCommand(args, {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    bytes: (output) => {
      printed.bytes = output;
    },
    isTTY,
  });
  return { code, ...printed };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-brief-'));
  writeFileSync(file('brief.json'), JSON.stringify(sampleLetter()));
  writeFileSync(file('half.json'), '{"format":"adviestafel-letter-1"');
  writeFileSync(file('anders.json'), JSON.stringify({ ...sampleLetter(), subject: '', date: 'morgen' }));
  const alone = sampleLetter();
  alone.minorityStatements = [{ author: 'een lid', text: 'Dit 中 niet.' }];
  writeFileSync(file('teken.json'), JSON.stringify(alone));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('adviestafel letter', () => {
  it.each(letterFormats)('prints the same bytes that the server serves as %s', async (format) => {
    const printed = await runLetter([file('brief.json'), `--${format}`]);
    expect([printed.code, printed.error]).toEqual([0, '']);
    expect(Buffer.compare(printed.bytes, await renderLetter(sampleLetter(), format))).toBe(0);
  });

  it.each(letterFormats)('writes a file as %s', async (format) => {
    const target = file(`uit.${format}`);
    expect((await runLetter([file('brief.json'), `--${format}`, '-o', target])).code).toBe(0);
    expect(Buffer.compare(readFileSync(target), await renderLetter(sampleLetter(), format))).toBe(0);
  });

  it('sends no file of bytes to a person at a terminal', async () => {
    const { code, bytes, error } = await runLetter([file('brief.json'), '--pdf'], true);
    expect([code, bytes.length]).toEqual([64, 0]);
    expect(error).toContain('Geef met -o een bestandsnaam op.');
    expect((await runLetter([file('brief.json'), '--html'], true)).code).toBe(0);
  });

  it.each([
    [[], 'Geef het bestand met de vastgelegde brief op.'],
    [['brief.json'], 'Kies --pdf, --odt, --docx of --html.'],
    [['brief.json', '--pdf', '--odt'], 'Kies één van'],
    [['brief.json', '--rtf'], 'Onbekende optie: --rtf'],
    [['brief.json', 'nog-een.json', '--pdf'], 'Geef één brief op.'],
    [['brief.json', '--pdf', '-o'], 'Geef na -o een bestandsnaam op.'],
  ])('says how it is used after %j', async (args, sentence) => {
    const { code, error } = await runLetter(args);
    expect(code).toBe(64);
    expect(error).toContain(sentence);
    expect(error).toContain('Gebruik: adviestafel letter');
  });

  it('refuses what is no frozen letter, and names each fault', async () => {
    expect(await runLetter([file('half.json'), '--pdf'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('LETTER_NOT_JSON'),
    });
    const { code, error } = await runLetter([file('anders.json'), '--pdf']);
    expect(code).toBe(2);
    expect(error).toContain('LETTER_INVALID');
    expect(error).toMatch(/ {2}date: /);
    expect(error).toMatch(/ {2}subject: /);
  });

  it('says in a sentence with a code why a letter cannot be printed', async () => {
    const { code, error } = await runLetter([file('teken.json'), '--pdf']);
    expect(code).toBe(2);
    expect(error).toContain('中');
    expect(error).toContain('(CHARACTER_MISSING)');
  });

  it('names a file that it cannot read or write', async () => {
    expect(await runLetter([file('weg.json'), '--pdf'])).toMatchObject({
      code: 66,
      error: expect.stringContaining('ENOENT'),
    });
    expect(await runLetter([file('brief.json'), '--html', '-o', file('geen/map.html')])).toMatchObject({
      code: 66,
      error: expect.stringContaining('niet te schrijven'),
    });
  });
});
