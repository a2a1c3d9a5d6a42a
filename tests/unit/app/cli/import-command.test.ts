import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#app/cli/run-command.ts';
import * as docx from '#tests/fixtures/make-docx.ts';

let folder = '';
const file = (name: string) => join(folder, name);

/** Runs a command line and remembers what it printed. */
async function runLine(...args: string[]) {
  const printed = { out: '', error: '' };
  const code = await run(args, {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
  });
  return { code, ...printed };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-cli-'));
  const body =
    docx.heading(1, 'Inleiding') + docx.paragraph(docx.run('Open tekst') + docx.run(' dicht', '<w:vanish/>'));
  writeFileSync(file('nota.docx'), docx.makeDocx({ body }));
  writeFileSync(file('leeg.docx'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('adviestafel import', () => {
  it('prints a summary with the headings and the report, in Dutch', async () => {
    const { code, out, error } = await runLine('import', file('nota.docx'));
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('Soort bestand:  Word (.docx)');
    expect(out).toContain('Indeling\n  Inleiding');
    expect(out).toMatch(/Niet ingelezen\n {2}- Op 1 plaats staat verborgen tekst\./);
    expect(out).not.toMatch(/[A-Z]+_[A-Z]+/);
  });

  it('prints one JSON object with document, comments and report', async () => {
    const { code, out } = await runLine('import', '--json', file('nota.docx'));
    expect(code).toBe(0);
    const { doc, comments, report } = JSON.parse(out);
    expect([doc.type, comments, report.format]).toEqual(['doc', [], 'docx']);
  });

  it('prints the note as HTML and as Markdown', async () => {
    expect((await runLine('import', file('nota.docx'), '--html')).out).toContain('<h2 id="b1"');
    expect((await runLine('import', file('nota.docx'), '--markdown')).out).toBe(
      '# Inleiding\n\nOpen tekst\n',
    );
  });

  it('refuses with a sentence and a code, and exit code 2', async () => {
    const { code, out, error } = await runLine('import', file('leeg.docx'));
    expect([code, out]).toEqual([2, '']);
    expect(error).toBe('Dit bestand is leeg. Vraag de afzender om het opnieuw te sturen. (EMPTY)\n');
  });

  it.each([
    [['import', '--xml', 'a.docx'], 'Onbekende optie: --xml'],
    [['import'], 'Geef het bestand op'],
    [['import', 'a', 'b'], 'Geef één bestand op'],
    [['import', 'a', '--json', '--html'], 'Kies een van'],
    [['lees', 'a'], 'Onbekende opdracht: lees'],
    [['toString'], 'Onbekende opdracht: toString'],
    [[], 'Gebruik: adviestafel'],
  ])('ends %j with the usage and exit code 64', async (args, message) => {
    const { code, error } = await runLine(...args);
    expect(code).toBe(64);
    expect(error).toContain(message);
    expect(error).toContain('import BESTAND');
  });

  it('says that a file is not there', async () => {
    const { code, error } = await runLine('import', file('weg.docx'));
    expect(code).toBe(66);
    expect(error).toContain('bestaat niet');
  });
});
