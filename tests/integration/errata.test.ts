import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '#app/domain/councils/load-settings.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { sha256Of } from '#app/domain/letters/canonical-json.server.ts';
import { errataRoom, erratumOfCase } from '#app/domain/letters/errata/errata-room.server.ts';
import { sendErratum, signErratum } from '#app/domain/letters/errata/send-erratum.server.ts';
import {
  addCorrection,
  fixErratum,
  removeCorrection,
  reopenErratum,
} from '#app/domain/letters/errata/write-erratum.server.ts';
import { letterOfCase } from '#app/domain/letters/final-letter.server.ts';
import { errataByCase } from '#db/queries/errata.ts';
import { eventsByCase } from '#db/queries/events.ts';
import { mailsByCase } from '#db/queries/mail.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';
import { sentCase } from '../factories/sent-case.ts';

let raad: TestCouncil;
let caseId: string;
beforeEach(async () => {
  raad = makeCouncil();
  caseId = (await sentCase(raad)).caseId;
});

const correction = { place: 'Advies 1', wrong: 'in 2025', right: 'in 2027' };
const add = (change: Partial<typeof correction> = {}) =>
  addCorrection(raad.as('secretary'), caseId, { ...correction, ...change });
const fix = () => fixErratum(raad.as('secretary'), caseId);
const sign = (...who: PersonName[]) => {
  for (const one of who) signErratum(raad.as(one), caseId, 'code');
};
const byHand = { via: 'hand' as const, sentOn: '2026-09-07', addressee: 'College', copyTo: '' };
const send = () => sendErratum(raad.as('secretary'), caseId, byHand);

describe('an erratum', () => {
  it('says what is wrong and what it should be, under the number of its letter', async () => {
    add();
    fix();
    sign('chair', 'secretary');
    await send();
    const { letter } = erratumOfCase(raad.as('official'), caseId, 1);
    expect(letter).toMatchObject({
      referenceNo: 'SAR-2026-01, erratum 1',
      erratumOf: 'SAR-2026-01',
      status: 'sent',
      annexes: [],
    });
    const text = JSON.stringify(letter.doc);
    for (const words of ['Advies 1', 'in 2025', 'in 2027']) expect(text).toContain(words);
    expect(letter.signatures.map((signed) => signed.role)).toEqual(['voorzitter', 'secretaris']);
  });

  it('leaves the letter as it was sent', async () => {
    const before = JSON.stringify(letterOfCase(raad.as('official'), caseId));
    add();
    fix();
    sign('chair', 'secretary');
    await send();
    expect(JSON.stringify(letterOfCase(raad.as('official'), caseId))).toBe(before);
  });

  it('is written by the secretary alone, and only once the letter was sent', () => {
    for (const who of ['chair', 'lead', 'member', 'clerk', 'official', 'observer', 'admin'] as const)
      expect(() => addCorrection(raad.as(who), caseId, correction)).toThrow(/forbidden|notFound/);
  });

  it('is the council’s own until it goes out', async () => {
    add();
    fix();
    expect(errataRoom(raad.as('member'), caseId).errata).toHaveLength(1);
    for (const who of ['clerk', 'official'] as const) {
      expect(errataRoom(raad.as(who), caseId).errata).toEqual([]);
      expect(() => erratumOfCase(raad.as(who), caseId, 1)).toThrow(/notFound/);
    }
    sign('chair', 'secretary');
    await send();
    expect(errataRoom(raad.as('clerk'), caseId).errata).toHaveLength(1);
  });

  it('counts on in each case', async () => {
    add();
    fix();
    sign('chair', 'secretary');
    await send();
    add({ place: 'Advies 2' });
    expect(errataRoom(raad.as('secretary'), caseId).errata.map((one) => one.reference)).toEqual([
      'SAR-2026-01, erratum 1',
      'SAR-2026-01, erratum 2',
    ]);
  });

  it('has no text that is empty, and none with a citizen service number', () => {
    expect(fix).toThrow(/notFound/);
    add({ wrong: 'BSN 111222333' });
    expect(fix).toThrow(/erratumPrivate/);
    removeCorrection(raad.as('secretary'), caseId, 0);
    expect(errataByCase(raad.council.db, caseId)).toEqual([]);
  });

  it('is not changed while it lies fixed, and asks for new signatures after a change', () => {
    add();
    fix();
    sign('chair');
    expect(() => add()).toThrow(/erratumFixed/);
    reopenErratum(raad.as('secretary'), caseId);
    add({ place: 'Aanleiding' });
    fix();
    expect(errataRoom(raad.as('chair'), caseId).errata[0]?.signedRoles).toEqual([]);
  });

  it('goes out after two signatures, each with proof and in its own role', async () => {
    add();
    fix();
    expect(() => signErratum(raad.as('chair'), caseId, 'none')).toThrow(/proofMissing/);
    sign('chair');
    expect(() => sign('chair')).toThrow(/alreadySigned/);
    expect(() => sign('member')).toThrow(/forbidden/);
    await expect(send()).rejects.toThrow(/erratumUnsigned/);
    sign('secretary');
    await expect(
      sendErratum(raad.as('secretary'), caseId, { ...byHand, sentOn: '2026-09-09' }),
    ).rejects.toThrow(/sentInFuture/);
  });

  it('is kept with its files, and the log has the hashes of text and PDF', async () => {
    add();
    fix();
    sign('chair', 'secretary');
    await send();
    const row = errataByCase(raad.council.db, caseId)[0]!;
    for (const hash of [row.pdfSha256!, row.odtSha256!])
      expect(await raad.council.files.verify(hash)).toBe(true);
    const told = eventsByCase(raad.council.db, caseId).find((event) => event.kind === 'erratum.sent')!;
    expect(JSON.parse(told.params)).toMatchObject({
      number: 1,
      sha256: sha256Of(row.sentContent!),
      pdfSha256: row.pdfSha256,
    });
    expect(caseStory(raad.as('clerk'), caseId).map((line) => line.kind)).toContain('erratum.sent');
  });

  it('goes by the outbox with both files, named as a correction', async () => {
    changeSettings(raad.as('secretary'), { addresseeEmails: ['college@gemeente.test'] });
    add();
    fix();
    sign('chair', 'secretary');
    await sendErratum(raad.as('secretary'), caseId, {
      via: 'mail',
      recipients: ['college@gemeente.test'],
      copies: [],
      addressee: 'College',
      copyTo: '',
    });
    const mail = mailsByCase(raad.council.db, caseId)[0]!;
    expect(mail.subject).toMatch(/^Verbetering: .*\(SAR-2026-01, erratum 1\)$/);
    expect(JSON.parse(mail.attachments)).toHaveLength(2);
  });
});
