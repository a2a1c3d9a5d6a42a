import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archiveCase } from '#app/domain/archive/archive-case.server.ts';
import { restoreArchive } from '#app/domain/archive/restore-archive.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { checkStore, storeCheckRoom } from '#app/domain/integrity/check-store.server.ts';
import { sha256Of } from '#app/domain/letters/canonical-json.server.ts';
import { sendErratum, signErratum } from '#app/domain/letters/errata/send-erratum.server.ts';
import { addCorrection, fixErratum } from '#app/domain/letters/errata/write-erratum.server.ts';
import { letterOfCase } from '#app/domain/letters/final-letter.server.ts';
import { listReactions } from '#app/domain/tracking/respond.server.ts';
import { archivedName, archivedTables } from '#db/queries/archive.ts';
import * as schema from '#db/schema/index.ts';
import { makeCase } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { closedCase, type SentCase } from '../factories/sent-case.ts';
import { mdtoFaults } from '../mdto/check-mdto.ts';
import { brokenMusts } from '../web-annotation/must-statements.ts';

interface Closed {
  raad: TestCouncil;
  at: SentCase;
}

/** A closed case with an erratum that went out, in a council of its own. */
async function closed(): Promise<Closed> {
  const raad = makeCouncil();
  const at = await closedCase(raad);
  addCorrection(raad.as('secretary'), at.caseId, { place: 'Advies 1', wrong: '2025', right: '2027' });
  fixErratum(raad.as('secretary'), at.caseId);
  for (const who of ['chair', 'secretary'] as const) signErratum(raad.as(who), at.caseId, 'code');
  const byHand = { via: 'hand' as const, sentOn: '2026-09-07', addressee: 'College', copyTo: '' };
  await sendErratum(raad.as('secretary'), at.caseId, byHand);
  return { raad, at };
}

const keep = { valuation: 'destroy' as const, years: 10, category: '3.1' };
const make = async ({ raad, at }: Closed, who: 'chair' | 'secretary' = 'secretary') =>
  readFileSync((await archiveCase(raad.as(who), at.caseId, keep)).path);

let known: Promise<{ zip: Buffer; at: SentCase; madeAt: number }> | null = null;

/** One archive for every test that only reads it, made by the first that asks. */
const theArchive = () => {
  known ??= closed().then(async (one) => ({ zip: await make(one), at: one.at, madeAt: one.raad.clock.now }));
  return known;
};

/** A council without anybody. */
function emptyCouncil(): TestCouncil {
  const empty = makeCouncil();
  empty.handle.sqlite.exec('delete from person');
  return empty;
}

const partsOf = (zip: Uint8Array) => unzipSync(zip);
const textOf = (zip: Uint8Array, path: string) => strFromU8(partsOf(zip)[path]!);

/** The same archive with parts changed, and the manifest made right again when asked. */
function changed(
  zip: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void,
  sealed = true,
): Uint8Array {
  const parts = partsOf(zip);
  change(parts);
  if (sealed) {
    const lines = Object.entries(parts)
      .filter(([path]) => path !== 'manifest-sha256.txt')
      .map(([path, content]) => `${sha256Of(content)}  ${path}\n`);
    parts['manifest-sha256.txt'] = strToU8(lines.join(''));
  }
  return zipSync(parts, { level: 0 });
}

function put(parts: Record<string, Uint8Array>, path: string, text: string): void {
  parts[path] = strToU8(text);
}

/** A council in which somebody is at work. */
function raadWithCase(): TestCouncil {
  const raad = makeCouncil();
  makeCase(raad);
  return raad;
}

describe('the archive of a closed case', () => {
  it('holds every piece, and a manifest that sha256sum accepts', async () => {
    const { zip, at } = await theArchive();
    const parts = partsOf(zip);
    for (const path of [
      'index.html',
      'brief/brief.pdf',
      'brief/brief.odt',
      'brief/brief.html',
      'brief/brief.json',
      'brief/vastgelegd-versie-1.json',
      'errata/erratum-1.pdf',
      'besluit/besluit.html',
      'reactie/reactie.html',
      'nota/versie-1/origineel.txt',
      'nota/versie-1/nota.html',
      'nota/versie-1/nota.json',
      `nota/versie-1/plaatjes/${at.picture}.png`,
      'aantekeningen/aantekeningen.jsonld',
      'oordelen/oordelen.csv',
      'oordelen/toetskader-sar-2020-1.json',
      'verloop/verloop.html',
      'verloop/verloop.json',
      'mdto/dossier.xml',
    ])
      expect(Object.keys(parts)).toContain(path);
    const dir = mkdtempSync(join(tmpdir(), 'archief-test-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    for (const [path, content] of Object.entries(parts)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    }
    const said = execFileSync('sha256sum', ['-c', '--strict', 'manifest-sha256.txt'], { cwd: dir });
    expect(said.toString().trim().split('\n')).toHaveLength(Object.keys(parts).length - 1);
  });

  it('is byte for byte the same for the same case and clock', async () => {
    const one = await closed();
    const { raad } = one;
    const now = raad.clock.now;
    const first = await make(one);
    raad.clock.now = now;
    expect((await make(one)).equals(first)).toBe(true);
  });

  it('has a table of contents in Dutch that lists every file by a link that is there, without a script', async () => {
    const { zip } = await theArchive();
    const html = textOf(zip, 'index.html');
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(html).not.toMatch(/<script|https?:\/\/|src=/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => decodeURI(match[1]!)).sort();
    expect(links).toEqual(
      Object.keys(partsOf(zip))
        .filter((path) => path !== 'index.html')
        .sort(),
    );
  });

  it('has annotations that are W3C web annotations, and no words that a member kept private', async () => {
    const { zip } = await theArchive();
    const collection = JSON.parse(textOf(zip, 'aantekeningen/aantekeningen.jsonld'));
    expect(brokenMusts(collection)).toEqual([]);
    expect(collection.total).toBe(2);
    for (const content of Object.values(partsOf(zip)))
      expect(strFromU8(content)).not.toContain('Alleen voor mijzelf');
  });

  it('says nowhere who wrote a minority statement without a name', async () => {
    const { zip } = await theArchive();
    expect(JSON.parse(textOf(zip, 'gegevens/minority_statement.json'))).toMatchObject([
      { personId: 'een-lid-1', body: 'Ik vind dit te mild.' },
      { personId: 'other', body: 'Ik mis de kosten.' },
    ]);
    expect(textOf(zip, 'besluit/besluit.html')).toContain('Minderheidsstandpunt van een lid');
    const told = JSON.parse(textOf(zip, 'gegevens/event.json')).filter(
      (event: { kind: string }) => event.kind === 'letter.minority',
    );
    expect(told.map((event: { actorId: unknown }) => event.actorId)).toEqual([null, null]);
  });

  it('holds people by name and role alone', async () => {
    const people = JSON.parse(textOf((await theArchive()).zip, 'gegevens/person.json')) as object[];
    expect(people.length).toBeGreaterThan(4);
    for (const person of people) expect(Object.keys(person)).toEqual(['id', 'name', 'role', 'isMember']);
    for (const content of Object.values(partsOf((await theArchive()).zip)))
      expect(strFromU8(content)).not.toContain('@voorbeeld.test');
  });

  it('describes the dossier, each piece and each file by MDTO', async () => {
    const parts = partsOf((await theArchive()).zip);
    const described = Object.keys(parts).filter((path) => path.startsWith('mdto/'));
    expect(
      described.flatMap((path) => mdtoFaults(strFromU8(parts[path]!)).map((fault) => `${path}: ${fault}`)),
    ).toEqual([]);
    const others = Object.keys(parts).filter(
      (path) => !path.startsWith('mdto/') && path !== 'index.html' && path !== 'manifest-sha256.txt',
    );
    expect(described.filter((path) => path.startsWith('mdto/bestanden/')).sort()).toEqual(
      others.map((path) => `mdto/bestanden/${path}.xml`).sort(),
    );
    expect(strFromU8(parts['mdto/dossier.xml']!)).toContain('<termijnLooptijd>P10Y</termijnLooptijd>');
    expect(strFromU8(parts['mdto/bestanden/brief/brief.pdf.xml']!)).toContain(
      sha256Of(parts['brief/brief.pdf']!),
    );
  });

  it('is made by the chair or the secretary, and recorded', async () => {
    const one = await closed();
    const { raad, at } = one;
    for (const who of ['lead', 'member', 'clerk', 'official', 'observer', 'admin'] as const)
      await expect(archiveCase(raad.as(who), at.caseId, keep)).rejects.toThrow(/forbidden|notFound/);
    await make(one, 'chair');
    expect(caseStory(raad.as('chair'), at.caseId).at(-1)?.kind).toBe('case.archived');
  });

  it('is not made when a stored file is no longer what was kept', async () => {
    const one = await closed();
    const { raad, at } = one;
    writeFileSync(raad.council.files.pathOf(at.original), 'iets anders');
    await expect(make(one)).rejects.toThrow(/fileChanged/);
    expect(readdirSync(join(raad.council.dir, 'archives'))).toEqual([]);
  });
});

describe('an archive that comes back in an empty council', () => {
  it('has equal counts of every kind, the same ids, letter, reaction and story, and hashes that are right', async () => {
    const one = await closed();
    const { raad, at } = one;
    const zip = await make(one);
    const empty = makeCouncil();
    const before = Object.fromEntries(
      Object.entries(JSON.parse(textOf(zip, 'gegevens/archief.json')).counts as Record<string, number>),
    );
    empty.handle.sqlite.exec('delete from person');
    const { counts } = await restoreArchive(empty.council, zip, raad.clock.now);
    expect(counts).toEqual(before);
    for (const archived of archivedTables.slice(1))
      expect(archived.rows(empty.council.db, at.caseId).length, archivedName(archived)).toBe(
        before[archivedName(archived)]! + (archivedName(archived) === 'event' ? 1 : 0),
      );
    expect(letterOfCase(empty.as('chair'), at.caseId)).toEqual(letterOfCase(raad.as('chair'), at.caseId));
    expect(listReactions(empty.as('member'), at.caseId).points).toEqual(
      listReactions(raad.as('member'), at.caseId).points,
    );
    await checkStore(empty.as('admin'));
    expect(storeCheckRoom(empty.as('admin')).last).toMatchObject({ faults: [] });
  });

  it('gives the same letter and rows when it is archived again', async () => {
    const { zip: first, at, madeAt } = await theArchive();
    const empty = emptyCouncil();
    await restoreArchive(empty.council, first, madeAt);
    const again = readFileSync((await archiveCase(empty.as('secretary'), at.caseId, keep)).path);
    const same = [
      'brief/brief.json',
      'gegevens/annotation.json',
      'gegevens/score.json',
      'gegevens/vote.json',
      'gegevens/person.json',
    ];
    for (const path of same) expect(textOf(again, path), path).toBe(textOf(first, path));
  });

  it('makes people placeholders that cannot sign in, vote or get mail', async () => {
    const { zip } = await theArchive();
    const empty = emptyCouncil();
    await restoreArchive(empty.council, zip, 0);
    const people = empty.handle.sqlite.prepare('select * from person').all() as Record<string, unknown>[];
    for (const person of people)
      expect(person).toMatchObject({
        user_id: null,
        email: `${person.id}@archief.invalid`,
        active_until: '2026-09-07',
        digest: 'never',
      });
  });
});

describe('a hostile archive', () => {
  const refusals: [string, string, (zip: Uint8Array, at: SentCase) => Uint8Array][] = [
    ['no ZIP at all', 'ARCHIEF-01', () => strToU8('geen zip')],
    [
      'a path out of its folder',
      'ARCHIEF-01',
      (zip) => changed(zip, (parts) => put(parts, '../buiten.txt', 'x')),
    ],
    [
      'a bomb',
      'ARCHIEF-01',
      (zip) => zipSync({ ...partsOf(zip), 'bom.txt': new Uint8Array(20_000_000) }, { level: 9 }),
    ],
    [
      'a missing manifest',
      'ARCHIEF-02',
      (zip) => changed(zip, (parts) => void delete parts['manifest-sha256.txt'], false),
    ],
    [
      'a missing part',
      'ARCHIEF-02',
      (zip) => changed(zip, (parts) => void delete parts['brief/brief.pdf'], false),
    ],
    [
      'a missing part that the manifest leaves out too',
      'ARCHIEF-02',
      (zip) => changed(zip, (parts) => void delete parts['nota/versie-1/origineel.txt']),
    ],
    [
      'one changed byte',
      'ARCHIEF-03',
      (zip) =>
        changed(
          zip,
          (parts) => {
            parts['brief/brief.pdf']![0]! ^= 1;
          },
          false,
        ),
    ],
    [
      'a part that the manifest does not name',
      'ARCHIEF-04',
      (zip) => changed(zip, (parts) => put(parts, 'extra.txt', 'x'), false),
    ],
    [
      'rows of another shape',
      'ARCHIEF-05',
      (zip) => changed(zip, (parts) => put(parts, 'gegevens/vote.json', '[{"vreemd":1}]')),
    ],
    [
      'a letter that was changed with its manifest',
      'ARCHIEF-07',
      (zip) =>
        changed(zip, (parts) => {
          parts['gegevens/sending.json'] = strToU8(
            strFromU8(parts['gegevens/sending.json']!).replace('beslissen', 'zwijgen'),
          );
        }),
    ],
    [
      'fewer rows than it says',
      'ARCHIEF-08',
      (zip) => changed(zip, (parts) => put(parts, 'gegevens/vote.json', '[]')),
    ],
    [
      'rows of another case',
      'ARCHIEF-08',
      (zip, at) =>
        changed(zip, (parts) => {
          parts['gegevens/event.json'] = strToU8(
            strFromU8(parts['gegevens/event.json']!).replace(
              `"caseId": "${at.caseId}"`,
              '"caseId": "een-ander"',
            ),
          );
        }),
    ],
  ];

  it('is refused by its code, with nothing half stored', async () => {
    const { zip, at } = await theArchive();
    for (const [what, code, spoil] of refusals) {
      const empty = emptyCouncil();
      await expect(restoreArchive(empty.council, spoil(zip, at), 0), what).rejects.toMatchObject({ code });
      for (const table of ['advice_case', 'person', 'event', 'annotation'])
        expect(empty.handle.sqlite.prepare(`select count(*) n from ${table}`).get(), what).toEqual({ n: 0 });
      expect(await empty.council.files.has(at.original), what).toBe(false);
    }
  }, 120_000);

  it('is refused by a council that has cases', async () => {
    const { zip } = await theArchive();
    const { council } = raadWithCase();
    await expect(restoreArchive(council, zip, 0)).rejects.toMatchObject({ code: 'ARCHIEF-06' });
  });
});

describe('the list of archived tables', () => {
  /** What stays out, and why. */
  const leftOut: Record<string, string> = {
    user: 'accounts',
    session: 'accounts',
    account: 'accounts',
    verification: 'accounts',
    two_factor: 'accounts',
    rate_limit: 'accounts',
    invitation: 'accounts',
    council_setting: 'of the council',
    retired_rubric: 'of the council',
    letter_template: 'of the council',
    letter_layout: 'is in the frozen letter',
    letter_document: 'drafts',
    letter_step: 'drafts',
    letter_snapshot: 'drafts',
    letter_version_name: 'drafts',
    letter_comment: 'drafts',
    letter_reply: 'drafts',
    letter_suggestion: 'drafts',
    mail: 'addresses',
    mention: 'who was told',
    part_read: 'one’s own',
    publication: 'making public is a deliberate act of the council that does it',
    store_check: 'of the council',
  };

  it('names every table of the schema, or says why it stays out', () => {
    const all = Object.values(schema)
      .filter((value) => is(value, SQLiteTable))
      .map((table) => getTableName(table));
    const archived = archivedTables.map(archivedName);
    expect(all.filter((name) => !archived.includes(name) && !(name in leftOut))).toEqual([]);
    expect(Object.keys(leftOut).filter((name) => archived.includes(name))).toEqual([]);
  });
});
