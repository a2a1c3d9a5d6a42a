import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateBoxes, postForm, readDatabase } from '../harness/forms.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const good = {
  title: 'Nota wonen',
  solicited: 'yes',
  requester: 'College',
  question: 'Wat vindt u?',
  ...dateBoxes('receivedOn', '2026-11-02'),
};
const register = (fields: Record<string, string>) =>
  postForm(server, 'secretary', '/adviezen/nieuw', { ...good, ...fields });
const caseCount = () => readDatabase<{ n: number }>(server, 'select count(*) n from advice_case')[0]!.n;
const caseIn = (state: string) =>
  readDatabase<{ id: string }>(server, 'select id from advice_case where state = ?', state)[0]!.id;

describe('a form that is not filled in well', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['without a title', { title: '   ' }, /Vul de titel in\./],
    ['with a title of a book', { title: 'x'.repeat(500) }, /te lang/],
    ['with a day that does not exist', dateBoxes('receivedOn', '2026-02-31'), /Deze datum kan niet/],
    [
      'with letters for a date',
      { 'receivedOn-day': 'twee', 'receivedOn-month': 'x', 'receivedOn-year': '!!' },
      /Deze datum kan niet/,
    ],
    ['from the year 9999', dateBoxes('receivedOn', '9999-01-01'), /jaartal/],
    ['due before it was received', dateBoxes('adviceDueOn', '2026-10-01'), /vóór de dag van ontvangst/],
    ['with a choice that is not offered', { solicited: 'misschien' }, /Kies of om dit advies is gevraagd/],
  ])(
    '%s comes back with a sentence and what was typed, and stores nothing',
    async (_name, fields, sentence) => {
      const before = caseCount();
      const answer = await register({ question: 'Deze tekst blijft staan', ...fields });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toMatch(sentence);
      expect(page).toContain('Deze tekst blijft staan');
      expect(caseCount()).toBe(before);
    },
  );

  it('does not mind strange characters, and shows them as text', async () => {
    const title = '<script>alert(1)</script> \u202e omgekeerd 💡 \' " --';
    const answer = await register({ title });
    const where = answer.headers.get('location')!;
    const page = await (await server.fetch(where, { cookie: await server.cookieFor('secretary') })).text();
    expect(page).not.toContain('<script>alert(1)');
    expect(page).toContain('&lt;script&gt;alert(1)');
  });

  it('that is larger than any form is refused', async () => {
    const answer = await register({ question: 'x'.repeat(2_000_000) });
    expect(answer.status).toBe(413);
  });
});

describe('a step that cannot be taken', () => {
  it('is refused with a sentence, and the case stays where it is', async () => {
    const id = caseIn('reviewing');
    const answer = await postForm(server, 'chair', `/adviezen/${id}/verloop`, { act: 'move', to: 'sent' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('STAP-01');
    expect(caseIn('reviewing')).toBe(id);
  });

  it('says what must be done first', async () => {
    const id = caseIn('reviewing');
    const page = await (
      await server.fetch(`/adviezen/${id}/beoordeling`, { cookie: await server.cookieFor('chair') })
    ).text();
    expect(page).toMatch(/Openen kan nog niet/);
  });

  it('is closed to who may not take it', async () => {
    const id = caseIn('responded');
    const answer = await postForm(server, 'member', `/adviezen/${id}/stap`, { to: 'follow_up' });
    expect([403, 422]).toContain(answer.status);
    expect(caseIn('responded')).toBe(id);
  });
});
