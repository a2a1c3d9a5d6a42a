import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { hydrated, type Person, person } from '../harness/browser.ts';
import { readDatabase, until } from '../harness/forms.ts';
import type { DemoRole, TestServer } from '../harness/server.ts';

/** The people of the line: five who act, each in a browser context of their own, and two who must not see. */
export interface Cast {
  secretary: Person;
  chair: Person;
  lead: Person;
  member: Person;
  other: Person;
  official: Person;
}

/** Words that one member writes and nobody else may see before the opening. */
export const marker = 'ZEBRA-7341';

const cast: DemoRole[] = ['secretary', 'chair', 'lead', 'member', 'other', 'official'];

export async function gather(browser: Browser, server: TestServer): Promise<Cast> {
  const people = await Promise.all(
    cast.map(async (role) => [role, await person(browser, server, role)] as const),
  );
  return Object.fromEntries(people) as unknown as Cast;
}

/** The secretary registers the request and adds the note. Returns the case's id once the note can be read. */
export async function registerNote(
  { secretary }: Cast,
  server: TestServer,
  title: string,
  file: string,
): Promise<string> {
  const { page } = secretary;
  await secretary.goto('/adviezen/nieuw');
  await page.getByLabel('Titel van de nota of het onderwerp').fill(title);
  await page.getByLabel('Wie vraagt het advies').fill('College van B&W');
  await page.getByLabel('Wat is de vraag?').fill('Past dit plan bij wat inwoners nodig hebben?');
  await page.getByRole('button', { name: 'Leg de aanvraag vast' }).click();
  await page.waitForURL(/\/nota$/);
  await hydrated(page);
  const caseId = /adviezen\/([\w-]+)\//.exec(page.url())![1]!;
  await page.getByLabel('Bestand met de nota').setInputFiles(file);
  await page.getByRole('button', { name: 'Voeg de nota toe' }).click();
  await until(
    'the note was read',
    () =>
      readDatabase<{ status: string }>(server, 'select status from note_version where case_id = ?', caseId)[0]
        ?.status === 'ready',
    90_000,
  );
  await page.locator('.note-text').waitFor();
  return caseId;
}

/** The secretary plans and begins the review. */
export async function planReview({ secretary }: Cast, caseId: string): Promise<void> {
  const { page } = secretary;
  await secretary.goto(`/adviezen/${caseId}/plan`);
  await page.getByLabel('Trekker').selectOption({ label: 'Marijke Timmers' });
  await page.getByLabel('Bart Coolen').uncheck();
  await page.getByLabel('Contactambtenaar').selectOption({ label: 'Robert Willemsen' });
  await page.getByRole('button', { name: 'Plan dit advies in' }).click();
  await page.waitForURL(/\/nota$/);
  await secretary.goto(`/adviezen/${caseId}/verloop`);
  await page.getByRole('button', { name: 'Begin met beoordelen' }).click();
  await page.getByText('Stap 3 van 11').waitFor();
}

/** A member selects a passage by mouse and writes about it. */
export async function annotateByMouse({ page, goto }: Person, caseId: string, body: string): Promise<void> {
  await goto(`/adviezen/${caseId}/nota`);
  await page.locator('.note-text [contenteditable]').first().waitFor();
  const paragraph = page
    .locator('.note-text p')
    .filter({ hasText: /\w{4,}.{80,}/ })
    .nth(3);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click({ position: { x: 5, y: 8 }, clickCount: 3 });
  await page
    .getByRole('toolbar', { name: /Aantekening maken/ })
    .getByRole('button', { name: 'Zorg' })
    .click();
  await page.keyboard.type(body);
  await page.getByRole('button', { name: 'Zet bij de tekst' }).click();
  await page.getByText(body).first().waitFor();
}

/** The same with the keyboard alone: from the text to the paragraph's own button, and back. */
export async function annotateByKeyboard(
  { page, goto }: Person,
  caseId: string,
  body: string,
): Promise<void> {
  await goto(`/adviezen/${caseId}/nota`);
  const text = page.locator('.note-text [contenteditable]').first();
  await text.waitFor();
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 40; line++) await page.keyboard.press('ArrowDown');
  for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('a');
  await page.getByRole('toolbar', { name: /Aantekening maken/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: /Nieuwe aantekening/ }).waitFor();
  await page.keyboard.type(body);
  await page.keyboard.press('Control+Enter');
  await until(
    'the annotation stands in its card',
    async () =>
      (await page.locator('.margin-card').filter({ hasText: body }).count()) > 0 &&
      (await page.getByRole('form', { name: /Nieuwe aantekening/ }).count()) === 0,
  );
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

const scoreCount = (server: TestServer, personId: string, caseId: string): number =>
  readDatabase<{ n: number }>(
    server,
    `select count(*) n from score join score_sheet on score.sheet_id = score_sheet.id
     join scoring_round on score_sheet.round_id = scoring_round.id
     where score_sheet.person_id = ? and scoring_round.case_id = ? and score.judgement is not null`,
    personId,
    caseId,
  )[0]!.n;

/** Fills three pages of five and hands in. The first point gets its own answer, with a reason where one is needed. */
export async function scoreAndSubmit(
  { page, goto }: Person,
  server: TestServer,
  { caseId, personId, first, reason }: { caseId: string; personId: string; first: RegExp; reason: string },
): Promise<void> {
  for (const part of [1, 2, 3]) {
    await goto(`/adviezen/${caseId}/beoordeling?deel=${part}`);
    const cards = page.locator('.criterion');
    for (let index = 0; index < 5; index++) {
      const card = cards.nth(index);
      await card.getByRole('radio', { name: part === 1 && index === 0 ? first : /Geregeld/ }).check();
      if (part === 1 && index === 0) await card.getByRole('textbox').fill(reason);
    }
    await until(
      `page ${part} of ${personId} is saved`,
      () => scoreCount(server, personId, caseId) === part * 5,
    );
  }
  await until(
    'the reason is saved',
    () => readDatabase(server, 'select 1 from score where reason = ?', reason).length > 0,
  );
  await goto(`/adviezen/${caseId}/beoordeling?deel=nakijken`);
  await page.getByRole('button', { name: 'Lever mijn beoordeling in' }).click();
  await page.getByRole('button', { name: 'Neem terug' }).waitFor();
}

/** Everything that a person can fetch of a case: pages, the data behind them, and files. */
const readable = [
  '/nota',
  '/aantekeningen',
  '/beoordeling',
  '/beoordeling?deel=nakijken',
  '/verloop',
  '/aantekeningen.jsonld',
  '/nota-met-aantekeningen.docx',
  '/nota-met-aantekeningen.pdf',
  '/downloaden',
  '/oordelen.csv',
  '/brief.pdf',
  '/brief.html',
];

/**
 * Where the marker turns up for somebody: the addresses, empty when nowhere. Searching for it is the leak test's
 * (tests/requests/leaks.test.ts), as a search page repeats the words that it looks for.
 */
export async function placesOf(words: string, { context }: Person, caseId: string): Promise<string[]> {
  const found: string[] = [];
  const ofCase = readable.map((path) => `/adviezen/${caseId}${path}`);
  for (const path of [...ofCase, '/mijn-beurt', '/adviezen', '/agenda', '/agenda.ics']) {
    for (const address of [path, path.replace(/(\?|$)/, '.data$1')]) {
      const answer = await context.request.get(address);
      if ((await answer.text()).includes(words)) found.push(address);
    }
  }
  return found;
}

/** The chair opens everything in one act. */
export async function reveal({ chair, other }: Cast, caseId: string): Promise<void> {
  await chair.goto(`/adviezen/${caseId}/beoordeling`);
  await chair.page
    .getByRole('link', { name: 'Open alle oordelen' })
    .or(chair.page.getByRole('button', { name: 'Open alle oordelen' }))
    .first()
    .click();
  await chair.page.getByText('niet ongedaan worden gemaakt').waitFor();
  await chair.page.getByRole('button', { name: 'Ja, open alle oordelen' }).dblclick();
  await chair.page.getByRole('heading', { name: 'Verschillenkaart' }).waitFor();
  const room = `/adviezen/${caseId}/beoordeling`;
  const again = await pressAgain(chair, room, 'reveal');
  expect(again).toContain('Verschillenkaart');
  expect(again).not.toContain('STAND-01');
  // Who had the sheet open meanwhile learns what happened, on the page as it is now.
  const late = await pressAgain(other, room, 'takeBack');
  expect(late).toContain('de ronde is gesloten en alle oordelen zijn open');
  expect(late).toContain('Verschillenkaart');
}

/** The lead turns the one weak or split point into an advice and goes on to the letter. */
export async function discuss({ lead, chair }: Cast, caseId: string, ask: string): Promise<void> {
  await chair.goto(`/adviezen/${caseId}/beoordeling`);
  await expect(chair.page.locator('main').innerText()).resolves.toMatch(/[Vv]erdeeld/);
  const { page } = lead;
  await lead.goto(`/adviezen/${caseId}/beoordeling`);
  await page.getByRole('link', { name: /Maak een adviespunt van Vroegtijdig betrokken/ }).click();
  await page.getByLabel('Wij adviseren u …').fill(ask);
  await page.getByLabel('Waarom?').fill('Zij weten wat er nodig is.');
  await page.getByLabel('Waar staat dit in de nota?').fill('§ 1.3, alinea 2');
  await page
    .getByLabel('Waaraan ziet u dat het gelukt is?')
    .fill('In de startnotitie staat wat inwoners vonden.');
  await page
    .getByRole('button', { name: /adviespunt/i })
    .last()
    .click();
  await page.getByText(ask).first().waitFor();
  await page.getByRole('button', { name: /conceptbrief/ }).click();
  await page.waitForURL(/\/concept/);
}

/** Two people type in the letter at once; both keep every word, and the server has them. */
export async function draftTogether(
  { lead, secretary }: Cast,
  server: TestServer,
  caseId: string,
): Promise<void> {
  const words = { lead: 'Dit schreef de trekker.', secretary: 'Dit schreef de secretaris.' };
  const places: [Person, string, string][] = [
    [lead, words.lead, 'summary'],
    [secretary, words.secretary, 'questions'],
  ];
  for (const [one] of places) {
    await one.goto(`/adviezen/${caseId}/concept`);
    await one.page.getByRole('textbox', { name: 'Tekst van de brief' }).waitFor();
  }
  await Promise.all(
    places.map(async ([{ page }, text, part]) => {
      await page.locator(`section[data-part="${part}"] p`).first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(text, { delay: 15 });
    }),
  );
  for (const [{ page }] of places)
    for (const text of Object.values(words)) await page.getByText(text).first().waitFor();
  await until(
    'every word is in the database',
    () => typedInto(server, caseId) >= Object.values(words).join('').length,
  );
}

/** How many characters of typing the letter's log holds. */
function typedInto(server: TestServer, caseId: string): number {
  return readDatabase<{ step: string }>(
    server,
    'select step from letter_step join letter_document on letter_step.document_id = letter_document.id where case_id = ?',
    caseId,
  )
    .flatMap(
      ({ step }) => (JSON.parse(step) as { slice?: { content?: { text?: string }[] } }).slice?.content ?? [],
    )
    .reduce((total, node) => total + (node.text?.length ?? 0), 0);
}

/** Freeze, vote, a minority statement, adopt, sign and send. */
export async function adoptAndSend(people: Cast, caseId: string, minority: string): Promise<void> {
  const { secretary, chair, lead, member, other } = people;
  const room = `/adviezen/${caseId}/brief`;
  const press = async (who: Person, name: string | RegExp) => {
    await who.goto(room);
    await who.page.getByRole('button', { name }).click();
  };
  await press(secretary, 'Bevries en leg voor');
  await secretary.page.getByText(/BRIEF-11/).waitFor();
  await secretary.page.getByLabel('Bevries de brief toch').check();
  await secretary.page.getByRole('button', { name: 'Bevries en leg voor' }).click();
  await secretary.page.getByText('De leden kunnen nu stemmen.').waitFor();
  for (const [who, choice] of [
    [chair, 'Ik ben voor deze brief.'],
    [lead, 'Ik ben voor deze brief.'],
    [other, 'Ik ben voor deze brief.'],
    [member, 'Ik ben tegen deze brief.'],
  ] as const) {
    await who.goto(room);
    await who.page.getByLabel(choice).check();
    await who.page.getByRole('button', { name: 'Breng mijn stem uit' }).click();
    await who.page.getByText('U hebt gestemd').waitFor();
  }
  await member.page.getByText('Schrijf een minderheidsstandpunt').click();
  await member.page.getByLabel('Uw standpunt').fill(minority);
  await member.page.getByRole('button', { name: 'Bewaar mijn standpunt' }).click();
  await member.page.getByText('Uw standpunt is bewaard').waitFor();
  expect(await member.page.evaluate(() => document.activeElement?.id)).toBe('gedaan');
  await press(chair, 'Stel de brief vast');
  await chair.page.getByText(/STEM-07/).waitFor();
  await chair.page.getByLabel('Stel de brief toch vast').check();
  await chair.page.getByRole('button', { name: 'Stel de brief vast' }).dblclick();
  await chair.page.getByText('Nu ondertekenen de voorzitter en de secretaris.').waitFor();
  expect(await pressAgain(chair, room, 'adopt')).toContain('De brief is vastgesteld');
  expect(await pressAgain(member, room, 'vote', { choice: 'agree' })).toContain('STAND-01');
  await press(chair, 'Onderteken de brief');
  await chair.page.getByText('Nog te ondertekenen door de secretaris').waitFor();
  await press(secretary, 'Onderteken de brief');
  await secretary.page.getByText('De voorzitter en de secretaris hebben ondertekend').waitFor();
  await secretary.page.getByRole('link', { name: 'Ik heb de brief zelf verstuurd' }).click();
  await secretary.page.getByRole('button', { name: 'Leg vast dat de brief verstuurd is' }).click();
  await secretary.page.getByText('De brief is verstuurd').waitFor();
}

/** The same form once more, from a page that is older than the act: what the person sees then. */
async function pressAgain(
  { page, context }: Person,
  room: string,
  act: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const origin = new URL(page.url()).origin;
  const answer = await context.request.post(room, { form: { act, ...fields }, headers: { origin } });
  return answer.text();
}

/** The official downloads what was sent. */
export async function downloadLetter({ official }: Cast, caseId: string): Promise<Buffer> {
  const answer = await official.context.request.get(`/adviezen/${caseId}/brief.pdf`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

/** The reaction per point, the follow-up, and the end. */
export async function followToTheEnd({ secretary, chair }: Cast, caseId: string): Promise<void> {
  const room = `/adviezen/${caseId}/verloop`;
  const { page } = secretary;
  await secretary.goto(room);
  await page.getByRole('link', { name: /Leg de reactie vast van advies 1/ }).click();
  await page
    .getByLabel('Wat doet het college met dit advies?')
    .selectOption({ label: 'Gedeeltelijk overgenomen' });
  await page.getByLabel('Legt het college uit waarom?').selectOption({ index: 1 });
  await page.getByRole('button', { name: /Bewaar de reactie/ }).click();
  await page.locator('dd').getByText('Gedeeltelijk overgenomen').waitFor();
  await page.getByLabel('De reactie in het kort').fill('Het college neemt het deels over.');
  await page.getByRole('button', { name: 'Leg de reactie vast' }).click();
  await page.getByText('De reactie is vastgelegd').waitFor();
  await planAndClose(chair, room);
}

async function planAndClose(chair: Person, room: string): Promise<void> {
  const { page } = chair;
  await chair.goto(room);
  await page.getByRole('link', { name: /Plan het vervolg van advies 1/ }).click();
  await page.getByLabel('Nee, dat is niet nodig.').check();
  await page.getByRole('button', { name: /Bewaar het vervolg/ }).click();
  await page.locator('dd').getByText('Geen vervolg nodig.').waitFor();
  for (const [name, state] of [
    ['Ga verder naar het afsluiten', 'In opvolging'],
    ['Sluit dit advies af', 'Afgesloten'],
  ] as const) {
    await chair.goto(room);
    await page.getByRole('button', { name }).click();
    await page.locator('.case-bar').getByText(state).first().waitFor();
  }
}
