import { describe, expect, it } from 'vitest';
import { exportCollection } from '#app/domain/annotations/exchange/export-collection.server.ts';
import { importCollection } from '#app/domain/annotations/exchange/import-collection.server.ts';
import { importRoom } from '#app/domain/annotations/exchange/import-room.server.ts';
import { replyTo } from '#app/domain/annotations/replies.server.ts';
import { listThreads } from '#app/domain/annotations/threads.server.ts';
import { annotateSentence, caseInDiscussion, caseInReview, noteSentences } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';

const whole = { origin: 'https://raad.example', part: 'whole' } as const;

/** A council that discussed a note, and its annotations as a file. */
function exported(): { text: string; bodies: string[] } {
  const raad = makeCouncil();
  const at = caseInDiscussion(raad);
  const bodies = ['Wie meldt zich?', 'Wie stelt dat vast?', 'Welke kracht?'];
  const ids = bodies.map((body, index) =>
    annotateSentence(raad, (['member', 'lead', 'chair'] as const)[index]!, at, body, index, {
      kind: (['question', 'concern', 'opportunity'] as const)[index]!,
    }),
  );
  replyTo(raad.as('other'), ids[1]!, { id: raad.as('other').newId(), body: 'Het wijkteam.' });
  return {
    text: JSON.stringify(exportCollection(raad.as('secretary'), at.caseId, whole).collection),
    bodies,
  };
}

const take = (raad: TestCouncil, caseId: string, text: string) =>
  importCollection(raad.as('secretary'), caseId, { fileName: 'aantekeningen.jsonld', text });

const file = (items: object[]) =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:x:page',
    type: 'AnnotationPage',
    items,
  });
const onQuote = (id: string, exact: string, more: object = {}) => ({
  id,
  type: 'Annotation',
  bodyValue: `over ${exact}`,
  target: { source: 'https://elders.example/nota', selector: { type: 'TextQuoteSelector', exact } },
  ...more,
});

describe('annotations from a file', () => {
  it('land in a fresh council with every annotation on its passage', async () => {
    const { text, bodies } = exported();
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    await take(raad, at.caseId, text);
    const threads = listThreads(raad.as('member'), at.caseId, at.noteVersionId);
    expect(threads.map(({ body, quote, grade }) => ({ body, quote, grade }))).toEqual(
      bodies.map((body, index) => ({ body, quote: noteSentences[index]!, grade: 'exact' })),
    );
    expect(threads.map(({ kind }) => kind)).toEqual(['question', 'concern', 'opportunity']);
    expect(threads.map(({ criterionId }) => criterionId)).toEqual(['sar.B1', 'sar.B1', 'sar.B1']);
    expect(threads.map(({ author }) => author)).toEqual([
      'Naam van member (overgenomen)',
      'Naam van lead (overgenomen)',
      'Naam van chair (overgenomen)',
    ]);
    expect(threads.some(({ mine }) => mine)).toBe(false);
    expect(threads[1]!.replies).toMatchObject([
      { author: 'Naam van other (overgenomen)', body: 'Het wijkteam.' },
    ]);
    const { outcome } = importRoom(raad.as('secretary'), at.caseId).imports[0]!;
    expect(outcome).toMatchObject({ total: 4, replies: 1, placed: { exact: 3 } });
  });

  it('stay shut in a blind round, for the secretary who brought them in too', async () => {
    const { text } = exported();
    const raad = makeCouncil();
    const at = caseInReview(raad);
    await take(raad, at.caseId, text);
    for (const who of ['secretary', 'chair', 'member', 'other'] as const)
      expect(listThreads(raad.as(who), at.caseId, at.noteVersionId)).toEqual([]);
    expect(JSON.stringify(importRoom(raad.as('secretary'), at.caseId))).not.toContain('Wie meldt zich?');
  });

  it('are kept as orphans with their quote when the note does not have their words', async () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const words = 'Niemand heeft hier ooit iets over fietspaden gezegd.';
    await take(raad, at.caseId, file([onQuote('urn:x:1', words), onQuote('urn:x:2', noteSentences[0]!)]));
    const room = importRoom(raad.as('secretary'), at.caseId);
    expect(room.imports[0]!.outcome.placed).toMatchObject({ exact: 1, orphaned: 1 });
    expect(room.unsure).toMatchObject([{ quote: words, now: null, grade: 'orphaned' }]);
  });

  it('are taken over once, also when the file comes twice or is this case’s own', async () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    annotateSentence(raad, 'member', at, 'eigen');
    const own = JSON.stringify(exportCollection(raad.as('secretary'), at.caseId, whole).collection);
    await take(raad, at.caseId, own);
    const { text } = exported();
    await take(raad, at.caseId, text);
    await take(raad, at.caseId, text);
    expect(listThreads(raad.as('chair'), at.caseId, at.noteVersionId)).toHaveLength(4);
    const [again] = importRoom(raad.as('secretary'), at.caseId).imports;
    expect(again!.outcome).toMatchObject({ total: 4, replies: 0, skipped: { known: 4 } });
  });

  it('are counted when they are left out, so that the numbers add up', async () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    await take(
      raad,
      at.caseId,
      file([
        onQuote('urn:x:1', noteSentences[1]!),
        onQuote('urn:x:1', noteSentences[1]!),
        onQuote('urn:x:2', noteSentences[1]!, { bodyValue: undefined }),
        onQuote('urn:x:3', noteSentences[1]!, { bodyValue: 'x'.repeat(9000) }),
        { ...onQuote('urn:x:4', 'x'), target: 'https://elders.example/nota' },
        { id: 'urn:x:5', type: 'Annotation', bodyValue: 'antwoord', target: 'urn:x:3' },
        { id: 'urn:x:6', type: 'Annotation', bodyValue: 'rond', target: 'urn:x:6' },
        { id: 3, type: 'Annotation' },
      ]),
    );
    const { outcome } = importRoom(raad.as('secretary'), at.caseId).imports[0]!;
    expect(outcome).toMatchObject({
      total: 8,
      placed: { exact: 1 },
      skipped: { unreadable: 1, noWords: 1, tooLong: 1, noPassage: 1, otherThing: 2, known: 1 },
    });
  });

  it.each([
    ['geen json', 'exchange.NOT_JSON'],
    ['{"type":"Note"}', 'exchange.NOT_ANNOTATIONS'],
    ['[]', 'exchange.EMPTY'],
    ['{"type":"AnnotationCollection","first":"https://x.example/1"}', 'exchange.PAGES_ELSEWHERE'],
    [JSON.stringify(Array.from({ length: 3001 }, () => ({}))), 'exchange.TOO_MANY'],
    ['['.repeat(50_000), 'exchange.NOT_JSON'],
  ])('are refused with a reason: %.40s', async (text, key) => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    await expect(take(raad, at.caseId, text)).rejects.toMatchObject({ kind: 'invalid', key });
  });

  it('come in by the secretary alone', async () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    for (const who of ['chair', 'lead', 'member', 'official', 'clerk', 'observer', 'admin'] as const)
      await expect(
        importCollection(raad.as(who), at.caseId, { fileName: 'x', text: file([]) }),
      ).rejects.toThrow(/forbidden|notFound/);
  });
});
