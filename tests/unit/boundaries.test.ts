import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A house in miniature, in which one wall can be broken through. */
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'adviestafel-straat-'));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  put('tsconfig.json', '{}');
  put('package.json', '{"type":"module"}');
  put('app/domain/verb.ts', 'export const verb = 1;');
  put('app/routes/page.ts', "import { verb } from '../domain/verb.ts'; export const page = verb;");
  put('db/client.ts', 'export const db = 1;');
  put('db/schema/table.ts', 'export const table = 1;');
  put('editor/leaf.ts', 'export const leaf = 1;');
  put('rubrics/rubric.ts', 'export const rubric = 1;');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function check(): { status: number | null; says: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['app', 'db', 'editor', 'rubrics', '--config', resolve('.dependency-cruiser.cjs')],
    ],
    { cwd: house, encoding: 'utf8' },
  );
  return { status, says: stdout + stderr };
}

describe('the one-way street', () => {
  it('lets a sound house through', () => {
    expect(check()).toMatchObject({ status: 0 });
  });

  it.each([
    [
      'editor-is-a-leaf',
      'editor/breach.ts',
      "import { verb } from '../app/domain/verb.ts'; export const x = verb;",
    ],
    [
      'rubrics-is-a-leaf',
      'rubrics/breach.ts',
      "import { leaf } from '../editor/leaf.ts'; export const x = leaf;",
    ],
    [
      'db-knows-no-app',
      'db/breach.ts',
      "import { verb } from '../app/domain/verb.ts'; export const x = verb;",
    ],
    [
      'domain-knows-no-http',
      'app/domain/breach.ts',
      "import { page } from '../routes/page.ts'; export const x = page;",
    ],
    [
      'only-servers-touch-the-database',
      'app/components/breach.tsx',
      "import { db } from '../../db/client.ts'; export const x = db;",
    ],
    [
      'ui-knows-no-product',
      'app/ui/breach.ts',
      "import { verb } from '../domain/verb.ts'; export const x = verb;",
    ],
    [
      'no-cycles',
      'app/domain/verb.ts',
      "import { other } from './other.ts'; export const verb = () => other;",
    ],
  ])('catches a breach of "%s"', (rule, path, text) => {
    put('app/domain/other.ts', "import { verb } from './verb.ts'; export const other = () => verb;");
    put(path, text);
    const { status, says } = check();
    expect(status).not.toBe(0);
    expect(says).toContain(rule);
  });
});
