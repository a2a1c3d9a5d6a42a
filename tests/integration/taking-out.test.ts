import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportCollection } from '#app/domain/annotations/exchange/export-collection.server.ts';
import { replyTo } from '#app/domain/annotations/replies.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { scoresCsv, scoresXlsx } from '#app/domain/scoring/scores-file.server.ts';
import { storySentences } from '#app/i18n/story.ts';
import { eventsByCase } from '#db/queries/events.ts';
import { annotateSentence, caseInDiscussion, caseInReview } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';
import { brokenMusts } from '../web-annotation/must-statements.ts';

const marker = 'ZEBRA-44';
const whole = { origin: 'https://raad.example', part: 'whole' } as const;

const taken = (raad: TestCouncil, who: PersonName, caseId: string) =>
  JSON.stringify(exportCollection(raad.as(who), caseId, whole).collection);
const kinds = (raad: TestCouncil, caseId: string) =>
  eventsByCase(raad.council.db, caseId).map(({ kind }) => kind);

describe('taking annotations out', () => {
  it('gives a member their own words before the opening, and nobody the words of another', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    annotateSentence(raad, 'member', at, marker);
    annotateSentence(raad, 'other', at, 'van een ander');
    expect(taken(raad, 'member', at.caseId)).toContain(marker);
    for (const who of ['chair', 'lead', 'other'] as const)
      expect(taken(raad, who, at.caseId)).not.toContain(marker);
    for (const who of ['secretary', 'official', 'clerk', 'observer', 'admin'] as const)
      expect(() => taken(raad, who, at.caseId)).toThrow(/forbidden|notFound/);
    expect(kinds(raad, at.caseId)).not.toContain('annotations.exported');
  });

  it('gives the council everything after the opening but what is private, and says who took it', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, marker);
    annotateSentence(raad, 'member', at, 'voor mij alleen', 2, { private: true });
    replyTo(raad.as('chair'), id, { id: raad.as('chair').newId(), body: 'eens' });
    const file = JSON.parse(taken(raad, 'secretary', at.caseId));
    expect(brokenMusts(file)).toEqual([]);
    expect(file.total).toBe(2);
    expect(JSON.stringify(file)).toContain(marker);
    expect(taken(raad, 'member', at.caseId)).not.toContain('voor mij alleen');
    expect(() => taken(raad, 'official', at.caseId)).toThrow(/forbidden/);
    const told = caseStory(raad.as('chair'), at.caseId).filter(({ kind }) => kind === 'annotations.exported');
    expect(told.map(({ actor, params }) => storySentences['annotations.exported'](actor!, params))).toEqual([
      'Naam van secretary downloadde 1 aantekening van de raad (JSON-LD).',
      'Naam van member downloadde 1 aantekening van de raad (JSON-LD).',
    ]);
  });
});

describe('taking scores out', () => {
  it('is refused before the opening, to everyone', async () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    for (const who of ['chair', 'secretary', 'member', 'official', 'admin'] as const) {
      expect(() => scoresCsv(raad.as(who), caseId)).toThrow(/forbidden|notFound/);
      await expect(scoresXlsx(raad.as(who), caseId)).rejects.toThrow(/forbidden|notFound/);
    }
  });

  it('gives judgements, rubric and summary in one workbook, and says who took it', async () => {
    const raad = makeCouncil();
    const { caseId } = caseInDiscussion(raad);
    const { fileName, bytes } = await scoresXlsx(raad.as('member'), caseId);
    expect(fileName).toMatch(/^oordelen Beleidsplan Wmo ronde 1\.xlsx$/);
    const parts = unzipSync(bytes);
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d\.xml$/.test(name));
    expect(sheets).toHaveLength(3);
    const words = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
    for (const expected of ['Naam van lead', 'Verdeeld', '2 of 3 (alleen woorden of geregeld)', 'Aanhaling'])
      expect(words).toContain(expected);
    expect(kinds(raad, caseId)).toContain('scores.exported');
  });
});
