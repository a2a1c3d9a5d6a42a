import { describe, expect, it } from 'vitest';
import { createAuth } from '#app/domain/accounts/auth.server.ts';
import {
  acceptInvitation,
  clearUnfinishedAccount,
  invitationFor,
  renewInvitation,
} from '#app/domain/accounts/invitations.server.ts';
import {
  changePerson,
  inviteForm,
  invitePerson,
  listPeople,
  personLine,
} from '#app/domain/accounts/people.server.ts';
import { createAccount } from '#app/http/sign-in.server.ts';
import { personById } from '#db/queries/people.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const day = 24 * 3600 * 1000;
const newcomer = {
  name: 'Fatma Yilmaz',
  email: 'fatma@voorbeeld.test',
  role: 'member' as const,
  isMember: false,
};

const authOf = (raad: TestCouncil) =>
  createAuth({ db: raad.council.db, secret: 's'.repeat(40), origin: 'http://localhost' });

const makeAccount = (raad: TestCouncil): Promise<string> =>
  createAccount(authOf(raad), {
    name: newcomer.name,
    email: newcomer.email,
    password: 'vier gewone woorden',
  });

async function joined(raad: TestCouncil) {
  const auth = authOf(raad);
  const { personId, secret } = invitePerson(raad.as('secretary'), newcomer);
  const accept = async (link: string) => {
    const invitation = invitationFor(raad.council, link, raad.clock.now);
    const userId = await makeAccount(raad);
    acceptInvitation(raad.council, invitation, userId, raad.clock.now);
  };
  const signIn = () =>
    auth.api.signInEmail({ body: { email: newcomer.email, password: 'vier gewone woorden' } });
  await accept(secret);
  return { personId, accept, signIn };
}

describe('the people of a council', () => {
  it('are shown and changed only by a secretary or administrator', () => {
    const raad = makeCouncil();
    for (const who of ['secretary', 'admin'] as const) expect(listPeople(raad.as(who))).toHaveLength(9);
    const others: PersonName[] = ['chair', 'lead', 'member', 'clerk', 'official', 'observer'];
    for (const who of others) {
      expect(() => listPeople(raad.as(who))).toThrow(/forbidden/);
      expect(() => invitePerson(raad.as(who), newcomer)).toThrow(/forbidden/);
      expect(() => renewInvitation(raad.as(who), 'member')).toThrow(/forbidden/);
      expect(() =>
        changePerson(raad.as(who), 'member', { role: 'admin', isMember: false, active: true }),
      ).toThrow(/forbidden/);
    }
  });

  it('are invited with a link that works once and for two weeks', () => {
    const raad = makeCouncil();
    const { personId, secret } = invitePerson(raad.as('admin'), newcomer);
    expect(personLine(raad.as('admin'), personId)).toMatchObject({
      isMember: true,
      access: { kind: 'invited' },
    });
    expect(invitationFor(raad.council, secret, raad.clock.now).email).toBe(newcomer.email);
    raad.clock.now += 15 * day;
    expect(() => invitationFor(raad.council, secret, raad.clock.now)).toThrow(/invitationGone/);
    expect(personLine(raad.as('admin'), personId).access).toEqual({ kind: 'lapsed' });
  });

  it('join once: the same link in a second tab is void, and the story tells it once', async () => {
    const raad = makeCouncil();
    const { personId, secret } = invitePerson(raad.as('secretary'), newcomer);
    const invitation = invitationFor(raad.council, secret, raad.clock.now);
    const userId = await makeAccount(raad);
    acceptInvitation(raad.council, invitation, userId, raad.clock.now);
    expect(() => acceptInvitation(raad.council, invitation, 'somebody-else', raad.clock.now)).toThrow(
      /invitationGone/,
    );
    expect(personById(raad.council.db, personId)).toMatchObject({ userId });
    const told = raad.handle.sqlite.prepare('select actor_id from event where kind = ?').all('person.joined');
    expect(told).toEqual([{ actor_id: personId }]);
  });

  it('can join after a first try that broke off, and nobody else loses their account', async () => {
    const raad = makeCouncil();
    const { personId, accept, signIn } = await joined(raad);
    clearUnfinishedAccount(raad.council, newcomer.email);
    expect((await signIn()).user.email).toBe(newcomer.email);
    const { secret } = renewInvitation(raad.as('secretary'), personId);
    await makeAccount(raad);
    await expect(accept(secret)).rejects.toThrow();
    clearUnfinishedAccount(raad.council, newcomer.email);
    await accept(secret);
    expect(personLine(raad.as('secretary'), personId).access).toEqual({ kind: 'joined' });
  });

  it('get a new link that makes the old one void', () => {
    const raad = makeCouncil();
    const { personId, secret } = invitePerson(raad.as('secretary'), newcomer);
    const renewed = renewInvitation(raad.as('secretary'), personId);
    expect(() => invitationFor(raad.council, secret, raad.clock.now)).toThrow(/invitationGone/);
    expect(invitationFor(raad.council, renewed.secret, raad.clock.now).personId).toBe(personId);
  });

  it('come back by a new link after losing access; the old password is void and nothing of them is lost', async () => {
    const raad = makeCouncil();
    const { personId, accept, signIn } = await joined(raad);
    expect(personLine(raad.as('secretary'), personId).access).toEqual({ kind: 'joined' });
    expect((await signIn()).user.email).toBe(newcomer.email);
    const { secret } = renewInvitation(raad.as('secretary'), personId);
    await expect(signIn()).rejects.toThrow(/Invalid email or password/);
    expect(personById(raad.council.db, personId)).toMatchObject({ name: newcomer.name, userId: null });
    await accept(secret);
    expect((await signIn()).user.email).toBe(newcomer.email);
  });

  it('who leave can come in no more, not even by a link that was still open', () => {
    const raad = makeCouncil();
    const { personId, secret } = invitePerson(raad.as('secretary'), newcomer);
    changePerson(raad.as('secretary'), personId, { role: 'member', isMember: true, active: false });
    expect(() => invitationFor(raad.council, secret, raad.clock.now)).toThrow(/invitationGone/);
    expect(() => renewInvitation(raad.as('secretary'), personId)).toThrow(/personLeft/);
    expect(personLine(raad.as('secretary'), personId).access).toEqual({ kind: 'left', since: '2026-09-07' });
  });

  it('cannot shut themselves out', () => {
    const raad = makeCouncil();
    for (const who of ['secretary', 'admin'] as const) {
      const own = (change: { role: 'secretary' | 'admin' | 'member'; active: boolean }) => () =>
        changePerson(raad.as(who), who, { isMember: false, ...change });
      expect(own({ role: who, active: false })).toThrow(/notYourself/);
      expect(own({ role: 'member', active: true })).toThrow(/notYourself/);
      expect(() => renewInvitation(raad.as(who), who)).toThrow(/notYourself/);
    }
  });

  it('never get a vote by a ticked box when their role has none', () => {
    const raad = makeCouncil();
    const input = inviteForm.parse({ ...newcomer, role: 'official', isMember: 'on' });
    const { personId } = invitePerson(raad.as('secretary'), input);
    expect(personLine(raad.as('secretary'), personId).isMember).toBe(false);
    expect(inviteForm.parse({ ...newcomer, isMember: undefined }).isMember).toBe(false);
  });
});
