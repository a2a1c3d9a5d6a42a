import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCase } from '../browser/demo-case.ts';
import { lettersWords } from '../browser/letter-on-disk.ts';
import { createFakeClock, type HttpWriter, openWriter, until } from '../fakes/http-writer.ts';
import { readDatabase } from '../harness/forms.ts';
import { type DemoRole, startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const clock = createFakeClock();
/** What the server answered to any of the writers. */
const statuses = new Map<number, number>();

/** A tab of somebody who may write in the letter of the demo. */
async function openTab(role: DemoRole, tab: number, documentId: string): Promise<HttpWriter> {
  const writer = await openWriter({
    url: () => `${server.base}/api/samen`,
    personId: role,
    clientId: `client-${role}-${tab}`,
    clock,
    documentId,
    headers: { cookie: await server.cookieFor(role), 'sec-fetch-site': 'same-origin' },
  });
  writer.line = async (send) => {
    const answer = await send();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    return answer;
  };
  return writer;
}

/** So many of each tab's words come when the server is down. */
const lastWords = 10;

const wordsOf = (tab: number) => Array.from({ length: 60 }, (_none, at) => `t${tab}w${at}. `);

describe('a server that is asked to stop while six tabs type', () => {
  it('ends by itself, loses no word, and gives nobody an error when it is back', async () => {
    const caseId = demoCase(server, 'drafting');
    const [letter] = readDatabase<{ id: string }>(
      server,
      'select id from letter_document where case_id = ?',
      caseId,
    );
    const roles: DemoRole[] = ['other', 'secretary', 'other', 'secretary', 'other', 'secretary'];
    const tabs = await Promise.all(roles.map((role, tab) => openTab(role, tab, letter!.id)));
    const texts = tabs.map((_tab, at) => wordsOf(at));
    let isGone = () => {};
    const gone = new Promise<void>((resolve) => {
      isGone = resolve;
    });
    const typing = tabs.map(async (tab, at) => {
      for (const [index, word] of texts[at]!.entries()) {
        // Whoever types fast must still have something to say when the server is gone.
        if (index === texts[at]!.length - lastWords) await gone;
        tab.type(word, at);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await until(() => tabs.every((tab) => tab.acknowledged.size >= 2));
    const asked = performance.now();
    expect(await server.terminate()).toBe(0);
    const drained = performance.now() - asked;
    isGone();
    const disk = lettersWords(server, caseId);
    expect(server.errors()).toBe('');
    await Promise.all(typing);
    await server.restart();

    await until(() => {
      clock.pass(30_000);
      return tabs.every(({ client }) => client.status().phase === 'synced' && client.status().unsaved === 0);
    });
    const text = lettersWords(server, caseId);
    const wrong = texts.flat().filter((word) => text.split(word).length !== 2);
    const early = texts.flat().filter((word) => disk.includes(word)).length;
    console.info(
      `SIGTERM under six tabs: drained in ${drained.toFixed(0)} ms, ${early} of ${texts.flat().length} words before it, ` +
        `${wrong.length} lost or doubled; answers ${JSON.stringify(Object.fromEntries(statuses))}`,
    );
    expect(wrong).toEqual([]);
    expect(early).toBeLessThanOrEqual(texts.flat().length - lastWords * tabs.length);
    expect([...statuses.keys()].filter((status) => status >= 400)).toEqual([]);
    expect(server.errors()).toBe('');
  });
});
