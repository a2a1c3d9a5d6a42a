import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, person } from '../harness/browser.ts';
import { postForm, readDatabase, until } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const plain = { plain: true };

describe('without JavaScript', () => {
  it('shows the whole note as text', async () => {
    const { page, goto, close } = await person(browser, server, 'member', plain);
    await goto(`/adviezen/${demoCase(server, 'reviewing')}/nota`);
    const text = await page.locator('.note-text').innerText();
    expect(text).toContain('Alleen stichtingen en verenigingen kunnen een aanvraag indienen.');
    expect(text.length).toBeGreaterThan(20_000);
    expect(await page.locator('.note-text table').count()).toBeGreaterThan(0);
    await close();
  });

  it('registers a request and takes the note from a plain form', async () => {
    const { page, goto, close } = await person(browser, server, 'secretary', plain);
    await goto('/adviezen/nieuw');
    await page.getByLabel('Wie vraagt het advies').fill('College van B&W');
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Wie vraagt het advies').inputValue()).toBe('College van B&W');

    await page.getByLabel('Titel van de nota of het onderwerp').fill('Nota zonder script');
    await page.getByLabel('Wat is de vraag?').fill('Kan dit ook zonder script?');
    await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await page.waitForURL(/\/nota$/);
    const caseId = /adviezen\/([\w-]+)\//.exec(page.url())![1]!;

    await page
      .getByLabel('Bestand met de nota')
      .setInputFiles({ name: 'leeg.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) });
    await page.getByRole('button', { name: 'Voeg de nota toe' }).click();
    await page.getByText('Deze nota is niet opgeslagen').waitFor();

    await page.getByLabel('Bestand met de nota').setInputFiles('app/demo/beleidsplan-samen-in-de-wijk.docx');
    await page.getByRole('button', { name: 'Voeg de nota toe' }).click();
    await until(
      'the note was read',
      () =>
        readDatabase(server, "select 1 from note_version where case_id = ? and status = 'ready'", caseId)
          .length,
    );
    await goto(`/adviezen/${caseId}/nota`);
    expect(await page.locator('.note-text').innerText()).toContain('Samen in de wijk');
    await close();
  });

  it('annotates a paragraph by its number', async () => {
    const caseId = demoCase(server, 'reviewing');
    const { page, goto, close } = await person(browser, server, 'member', plain);
    await goto(`/adviezen/${caseId}/aantekeningen`);
    await page.getByLabel('Nummer van de alinea').fill('1.1, alinea 1');
    await page.getByLabel('Wat wilt u opmerken?').fill('Zonder script geschreven.');
    await page.getByRole('button', { name: 'Zet bij de tekst' }).click();
    await page.getByText('Zonder script geschreven.').first().waitFor();
    expect(
      readDatabase(server, "select 1 from annotation where body = 'Zonder script geschreven.'"),
    ).toHaveLength(1);
    await close();
  });

  it('saves the answer on one criterion with its own button', async () => {
    const caseId = demoCase(server, 'reviewing');
    const reason = 'Met de knop bewaard.';
    const { page, goto, close } = await person(browser, server, 'lead', plain);
    await goto(`/adviezen/${caseId}/beoordeling?deel=3`);
    const card = page.locator('.criterion').first();
    await card.getByRole('radio', { name: /Geregeld/ }).check();
    await card.getByRole('textbox').fill(reason);
    await card.getByRole('button', { name: /Bewaar dit antwoord/ }).click();
    await page.waitForURL(/deel=3/);
    expect(await page.locator('.criterion').first().getByRole('textbox').inputValue()).toBe(reason);
    expect(readDatabase(server, 'select judgement from score where reason = ?', reason)).toHaveLength(1);
    await close();
  });

  it('votes on a letter that was laid before the members', async () => {
    const caseId = demoCase(server, 'drafting');
    await postForm(server, 'secretary', `/adviezen/${caseId}/brief`, { act: 'freeze', sure: 'yes' });
    const { page, goto, close } = await person(browser, server, 'member', plain);
    await goto(`/adviezen/${caseId}/brief`);
    await page.getByLabel('Ik ben voor deze brief.').check();
    await page.getByRole('button', { name: 'Breng mijn stem uit' }).click();
    await page.getByText('U hebt gestemd').waitFor();
    expect(readDatabase(server, 'select person_id, choice from vote')).toContainEqual({
      person_id: 'mohamed',
      choice: 'agree',
    });
    await close();
  });
});
