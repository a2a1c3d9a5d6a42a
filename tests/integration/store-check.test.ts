import { rm, writeFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkStore, storeCheckRoom } from '#app/domain/integrity/check-store.server.ts';
import { nightWatch } from '#app/jobs/night-watch.server.ts';
import { sendingOf } from '#db/queries/letters.ts';
import { event } from '#db/schema/cases.ts';
import { frozenVersion, sending } from '#db/schema/letters.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { type SentCase, sentCase } from '../factories/sent-case.ts';

let raad: TestCouncil;
let at: SentCase;
beforeEach(async () => {
  raad = makeCouncil();
  at = await sentCase(raad);
});

const look = async () => {
  await checkStore(raad.as('secretary'));
  return storeCheckRoom(raad.as('admin')).last!;
};
const faultsNow = async () => (await look()).faults.map(({ kind, kept }) => `${kind} ${kept}`);
const pathOf = (sha256: string) => raad.council.files.pathOf(sha256);

describe('looking whether everything is still what it was', () => {
  it('finds nothing when nothing changed, and says how much it looked at', async () => {
    expect(await look()).toMatchObject({ files: 3, texts: 3, faults: [], by: 'Naam van secretary' });
  });

  it('finds one changed byte in any stored file', async () => {
    const sent = sendingOf(raad.council.db, at.caseId)!;
    for (const [sha256, kept] of [
      [at.original, 'original'],
      [at.picture, 'picture'],
      [sent.pdfSha256, 'letterPdf'],
    ] as const) {
      const bytes = Buffer.from(await raad.council.files.read(sha256));
      bytes[0]! ^= 1;
      await writeFile(pathOf(sha256), bytes);
      expect(await faultsNow()).toEqual([`fileChanged ${kept}`]);
      bytes[0]! ^= 1;
      await writeFile(pathOf(sha256), bytes);
    }
  });

  it('finds a file that is gone, with its case and the hash that it should have', async () => {
    await rm(pathOf(at.original));
    expect((await look()).faults).toEqual([
      {
        kind: 'fileMissing',
        kept: 'original',
        name: 'nota.txt',
        caseId: at.caseId,
        caseTitle: 'Beleidsplan Wmo',
        sha256: at.original,
      },
    ]);
  });

  it('finds a sent letter that was changed in the database', async () => {
    const { content } = sendingOf(raad.council.db, at.caseId)!;
    raad.council.db
      .update(sending)
      .set({ content: content.replace('beslissen', 'zwijgen') })
      .run();
    expect(await faultsNow()).toEqual(['textChanged sentLetter']);
  });

  it('finds a frozen version that was changed together with its own hash', async () => {
    raad.council.db
      .update(frozenVersion)
      .set({ content: '{}', sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' })
      .run();
    expect(await faultsNow()).toEqual(['textChanged frozenLetter']);
  });

  it('finds another PDF put in place of the one that was sent', async () => {
    const other = await raad.council.files.put(Buffer.from('%PDF-1.7 vals'));
    raad.council.db.update(sending).set({ pdfSha256: other.sha256 }).run();
    expect(await faultsNow()).toEqual(['textChanged letterPdf']);
  });

  it('finds that the line in the log is gone', async () => {
    raad.council.db.delete(event).where(eq(event.kind, 'letter.sent')).run();
    expect(await faultsNow()).toEqual(['notInLog sentLetter', 'notInLog letterPdf']);
  });

  it('is for the secretary and who looks after the accounts', async () => {
    for (const who of ['chair', 'lead', 'member', 'clerk', 'official', 'observer'] as const)
      await expect(checkStore(raad.as(who))).rejects.toThrow(/forbidden/);
  });

  it('leaves an event with counts', async () => {
    await look();
    const told = raad.council.db.select().from(event).where(eq(event.kind, 'store.checked')).get()!;
    expect(JSON.parse(told.params)).toEqual({ files: 3, texts: 3, faults: 0 });
  });
});

describe('a stored file that must leave the house', () => {
  it('is refused once its bytes changed or it is gone', async () => {
    await writeFile(pathOf(at.original), 'iets anders');
    await expect(raad.council.files.readUnchanged(at.original)).rejects.toThrow(/fileChanged/);
    await rm(pathOf(at.original));
    await expect(raad.council.files.readUnchanged(at.original)).rejects.toThrow(/fileMissing/);
  });
});

describe('the night watch', () => {
  it('looks once a night, and tells the log of the process what it finds', async () => {
    const said: string[] = [];
    const noon = raad.clock.now;
    let ids = 0;
    const watch = nightWatch({
      now: () => raad.clock.now,
      newId: () => `nacht-${++ids}`,
      tell: (line) => void said.push(line),
    });
    watch.add(raad.council);
    const lookAt = async (instant: number) => {
      raad.clock.now = instant;
      watch.wake();
      await watch.settled();
    };
    await lookAt(noon);
    expect(storeCheckRoom(raad.as('secretary')).last).toBeNull();
    await rm(pathOf(at.original));
    const threeAtNight = Date.UTC(2026, 8, 8, 1, 10);
    await lookAt(threeAtNight);
    await lookAt(threeAtNight + 600_000);
    expect(ids).toBe(1);
    expect(storeCheckRoom(raad.as('secretary')).last).toMatchObject({
      by: null,
      faults: [{ kind: 'fileMissing' }],
    });
    expect(said).toEqual([`council test: fileMissing original ${at.original}`]);
    await lookAt(threeAtNight + 24 * 3_600_000);
    expect(ids).toBe(2);
    await watch.close();
  });
});
