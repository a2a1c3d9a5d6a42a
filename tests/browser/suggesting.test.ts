import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, hydrated, launchBrowser, type Person, person } from '../harness/browser.ts';
import { postForm, readDatabase, until } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { lettersWords } from './letter-on-disk.ts';

let browser: Browser;
let server: TestServer;
let caseId: string;
const open: Person[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestServer();
  caseId = demoCase(server, 'drafting');
});
afterEach(async () => {
  const complaints = open.flatMap((one) => one.complaints);
  await Promise.all(open.splice(0).map((one) => one.close()));
  await server.stop();
  expect(complaints).toEqual([]);
});

/** Opens the concept as somebody of the demo; `other` is the lead of this case. */
async function at(
  role: Parameters<typeof person>[2],
  options: Parameters<typeof person>[3] = {},
): Promise<Page> {
  const one = await person(browser, server, role, options);
  open.push(one);
  await one.page.goto(`/adviezen/${caseId}/concept`);
  if (!options.plain) {
    await hydrated(one.page);
    await one.page.getByRole('textbox', { name: 'Tekst van de brief' }).waitFor();
  }
  return one.page;
}

const firstSentence = 'Wij zijn blij met de vaste contactpersoon en het vrij te besteden bedrag.';

/** Puts the caret at the beginning of the summary. */
async function caretInSummary(page: Page): Promise<void> {
  await page
    .locator('section[data-part="summary"] p')
    .first()
    .click({ position: { x: 4, y: 8 } });
  await page.keyboard.press('Home');
  // A browser tells of a new caret a moment later; a test may press a key before that, a person does not.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Proposes this reading of the sentence, by keyboard alone once the caret is in it. */
async function propose(page: Page, words: string, why = ''): Promise<void> {
  await caretInSummary(page);
  await page.keyboard.press('Control+Alt+v');
  const form = page.getByRole('form', { name: 'Nieuw voorstel' });
  await form.getByLabel('Zo stelt u het voor:').waitFor();
  expect(await form.getByLabel('Zo stelt u het voor:').inputValue()).toBe(firstSentence);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  if (why) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(why);
  }
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}

const freeze = async (): Promise<string> => {
  const answer = await postForm(server, 'secretary', `/adviezen/${caseId}/brief`, {
    act: 'freeze',
    sure: 'yes',
  });
  return answer.text();
};
const stateOf = () =>
  readDatabase<{ state: string }>(server, 'select state from advice_case where id = ?', caseId)[0]!.state;

describe('a round of suggestions', () => {
  it('by two members for the same words is decided on by the lead, who says what becomes of the other', async () => {
    const [mohamed, annelies, truus] = [await at('member'), await at('chair'), await at('other')];
    await propose(mohamed, firstSentence.replace('blij', 'erg blij'), 'Dat is warmer.');
    await annelies.getByRole('article', { name: /Voorstel van Mohamed/ }).waitFor();
    await propose(annelies, firstSentence.replace('zijn blij met', 'waarderen'));
    expect(lettersWords(server, caseId)).toContain(firstSentence);

    const group = truus.getByRole('group', { name: '2 voorstellen voor dezelfde woorden' });
    await group.waitFor();
    expect(await truus.locator('#brieftekst ins').count()).toBe(2);
    expect(await accessibilityFaults(truus)).toEqual([]);
    expect(await freeze()).toContain('nog niet beslist');
    expect(stateOf()).toBe('drafting');

    const card = group.getByRole('article').filter({ hasText: 'waarderen' });
    await card.getByRole('button', { name: 'Neem over' }).click();
    await card.getByText('Kies wat daarmee gebeurt').waitFor();
    await card.getByLabel('Het andere voorstel voor deze woorden').selectOption('reject');
    await card.getByLabel('Reden').fill('Korter.');
    await card.getByRole('button', { name: 'Neem over' }).click();

    const accepted = firstSentence.replace('zijn blij met', 'waarderen');
    for (const page of [mohamed, annelies, truus]) {
      await page.locator('section[data-part="summary"]').filter({ hasText: accepted }).waitFor();
      await page.getByText('Beslist over voorstellen (2)').click();
      await page.getByText('Reden: Korter.').first().waitFor();
      expect(await page.locator('#brieftekst ins').count()).toBe(0);
    }
    expect(lettersWords(server, caseId)).toContain(accepted);
    expect(lettersWords(server, caseId)).not.toContain('erg blij');
  });

  it('begins with typing in the text for who may not write in it, and for a writer who chooses so', async () => {
    const [mohamed, truus] = [await at('member'), await at('other')];
    await caretInSummary(mohamed);
    await mohamed.keyboard.type('Kortom: ');
    const words = mohamed.getByLabel('Zo stelt u het voor:');
    expect(await words.inputValue()).toBe(`Kortom: ${firstSentence}`);
    await mohamed.reload();
    expect(await words.inputValue()).toBe(`Kortom: ${firstSentence}`);

    await truus.getByRole('button', { name: 'Schrijf als voorstel' }).click();
    await caretInSummary(truus);
    await truus.keyboard.type('Ook ');
    await truus.keyboard.press('Control+Enter');
    await truus.getByRole('article', { name: /Voorstel van Truus/ }).waitFor();
    expect(lettersWords(server, caseId)).toContain(firstSentence);
    expect(lettersWords(server, caseId)).not.toContain('Ook Wij');
  });
});

describe('a comment', () => {
  it('whose words disappear stays beside the letter with its quote, for everybody', async () => {
    const [mohamed, truus] = [await at('member'), await at('other')];
    await caretInSummary(mohamed);
    await mohamed.keyboard.press('Control+Alt+m');
    await mohamed.keyboard.type('Is dit zo?');
    await mohamed.keyboard.press('Control+Enter');
    const card = truus.getByRole('article', { name: /Opmerking van/ });
    await card.getByText('Is dit zo?').waitFor();
    await truus.locator('#brieftekst mark').waitFor();

    await card.getByRole('button', { name: 'Naar de tekst' }).click();
    await truus.keyboard.press('Control+Alt+j');
    await until('the card has the focus', () => card.evaluate((one) => one === document.activeElement));

    await truus.locator('section[data-part="summary"] p').first().click({ clickCount: 3 });
    await truus.keyboard.press('Delete');
    for (const page of [truus, mohamed]) {
      await page.getByText('Deze woorden staan niet meer in de brief.').waitFor();
      await page.getByText(`“${firstSentence}”`).waitFor();
    }
    await truus.keyboard.press('Control+z');
    await truus.locator('#brieftekst mark').waitFor();
  });

  it('that has to be dealt with first keeps the letter from the vote; no script is needed to close it', async () => {
    const plain = await at('other', { plain: true });
    await plain.getByRole('link', { name: 'Maak een opmerking' }).click();
    await plain.getByLabel('Om welke woorden gaat het?').fill(firstSentence);
    await plain.getByLabel('Wat wilt u opmerken?').fill('Eerst navragen.');
    await plain.getByLabel('Dit moet opgelost zijn').check();
    await plain.getByRole('button', { name: 'Zet bij de tekst' }).click();
    await plain.getByText('Moet opgelost', { exact: true }).waitFor();
    expect(await freeze()).toContain('eerst worden opgelost');
    expect(stateOf()).toBe('drafting');
    await plain.getByRole('button', { name: 'Afgehandeld', exact: true }).click();
    await plain.getByText('Afgehandelde opmerkingen (1)').waitFor();
    await freeze();
    expect(stateOf()).toBe('for_adoption');
  });
});
