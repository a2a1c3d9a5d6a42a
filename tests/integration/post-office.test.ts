import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailedByHand, postRoom, retryMail } from '#app/domain/post/post-room.server.ts';
import { queueMail } from '#app/domain/post/queue-mail.server.ts';
import { PostOffice } from '#app/jobs/post-office.server.ts';
import { smtpServer } from '#app/mail/smtp.server.ts';
import { mailById, updateMail } from '#db/queries/mail.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';

let raad: TestCouncil;
let sink: SmtpSink;
let office: PostOffice;

beforeEach(async () => {
  raad = makeCouncil();
  sink = await startSmtpSink();
  office = new PostOffice({
    server: smtpServer({ url: sink.url, from: 'raad@voorbeeld.test' }),
    now: () => raad.clock.now,
    newId: () => raad.as('secretary').newId(),
  });
});
afterEach(async () => {
  await office.close();
  await sink.close();
});

async function letterMail(subject = 'Advies over de belbus'): Promise<string> {
  const file = await raad.council.files.put(new TextEncoder().encode('de brief zelf'));
  return queueMail(raad.as('secretary'), {
    kind: 'letter',
    recipients: ['college@gemeente.test'],
    copies: ['griffie@gemeente.test'],
    subject,
    body: 'Geacht college,\n\nHierbij ons advies.',
    attachments: [{ name: 'SAR-2026-01.pdf', mime: 'application/pdf', sha256: file.sha256 }],
  });
}

const sendNow = async () => {
  office.add(raad.council, 'https://raad.voorbeeld.test');
  await office.settled();
};

describe('the post office', () => {
  it('sends what waits, with its files, and marks it', async () => {
    const id = await letterMail();
    await sendNow();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]!.to).toEqual(['college@gemeente.test', 'griffie@gemeente.test']);
    expect(sink.mails[0]!.raw).toContain(`Message-ID: <${id}@voorbeeld.test>`);
    expect(sink.mails[0]!.raw).toContain(Buffer.from('de brief zelf').toString('base64'));
    expect(mailById(raad.council.db, id)!.status).toBe('sent');
    office.wake();
    await office.settled();
    expect(sink.mails).toHaveLength(1);
  });

  it('waits longer after each refusal, keeps what the server said, and gives up after eight tries', async () => {
    const id = await letterMail();
    sink.refuse = true;
    await sendNow();
    const first = mailById(raad.council.db, id)!;
    expect(first).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(first.failure).toContain('try again later');
    for (let tries = 2; tries <= 8; tries++) {
      raad.clock.now = mailById(raad.council.db, id)!.nextTryAt;
      office.wake();
      await office.settled();
      expect(mailById(raad.council.db, id)!.attempts).toBe(tries);
    }
    expect(mailById(raad.council.db, id)!.status).toBe('failed');
    sink.refuse = false;
    retryMail(raad.as('secretary'), id);
    office.wake();
    await office.settled();
    expect(mailById(raad.council.db, id)!.status).toBe('sent');
  });

  it('does not keep mail back when the clock is set back', async () => {
    const hour = 3_600_000;
    await letterMail('Nog nooit geprobeerd');
    const id = await letterMail('Al eens geweigerd');
    updateMail(raad.council.db, id, { attempts: 3, nextTryAt: raad.clock.now + hour });
    raad.clock.now -= hour;
    await sendNow();
    expect(sink.mails.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1])).toEqual(['Nog nooit geprobeerd']);
    raad.clock.now -= 30 * 24 * hour;
    office.wake();
    await office.settled();
    expect(sink.mails).toHaveLength(2);
  });

  it('does not send a file that was changed in the store', async () => {
    const id = await letterMail();
    const { attachments } = postRoom(raad.as('secretary')).lines[0]!;
    writeFileSync(raad.council.files.pathOf(attachments[0]!.sha256), 'iets anders');
    await sendNow();
    expect(sink.mails).toEqual([]);
    expect(mailById(raad.council.db, id)!.failure).toContain('was changed');
  });

  it('keeps a line end out of the headers', async () => {
    await letterMail('Advies\r\nBcc: spion@elders.test');
    await sendNow();
    expect(sink.mails[0]!.to).not.toContain('spion@elders.test');
    expect(sink.mails[0]!.raw).not.toMatch(/^Bcc:/m);
  });

  it('lets mail wait without a mail server, until somebody sent it by hand', async () => {
    const id = await letterMail();
    const closed = new PostOffice({ server: null, now: () => raad.clock.now, newId: () => 'x' });
    closed.add(raad.council, 'https://raad.voorbeeld.test');
    await closed.close();
    expect(mailById(raad.council.db, id)!.status).toBe('waiting');
    mailedByHand(raad.as('secretary'), id);
    expect(mailById(raad.council.db, id)!.status).toBe('byHand');
    expect(() => mailedByHand(raad.as('secretary'), id)).toThrow(/mailSettled/);
    expect(() => postRoom(raad.as('member'))).toThrow(/forbidden/);
  });
});
