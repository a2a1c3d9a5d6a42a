import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { setDigest } from '#app/domain/accounts/set-digest.server.ts';
import { queueDigests } from '#app/domain/post/digest.server.ts';
import { dutchDateAt } from '#app/domain/tracking/calendar-date.ts';
import { myTurn } from '#app/domain/tracking/my-turn.server.ts';
import { latestMails, type MailRow } from '#db/queries/mail.ts';
import { giveAccounts } from '../factories/accounts.ts';
import { caseInReview, makeCase, submitAll } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const origin = 'https://raad.voorbeeld.test';
const day = 24 * 60 * 60 * 1000;
const everybody: PersonName[] = ['chair', 'secretary', 'lead', 'member', 'other'];

let raad: TestCouncil;
beforeEach(() => {
  raad = makeCouncil();
  giveAccounts(raad, everybody);
});

const digest = () => queueDigests(raad.as('secretary'), origin);
const mails = (): MailRow[] => latestMails(raad.council.db, 1000);
const mailsTo = (name: PersonName) => mails().filter((mail) => mail.personId === name);

describe('the daily mail', () => {
  it('names what waits with its address, and no word of the council', () => {
    const { caseId } = caseInReview(raad);
    digest();
    const [mail] = mailsTo('member');
    expect(mail!.recipients).toBe('["member@voorbeeld.test"]');
    expect(mail!.subject).toBe('Er wacht iets op u – Sociale Adviesraad');
    expect(mail!.body).toContain(`${origin}/adviezen/${caseId}/beoordeling`);
    expect(mail!.body).toContain('U moet nog 15 van de 15 punten beoordelen.');
  });

  it('comes once for each thing, and once more when its date is near', () => {
    caseInReview(raad);
    const days = new Map<string, string>();
    for (let passed = 0; passed < 26; passed++) {
      digest();
      digest();
      raad.clock.now += day;
    }
    for (const mail of mailsTo('member')) days.set(dutchDateAt(mail.createdAt), mail.topics);
    expect([...days.keys()].sort()).toEqual(['2026-09-07', '2026-09-28']);
    expect(mailsTo('member')).toHaveLength(2);
  });

  it('comes to the others also when the council has an administrator, who has nothing to do with its cases', () => {
    giveAccounts(raad, ['admin', 'clerk']);
    caseInReview(raad);
    digest();
    expect(mailsTo('member')).toHaveLength(1);
    expect(mailsTo('admin')).toEqual([]);
  });

  it('does not remind who has finished', () => {
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 3);
    for (let passed = 0; passed < 30; passed++) {
      digest();
      raad.clock.now += day;
    }
    expect(mailsTo('member')).toEqual([]);
    expect(mailsTo('other')).toHaveLength(2);
  });

  it('stays away from who does not want it, who never joined and who left', () => {
    caseInReview(raad);
    setDigest(raad.as('member'), { digest: 'never' });
    digest();
    const reached = new Set(mails().map((mail) => mail.personId));
    expect(reached).not.toContain('member');
    expect(reached).not.toContain('official');
    expect(reached).toContain('other');
  });

  it('gives nobody two mails on a day or a mail without a duty, and forgets no duty, whatever happens', () => {
    const act = fc.constantFrom('case', 'review', 'handIn', 'nothing');
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.nat(3)), { minLength: 14, maxLength: 16 }), (fortnight) => {
        raad = makeCouncil();
        giveAccounts(raad, everybody);
        const inReview: string[] = [];
        const seen = new Map<PersonName, Set<string>>(everybody.map((name) => [name, new Set()]));
        fortnight.forEach(([what, who], index) => {
          if (what === 'case') makeCase(raad, `Nota ${index}`);
          if (what === 'review') inReview.push(caseInReview(raad).caseId);
          const mine = inReview.shift();
          if (what === 'handIn' && mine)
            submitAll(raad, (['chair', 'lead', 'member', 'other'] as const)[who]!, mine, 2);
          digest();
          digest();
          for (const name of everybody)
            for (const duty of myTurn(raad.as(name)).duties)
              seen.get(name)!.add(`${duty.kind}:${duty.caseId}`);
          raad.clock.now += day;
        });
        for (const name of everybody) {
          const own = mailsTo(name);
          const days = own.map((mail) => dutchDateAt(mail.createdAt));
          expect(new Set(days).size).toBe(days.length);
          const topics = own.flatMap((mail) => JSON.parse(mail.topics) as string[]);
          expect(new Set(topics).size).toBe(topics.length);
          const named = new Set(topics.map((topic) => topic.replace(/^(near|new):/, '')));
          expect(named).toEqual(seen.get(name));
          expect(own.every((mail) => mail.topics !== '[]')).toBe(true);
        }
      }),
      { numRuns: 5 },
    );
  });
});
