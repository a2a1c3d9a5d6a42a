import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { hydrated } from '../harness/browser.ts';
import { readDatabase } from '../harness/forms.ts';
import type { TestServer } from '../harness/server.ts';
import type { Cast } from './walk-line.ts';

/** Looks whether nothing stands between the letter and the vote, as the page of the ready check says it. */
export async function checkReady({ secretary }: Cast, caseId: string): Promise<void> {
  await secretary.goto(`/adviezen/${caseId}/concept/klaar`);
  await secretary.page.getByRole('heading', { name: 'Leg de brief voor' }).waitFor();
}

/** The secretary makes the letter public; a reader without an account finds it, and no longer when it is taken away. */
export async function publishAndWithdraw(
  { secretary }: Cast,
  browser: Browser,
  server: TestServer,
  caseId: string,
  ask: string,
): Promise<void> {
  const [row] = readDatabase<{ number: string }>(
    server,
    'select reference_no as number from advice_case where id = ?',
    caseId,
  );
  const address = `/openbaar/${row!.number}`;
  const context = await browser.newContext({ baseURL: server.base, javaScriptEnabled: false });
  const reader = await context.newPage();
  const statusOf = async (path: string) => (await reader.goto(path))!.status();
  expect(await statusOf(address)).toBe(404);
  expect(await statusOf(`${address}/brief.pdf`)).toBe(404);

  const { page } = secretary;
  await secretary.goto(`/adviezen/${caseId}/openbaar?stuk=letter`);
  const keep = page.getByRole('button', { name: 'Dit mag openbaar zijn', exact: true });
  for (let found = await keep.count(); found > 0; found = await keep.count()) {
    await page.getByLabel(/^Waarom mag iedereen/).fill('Dit is een functie en geen persoon.');
    await keep.click();
    await secretary.goto(`/adviezen/${caseId}/openbaar?stuk=letter`);
  }
  await page.getByLabel('Samenvatting voor iedereen').fill('De raad vraagt om inwoners eerder te betrekken.');
  await page.getByRole('button', { name: 'Maak de brief openbaar' }).click();
  await page.getByRole('link', { name: /Bekijk de openbare pagina/ }).waitFor();

  expect(await statusOf(address)).toBe(200);
  const text = await reader.locator('main').innerText();
  expect(text).toContain('De raad vraagt om inwoners eerder te betrekken.');
  expect(text).toContain(ask);
  expect((await context.request.get(`${address}/brief.pdf`)).status()).toBe(200);
  await reader.goto('/openbaar');
  await reader.getByRole('link', { name: /Beleidsplan uit/ }).waitFor();

  await page.getByRole('link', { name: 'Haal de brief weg' }).click();
  await hydrated(page);
  await page.getByLabel('Waarom haalt u het weg?').fill('Er stond een fout in de samenvatting.');
  await page.getByRole('button', { name: 'Haal de brief weg' }).click();
  await page.getByText('Eerder weggehaald (1)').waitFor();
  expect(await statusOf(address)).toBe(404);
  expect(await statusOf(`${address}/brief.pdf`)).toBe(404);
  await context.close();
}
