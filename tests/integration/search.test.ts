import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotate } from '#app/domain/annotations/annotate.server.ts';
import { registerCase } from '#app/domain/cases/register-case.server.ts';
import { type Findings, searchCouncil } from '#app/domain/search/search-council.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { updateCase } from '#db/queries/cases.ts';
import { insertSending } from '#db/queries/letters.ts';
import { annotateSentence, caseInDiscussion, caseInReview, makeCase } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';
import { sampleLetter } from '../fixtures/sample-letter.ts';

function search(raad: TestCouncil, who: PersonName, query: string) {
  const findings: Findings = searchCouncil(raad.as(who), query);
  if (findings.state !== 'searched') throw new Error(findings.state);
  return findings;
}

const found = (raad: TestCouncil, who: PersonName, query: string) =>
  search(raad, who, query).annotations.total;

describe('search and the blind round', () => {
  it('finds before the opening only what the reader wrote, and does not even count the rest', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, 'Dit is een zebrapad.');
    expect(found(raad, 'member', 'zebrapad')).toBe(1);
    for (const who of ['chair', 'secretary', 'lead', 'other'] as const) {
      const findings = search(raad, who, 'zebrapad');
      expect(findings.annotations).toEqual({ total: 0, hits: [] });
      expect(JSON.stringify(findings)).not.toContain('zebrapad.');
    }
  });

  it('finds everything after the opening, except what is private', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    annotateSentence(raad, 'member', at, 'Een zebrapad voor iedereen.');
    annotate(raad.as('member'), at.caseId, {
      id: randomUUID(),
      noteVersionId: at.noteVersionId,
      kind: 'question',
      body: 'Mijn eigen zebrapad.',
      criterionId: null,
      private: true,
      start: 0,
      end: 7,
    });
    expect(found(raad, 'member', 'zebrapad')).toBe(2);
    for (const who of ['chair', 'secretary', 'lead', 'other'] as const)
      expect(found(raad, who, 'zebrapad')).toBe(1);
  });

  it('is blind again in a second round, also beside another case that is open', () => {
    const raad = makeCouncil();
    const open = caseInDiscussion(raad);
    annotateSentence(raad, 'member', open, 'zebrapad in de open zaak');
    const again = caseInDiscussion(raad);
    annotateSentence(raad, 'member', again, 'zebrapad uit de eerste ronde');
    moveCase(raad.as('chair'), again.caseId, { to: 'reviewing', reason: 'Er is een nieuwe versie.' });
    annotateSentence(raad, 'member', again, 'zebrapad uit de tweede ronde');
    expect(found(raad, 'member', 'zebrapad')).toBe(3);
    // What was written after the first opening belongs to the second, blind round.
    const seen = search(raad, 'other', 'zebrapad').annotations.hits;
    expect(JSON.stringify(seen)).toContain('open zaak');
    expect(JSON.stringify(seen)).not.toContain('tweede ronde');
  });

  it('is for the council itself only', () => {
    const raad = makeCouncil();
    for (const who of ['clerk', 'official', 'observer', 'admin'] as const)
      expect(() => searchCouncil(raad.as(who), 'zebrapad')).toThrow(/forbidden/);
  });
});

describe('a search', () => {
  it('finds cases by title, question and reference, and no others', () => {
    const raad = makeCouncil();
    const caseId = registerCase(raad.as('secretary'), {
      title: 'Coördinatie van vervoer',
      solicited: true,
      requester: 'College',
      portfolioHolder: null,
      question: 'Wat vindt u van de belbus?',
      theirReference: 'Z-2026/17',
      receivedOn: '2026-09-01',
      adviceDueOn: '2026-10-30',
    });
    makeCase(raad, 'Iets anders');
    for (const query of ['coordinatie', 'COÖRDINATIE vervoer', 'belbus', '2026/17', '"van de belbus"'])
      expect(search(raad, 'member', query).cases.hits.map((hit) => hit.id)).toEqual([caseId]);
    expect(search(raad, 'member', 'coordinatie').cases.hits[0]!.title[0]).toEqual({
      text: 'Coördinatie',
      found: true,
    });
    expect(search(raad, 'member', 'belbus tram').cases.total).toBe(0);
  });

  it('finds the paragraph of the newest note, with a link to it', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    const { notes } = search(raad, 'lead', 'kracht BUURT');
    expect(notes.total).toBe(1);
    expect(notes.hits[0]!.to).toMatch(new RegExp(`^/adviezen/${caseId}/nota#.+`));
    expect(notes.hits[0]!.excerpt.filter((part) => part.found).map((part) => part.text)).toEqual([
      'kracht',
      'buurt',
    ]);
    // Two words of different paragraphs are no place.
    expect(search(raad, 'lead', 'wijkteam buurt').notes.total).toBe(0);
  });

  it('finds letters that were sent, and none that were not', () => {
    const raad = makeCouncil();
    const caseId = makeCase(raad);
    const letter = { ...sampleLetter(), subject: 'Advies over de belbus' };
    insertSending(raad.council.db, {
      caseId,
      frozenVersionId: 'frozen',
      content: JSON.stringify(letter),
      pdfSha256: '0'.repeat(64),
      odtSha256: null,
      mailId: null,
      addressee: 'College',
      copyTo: '',
      sentOn: '2026-09-10',
      sentBy: 'secretary',
      at: 1,
    });
    expect(search(raad, 'member', 'belbus').letters.total).toBe(0);
    updateCase(raad.council.db, caseId, { state: 'sent' });
    expect(search(raad, 'member', 'belbus').letters.hits[0]!.to).toBe(`/adviezen/${caseId}/brief`);
  });

  it('teaches at an empty or too short query', () => {
    const raad = makeCouncil();
    expect(searchCouncil(raad.as('member'), '  ')).toEqual({ state: 'empty' });
    for (const query of ['a', '%', '__', '"', '""', '?!', '\u200b'])
      expect(searchCouncil(raad.as('member'), query)).toEqual({ state: 'tooShort' });
  });

  it.each([
    "100% van'de",
    '"; DROP TABLE annotation; --',
    'a_b%c\\d',
    '<script>alert(1)</script>',
    '"onbeslist',
    '田中さんにあげて下さい',
    '👩‍👩‍👧 ça  ﷽',
    '\u0000\u0001 nul',
    '\ud800 half',
    'İstanbul ß ſ',
    'x'.repeat(5000),
    Array.from({ length: 300 }, (_, index) => `woord${index}`).join(' '),
  ])('takes "%s" as text', (query) => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, 'Een gewone aantekening.');
    const { cases, notes, annotations, letters } = search(raad, 'member', query);
    expect([cases, notes, annotations, letters].map((group) => group.total)).toEqual([0, 0, 0, 0]);
    annotateSentence(raad, 'member', at, `Letterlijk: ${query.slice(0, 190)}`);
    expect(found(raad, 'member', query.slice(0, 190))).toBe(1);
  });
});
