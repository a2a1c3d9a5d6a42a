import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '../fixtures/pdf/untagged-pdf.ts';
import { hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { postForm, readDatabase, registerOverHttp, until } from '../harness/forms.ts';
import { publishOverHttp, referenceOf } from '../harness/publish.ts';
import { type DemoRole, startTestServer, type TestServer } from '../harness/server.ts';
import { pages } from '../requests/access-table.ts';
import { demoCase } from './demo-case.ts';
import { firstTabStop, pageFaults } from './page-checks.ts';
import { forgetTries } from './session-rows.ts';
import { elsewhere, shown } from './shown-pages.ts';

let browser: Browser;
let server: TestServer;
/** What the addresses below are filled with. */
const ids: Record<string, string> = {};
const people = new Map<DemoRole, Person>();
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  for (const state of ['reviewing', 'drafting', 'responded'] as const) ids[state] = demoCase(server, state);
  ids.thread = await sharedThread(ids.drafting!);
  ids.empty = await registerOverHttp(server, 'Nota die nog moet komen');
  ids.invitation = await invite();
  ids.answered = versions(ids.responded!)[0]!.id;
  ids.scanned = await registerOverHttp(server, 'Nota als PDF');
  ids.pdf = (await upload(ids.scanned, 'nota.pdf', await pdfOfTwoPages())).id;
  await addSecondVersion();
  ids.rubric = await copyRubric();
  for (const kind of ['letter', 'response']) await publishOverHttp(server, ids.responded!, { kind });
  ids.reference = referenceOf(server, ids.responded!);
});
beforeEach(() => void forgetTries(server));
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A copy of the main rubric as the secretary makes it, still a draft; gives its key. */
async function copyRubric(): Promise<string> {
  const fields = { act: 'begin', title: 'Ons eigen kader', from: 'sar@2020-1' };
  const answer = await postForm(server, 'secretary', '/toetskaders', fields);
  const key = /\/toetskaders\/(\w+)\/bewerken/.exec(answer.headers.get('location') ?? '')?.[1];
  if (!key) throw new Error(`the copy gave ${answer.status}`);
  return key;
}

/** A thread that was dealt with, with a question to the municipality. */
async function sharedThread(caseId: string): Promise<string> {
  const [thread] = readDatabase<{ id: string }>(
    server,
    'select id from annotation where case_id = ? and private = 0 order by start limit 1',
    caseId,
  );
  const id = thread!.id;
  const fields = {
    act: 'sendQuestion',
    annotationId: id,
    questionId: randomUUID(),
    question: 'Wie beslist?',
  };
  const answer = await postForm(server, 'secretary', `/adviezen/${caseId}/aantekeningen/${id}`, fields);
  if (answer.status !== 302) throw new Error(`sending a question on gave ${answer.status}`);
  return id;
}

async function invite(): Promise<string> {
  const fields = { name: 'Ilse Nieuw', email: 'ilse@maasbergen.example', role: 'member' };
  const answer = await postForm(server, 'secretary', '/mensen', fields);
  const secret = /\/uitnodiging\/([\w-]+)/.exec(await answer.text())?.[1];
  if (!secret) throw new Error(`the invitation gave ${answer.status}`);
  return secret;
}

interface VersionRow {
  id: string;
  status: string;
}

const versions = (caseId: string): VersionRow[] =>
  readDatabase<VersionRow>(
    server,
    'select id, status from note_version where case_id = ? order by number',
    caseId,
  );

async function upload(caseId: string, name: string, body: Uint8Array): Promise<VersionRow> {
  const before = versions(caseId).length;
  const answer = await server.fetch(`/adviezen/${caseId}/nota/bestand`, {
    method: 'PUT',
    headers: { 'x-file-name': name },
    body: Buffer.from(body),
    cookie: await server.cookieFor('secretary'),
  });
  if (answer.status !== 201) throw new Error(`the upload gave ${answer.status}: ${await answer.text()}`);
  return until('the note was read', () =>
    versions(caseId)
      .slice(before)
      .find(({ status }) => status === 'ready' || status === 'failed'),
  );
}

const pdfOfTwoPages = () =>
  makePdf(
    [1, 2].map((page) => [
      { text: `Bladzijde ${page}`, x: 70, y: 90, size: 16, bold: true },
      { text: 'Inwoners melden zich bij het wijkteam in hun eigen buurt.', x: 70, y: 130 },
    ]),
  );

/** The note under review gets its second version, and the empty case a file that cannot be read. */
async function addSecondVersion(): Promise<void> {
  ids.first = versions(ids.reviewing!)[0]!.id;
  const file = 'app/demo/beleidsplan-samen-in-de-wijk-versie-2.docx';
  ids.second = (await upload(ids.reviewing!, 'beleidsplan versie 2.docx', readFileSync(file))).id;
}

/** Signs in once per role; the width is the ordinary one of a desk. */
async function as(role: DemoRole): Promise<Person> {
  const known = people.get(role);
  if (known) return known;
  const made = await person(browser, server, role);
  people.set(role, made);
  return made;
}

const fill = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no ${name}`);

it('looks at every address that there is', () => {
  expect(Object.keys(pages).filter((path) => !(path in shown) && !elsewhere.includes(path))).toEqual([]);
});

const rows = Object.values(shown).flat();

describe('every page', () => {
  it.each(rows)('keeps its promises to the %s at %s', async (role, path) => {
    const who = await as(role);
    const answer = await who.page.goto(fill(path));
    expect(answer!.status()).toBe(200);
    await hydrated(who.page);
    expect(await firstTabStop(who.page)).toBe('#inhoud');
    expect(await pageFaults(who)).toEqual([]);
  });
});

describe('pages for who is not signed in', () => {
  let guest: Person;
  beforeAll(async () => {
    guest = await signedOut();
  });

  it.each([
    ['/inloggen', 200],
    ['/hulp', 200],
    ['/openbaar', 200],
    ['/openbaar/{reference}', 200],
    ['/openbaar/SAR-1999-99', 404],
    ['/uitnodiging/{invitation}', 200],
    ['/uitnodiging/bestaat-niet', 410],
    ['/bestaat-niet', 404],
  ])('keep their promises at %s', async (path, status) => {
    const answer = await guest.page.goto(fill(path));
    expect(answer!.status()).toBe(status);
    await hydrated(guest.page);
    expect(await firstTabStop(guest.page)).toBe('#inhoud');
    expect(await pageFaults(guest)).toEqual([]);
  });

  it('say so when a sign-in fails', async () => {
    const { page } = guest;
    await guest.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill('niemand@maasbergen.example');
    await page.getByLabel('Wachtwoord').fill('dit is niet het wachtwoord');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await pageFaults(guest)).toEqual([]);
  });
});

async function signedOut(): Promise<Person> {
  const guest = await person(browser, server, 'observer');
  await guest.context.clearCookies();
  return guest;
}

describe('pages that refuse', () => {
  it.each([
    ['official', '/adviezen/{reviewing}/beoordeling', 403],
    ['member', '/mensen', 403],
    ['member', '/adviezen/geen-advies/nota', 404],
    ['secretary', '/mensen/niemand', 404],
  ] as const)('say why to the %s at %s', async (role, path, status) => {
    const who = await as(role);
    const answer = await who.page.goto(fill(path));
    expect(answer!.status()).toBe(status);
    await hydrated(who.page);
    expect(await firstTabStop(who.page)).toBe('#inhoud');
    expect(await pageFaults(who)).toEqual([]);
  });

  it('lead the cursor to the list of what is wrong in a form', async () => {
    const who = await as('secretary');
    await who.goto('/adviezen/nieuw');
    await who.page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
    await who.page.getByRole('alert').waitFor();
    expect(await who.page.evaluate(() => document.activeElement?.id)).toBe('fouten');
    expect(await pageFaults(who)).toEqual([]);
    await who.page.getByRole('alert').getByRole('link').first().click();
    expect(await who.page.evaluate(() => document.activeElement?.id)).toBe('title');
  });
});

describe('the page of a note', () => {
  it('shows a file that was refused before it was stored, with its code', async () => {
    const who = await as('secretary');
    await who.goto(`/adviezen/${ids.empty}/nota`);
    await who.page
      .getByLabel('Bestand met de nota')
      .setInputFiles({ name: 'leeg.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) });
    await who.page.getByRole('button', { name: 'Voeg de nota toe' }).click();
    await who.page.getByText('Deze nota is niet opgeslagen').waitFor();
    expect(await pageFaults(who)).toEqual([]);
  });

  it('shows a file that could not be read', async () => {
    const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000, 'kapot ')]);
    expect((await upload(ids.empty!, 'kapot.pdf', broken)).status).toBe('failed');
    const who = await as('secretary');
    await who.goto(`/adviezen/${ids.empty}/nota`);
    await expect(who.page.locator('main').innerText()).resolves.toContain('kapot.pdf');
    expect(await pageFaults(who)).toEqual([]);
  });

  it('reports what moved when a second version comes into use', async () => {
    const who = await as('secretary');
    await who.goto(fill('/adviezen/{reviewing}/nota/{second}/overzetten'));
    await who.page.getByRole('button', { name: 'Gebruik deze versie', exact: true }).click();
    await who.page.waitForURL(/\/overgezet$/);
    await hydrated(who.page);
    expect(await pageFaults(who)).toEqual([]);
  });
});

/** Pictures for the README; made on demand, because a picture differs a little between computers. */
describe.runIf(process.env.UPDATE_SCREENSHOTS === '1')('pictures of', () => {
  const folder = 'docs/screenshots';

  it('the note with an annotation, and the scoring', async () => {
    mkdirSync(folder, { recursive: true });
    const who = await person(browser, server, 'lead', { width: 1280, height: 800 });
    const { page } = who;
    await who.goto(`/adviezen/${ids.reviewing}/nota`);
    const card = page.locator('.margin-card').first();
    await card.scrollIntoViewIfNeeded();
    await card.click();
    await page.screenshot({ path: `${folder}/nota.png` });
    await who.goto(`/adviezen/${ids.reviewing}/beoordeling?deel=1`);
    await page.screenshot({ path: `${folder}/beoordeling.png` });
    await who.close();
  });
});
