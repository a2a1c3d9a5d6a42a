import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults, hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { firstTabStop, pageFaults } from './page-checks.ts';

let browser: Browser;
let server: TestServer;
let secretary: Person;
let caseId: string;
const scratch = mkdtempSync(join(tmpdir(), 'archief-'));
const zipFile = join(scratch, 'dossier.zip');

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  caseId = demoCase(server, 'responded');
  const db = new Sqlite(server.database);
  db.prepare("update advice_case set state = 'closed' where id = ?").run(caseId);
  db.close();
  secretary = await person(browser, server, 'secretary');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
});

it('leads the secretary from the course of a closed case to its archive, and gives the file', async () => {
  const { page } = secretary;
  await secretary.goto(`/adviezen/${caseId}/verloop`);
  await page.getByRole('link', { name: 'Bewaar het hele dossier als archiefbestand' }).click();
  await page.waitForURL(/\/archief$/);
  await secretary.goto(`/adviezen/${caseId}/archief`);
  await hydrated(page);
  expect(await firstTabStop(page)).toBe('#inhoud');
  expect(await pageFaults(secretary)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download het dossier (ZIP)' }).click();
  await (await download).saveAs(zipFile);
  expect(readFileSync(zipFile).subarray(0, 2).toString()).toBe('PK');
});

it('opens from disk, readable and accessible, without the application', async () => {
  const folder = join(scratch, 'dossier');
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zipFile)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  for (const path of ['index.html', 'besluit/besluit.html', 'reactie/reactie.html', 'verloop/verloop.html']) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    expect(await accessibilityFaults(page), path).toEqual([]);
    expect(await page.locator('h1').count(), path).toBe(1);
  }
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.getByRole('link', { name: 'verloop/verloop.html', exact: true }).click();
  await page.getByRole('heading', { name: 'Verloop' }).waitFor();
  await context.close();
});

it('comes back in an empty council by the command line, and only there', () => {
  const dataDir = join(scratch, 'data');
  const restore = () =>
    spawnSync(process.execPath, ['build/node/cli.js', 'archief', zipFile, 'terug'], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir },
    });
  const first = restore();
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  const counts = JSON.parse(readFileSync(join(scratch, 'dossier/gegevens/archief.json'), 'utf8')).counts;
  const db = new Sqlite(join(dataDir, 'terug/council.db'), { readonly: true });
  for (const [table, count] of Object.entries(counts as Record<string, number>))
    expect(db.prepare(`select count(*) as n from ${table}`).get(), table).toEqual({
      // That it was put back is a line of the log too.
      n: table === 'event' ? count + 1 : count,
    });
  db.close();
  const second = restore();
  expect(second.status).toBe(2);
  expect(second.stderr).toContain('ARCHIEF-06');
});
