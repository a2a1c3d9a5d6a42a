import type { Page } from 'playwright-core';
import { readDatabase, until } from '../../harness/forms.ts';
import { demoPeople, type TestServer } from '../../harness/server.ts';
import { demoCase } from '../demo-case.ts';
import type { Round } from './rounds.ts';

/** Truus takes part in the case that is being judged and in the one that is being written. */
export const writer = 'other';

/** A field that somebody writes in. */
export interface Place {
  path: string;
  /** Puts the cursor in the field; words that stand there are selected, so that what is typed replaces them. */
  enter(page: Page): Promise<void>;
  /** Presses the button of the field. A reason has none: it goes by itself. */
  give(page: Page): Promise<void>;
  /** Goes on after signing in again in another tab. A reason does so by itself. */
  goOn(page: Page): Promise<void>;
  /** What the page says while the words have not reached the server. */
  notSent: RegExp;
  /** Whether words that were given off go by themselves when the page is opened again. */
  goesAgain: boolean;
  /** Whether two tabs write the same thing, or each something of its own. */
  clashes: boolean;
}

/** The places of one run. Each round of something new takes the next passage or point. */
export interface Places {
  of(round: Pick<Round, 'field' | 'changes'>): Place;
}

/** Makes what is going to be changed: an annotation, a reply and a reason of the writer's own. */
export async function makePlaces(server: TestServer): Promise<Places> {
  const reviewing = `/adviezen/${demoCase(server, 'reviewing')}`;
  const drafting = `/adviezen/${demoCase(server, 'drafting')}`;
  const [talked, changedIn] = openThreads(server);
  await postJson(server, `/aantekeningen/${changedIn}/antwoorden`, {
    id: crypto.randomUUID(),
    body: 'Deze reactie wordt steeds veranderd.',
  });
  let passages = 0;
  let points = 0;
  const makers: Record<Round['field'], (changes: boolean) => Place> = {
    annotation: (changes) =>
      changes
        ? changedAnnotation(`${reviewing}/aantekeningen/${ownAnnotation(server)}`)
        : newAnnotation(`${reviewing}/nota`, passages++),
    reply: (changes) =>
      changes
        ? changedReply(`${drafting}/aantekeningen/${changedIn}`)
        : newReply(`${drafting}/aantekeningen/${talked}`),
    reason: (changes) => reason(`${reviewing}/beoordeling`, changes ? lastPoint : points++ % lastPoint),
  };
  return { of: ({ field, changes }) => makers[field](changes) };
}

/** The point of which the reason is changed again and again; the ones before it are for new reasons. */
const lastPoint = 14;

const sentInBackground = {
  notSent: /Nog niet bewaard: er is geen verbinding/,
  goOn: (page: Page) => page.getByRole('button', { name: 'Bewaar nu' }).click(),
};

function newAnnotation(path: string, passage: number): Place {
  return {
    path,
    ...sentInBackground,
    goesAgain: true,
    clashes: false,
    enter: async (page) => {
      await page.locator('.note-search:not([data-waiting])').waitFor({ state: 'attached' });
      await page
        .locator('.note-text p')
        .filter({ hasText: /.{80,}/ })
        .nth(2 + passage)
        .click({ position: { x: 5, y: 8 }, clickCount: 3 });
      await page
        .getByRole('toolbar', { name: /Aantekening maken/ })
        .getByRole('button', { name: 'Vraag' })
        .click();
      await hasCursor(page);
    },
    give: (page) => page.keyboard.press('Control+Enter'),
  };
}

const changedAnnotation = (path: string): Place => ({
  path,
  ...sentInBackground,
  goesAgain: false,
  clashes: true,
  enter: async (page) => {
    await page.getByRole('button', { name: 'Verander', exact: true }).click();
    await hasCursor(page);
    await page.keyboard.press('Control+A');
  },
  give: (page) => page.getByRole('button', { name: 'Bewaar de verandering' }).click(),
});

const newReply = (path: string): Place => ({
  path,
  ...sentInBackground,
  goesAgain: false,
  clashes: false,
  enter: async (page) => {
    await page.getByLabel('Uw reactie').click();
    await hasCursor(page);
  },
  give: (page) => page.getByRole('button', { name: 'Reageer', exact: true }).click(),
});

const changedReply = (path: string): Place => ({
  path,
  ...sentInBackground,
  goesAgain: false,
  clashes: true,
  enter: async (page) => {
    await page.getByRole('button', { name: 'Verander uw reactie' }).click();
    await hasCursor(page);
    await page.keyboard.press('Control+A');
  },
  give: (page) => page.getByRole('button', { name: 'Bewaar de verandering' }).click(),
});

const reason = (path: string, point: number): Place => ({
  path: `${path}?deel=${1 + Math.floor(point / 5)}`,
  notSent: /Nog niet bewaard. Uw tekst staat op dit apparaat/,
  goesAgain: true,
  clashes: true,
  enter: async (page) => {
    await page
      .locator('.criterion')
      .nth(point % 5)
      .getByRole('textbox')
      .click();
    await hasCursor(page);
    await page.keyboard.press('Control+A');
  },
  give: async () => undefined,
  goOn: async () => undefined,
});

const hasCursor = (page: Page): Promise<unknown> =>
  until('the field has the cursor', () => page.evaluate(() => document.activeElement?.matches('textarea')));

function ownAnnotation(server: TestServer): string {
  const sql = `select annotation.id from annotation join advice_case on case_id = advice_case.id
    where state = 'reviewing' and author_id = ? and deleted_at is null order by annotation.created_at limit 1`;
  return readDatabase<{ id: string }>(server, sql, demoPeople[writer])[0]!.id;
}

function openThreads(server: TestServer): [string, string] {
  const sql = `select annotation.id from annotation join advice_case on case_id = advice_case.id
    where state = 'drafting' and private = 0 and deleted_at is null and not exists
      (select 1 from reply where annotation_id = annotation.id and reply.author_id = ?)
    order by annotation.created_at limit 2`;
  const [first, second] = readDatabase<{ id: string }>(server, sql, demoPeople[writer]);
  return [first!.id, second!.id];
}

async function postJson(server: TestServer, path: string, body: unknown): Promise<void> {
  const answer = await server.fetch(path, {
    method: 'POST',
    cookie: await server.cookieFor(writer),
    headers: { 'Content-Type': 'application/json', 'x-background': '1' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} gave ${answer.status}: ${await answer.text()}`);
}
