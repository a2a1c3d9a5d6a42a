import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, launchBrowser, type Person, person } from '../harness/browser.ts';
import { type Line, openLine } from '../harness/cut-line.ts';
import { until } from '../harness/forms.ts';
import { makeNextBuild, type NextBuild } from '../harness/next-build.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { demoCase } from './demo-case.ts';
import { lettersWords } from './letter-on-disk.ts';
import {
  caretIn,
  everywhere,
  faultsIn,
  letterReady,
  openLetter,
  shown,
  typeWords,
  wordsOf,
} from './letter-screen.ts';

let browser: Browser;
let server: TestServer;
/** The lead's connection. */
let line: Line;
let caseId: string;
/** Truus leads the case that is being written; Kees is the secretary. */
let lead: Person;
let secretary: Person;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestServer();
  line = await openLine(server);
  caseId = demoCase(server, 'drafting');
  [lead, secretary] = await Promise.all([
    person(browser, line.server, 'other'),
    person(browser, server, 'secretary'),
  ]);
});
afterEach(async () => {
  const complaints = [...lead.complaints, ...secretary.complaints];
  await Promise.all([lead.close(), secretary.close()]);
  await line.close();
  await server.stop();
  expect(complaints).toEqual([]);
});

const saved = (page: Page) =>
  page
    .getByText(/^Bewaard om|Alles is bewaard/)
    .first()
    .waitFor();

describe('ten minutes without a connection', () => {
  it('end with the words of both people, each once, also in the paragraph that both wrote in', async () => {
    await Promise.all([lead, secretary].map(({ page }) => page.clock.install()));
    await Promise.all([lead, secretary].map(({ page }) => openLetter(page, caseId)));
    const [together, ours, theirs] = [wordsOf('samen', 3), wordsOf('weg', 12), wordsOf('hier', 12)];
    await caretIn(lead.page, 'summary');
    await typeWords(lead.page, together);
    await everywhere({ server, caseId }, together, [lead.page, secretary.page]);

    await line.cut();
    await caretIn(secretary.page, 'summary');
    for (const half of [0, 6]) {
      await typeWords(lead.page, ours.slice(half, half + 6));
      await typeWords(secretary.page, theirs.slice(half, half + 6));
      await Promise.all([lead, secretary].map(({ page }) => page.clock.fastForward('05:00')));
      await caretIn(lead.page, 'appreciation');
      await caretIn(secretary.page, 'appreciation');
    }
    await lead.page.getByText('Geen verbinding. U kunt doorschrijven').first().waitFor();
    await everywhere({ server, caseId }, theirs, [secretary.page]);
    expect(faultsIn(lettersWords(server, caseId), ours)).toEqual(ours);
    expect(faultsIn(await shown(lead.page), theirs)).toEqual(theirs);
    expect(faultsIn(await shown(lead.page), ours)).toEqual([]);

    await line.mend();
    await lead.page.clock.fastForward('01:00');
    await everywhere({ server, caseId }, [...together, ...ours, ...theirs], [lead.page, secretary.page]);
    await saved(lead.page);
    expect(await lead.page.getByText('Deze woorden pasten niet meer').count()).toBe(0);
  }, 180_000);
});

describe('a new release', () => {
  let next: NextBuild;
  beforeAll(() => {
    next = makeNextBuild();
  });
  afterAll(() => next.remove());
  const notice = (page: Page) => page.getByText('Er is een nieuwe versie van Adviestafel');

  it('loses nothing of what is typed meanwhile, and says calmly that there is one', async () => {
    await openLetter(lead.page, caseId);
    const words = wordsOf('uitgave', 30);
    await caretIn(lead.page, 'summary');
    const typing = typeWords(lead.page, words);
    await until('the first words are on disk', () => lettersWords(server, caseId).includes(words[2]!));
    await server.restart(next.root);
    await typing;
    await everywhere({ server, caseId }, words, [lead.page]);
    await notice(lead.page).waitFor();
    expect(await accessibilityFaults(lead.page)).toEqual([]);

    const last = wordsOf('daarna', 3);
    await typeWords(lead.page, last);
    await everywhere({ server, caseId }, last, [lead.page]);
    await lead.page.getByRole('button', { name: 'Ververs de pagina' }).click();
    await notice(lead.page).waitFor({ state: 'detached' });
    await letterReady(lead.page);
    await everywhere({ server, caseId }, [...words, ...last], [lead.page]);
  }, 180_000);

  it('loads whole pages from links of an older page, since the pieces that it knows are gone', async () => {
    await openLetter(lead.page, caseId);
    await server.restart(next.root);
    await notice(lead.page).waitFor();
    await lead.page.getByRole('button', { name: 'Nu niet' }).click();
    await notice(lead.page).waitFor({ state: 'detached' });
    await lead.page.getByRole('link', { name: 'Tijdlijn' }).click();
    await lead.page.getByRole('heading', { name: 'Tijdlijn van de brief' }).waitFor();
    expect(await notice(lead.page).count()).toBe(0);
  }, 180_000);
});
