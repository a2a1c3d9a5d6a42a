import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotationsOf,
  collectionPage,
  type ExchangedThread,
  pagedCollection,
  pageSize,
  wholeCollection,
} from '#app/domain/annotations/exchange/web-annotation.ts';
import { annotationKinds } from '#db/schema/notes.ts';
import { brokenMusts, mustStatements } from '../../../../../web-annotation/must-statements.ts';

const head = {
  address: 'https://raad.example/adviezen/a1/aantekeningen.jsonld',
  source: 'https://raad.example/adviezen/a1/nota',
  label: 'Aantekeningen bij het plan',
  madeAt: Date.UTC(2026, 8, 7),
};

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const time = fc.integer({ min: 0, max: 4e12 });
const range = fc.nat(1e6).chain((start) => fc.record({ start: fc.constant(start), end: fc.nat(1e6) }));
const thread: fc.Arbitrary<ExchangedThread> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...annotationKinds),
  body: words,
  criterionId: fc.option(fc.constantFrom('sar.B1', 'bas.A2')),
  author: words,
  createdAt: time,
  updatedAt: time,
  settled: fc.boolean(),
  selector: fc.record(
    {
      quote: fc.record({ exact: words, prefix: words, suffix: words }),
      position: range,
      block: fc.option(fc.record({ id: fc.constant('b12'), start: fc.nat(99), end: fc.nat(99) })),
    },
    { requiredKeys: ['quote'] },
  ),
  replies: fc.array(fc.record({ id: fc.uuid(), author: words, body: words, createdAt: time }), {
    maxLength: 3,
  }),
});

const parsed = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value));

describe('a collection of annotations', () => {
  it('keeps every must of the Web Annotation model, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(thread, { maxLength: 6 }), (threads) => {
        const items = annotationsOf(threads, head.source);
        expect(brokenMusts(parsed(wholeCollection(head, items)))).toEqual([]);
        expect(brokenMusts(parsed(pagedCollection(head, items.length)))).toEqual([]);
        for (const item of items)
          expect(brokenMusts(parsed({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item }))).toEqual(
            [],
          );
      }),
    );
  });

  it('gives each item once over its pages, each page leading to its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * pageSize + 1 }), (count) => {
        const items = Array.from({ length: count }, (_, at) => ({
          id: `urn:uuid:${at}`,
          type: 'Annotation',
          target: head.source,
        }));
        const { first, last, total } = pagedCollection(head, count) as Record<string, unknown>;
        const seen: unknown[] = [];
        let next: unknown = first;
        let before: unknown;
        for (let page = 0; next !== undefined; page++) {
          const shown = collectionPage(head, items, page) as Record<string, unknown>;
          expect(brokenMusts(parsed(shown))).toEqual([]);
          expect(shown.id).toBe(next);
          expect(shown.prev).toBe(before);
          expect(shown.startIndex).toBe(seen.length);
          seen.push(...(shown.items as unknown[]));
          before = shown.id;
          next = shown.next;
        }
        expect(before).toBe(last);
        expect(seen).toEqual(items);
        expect(total).toBe(count);
      }),
      { numRuns: 25 },
    );
  });

  it('has no page when it has no items, and none after the last', () => {
    expect(collectionPage(head, [], 0)).toBeNull();
    expect(collectionPage(head, [{}], 1)).toBeNull();
    expect(wholeCollection(head, [])).not.toHaveProperty('first');
  });
});

describe('the statements of the model', () => {
  const sound = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:1',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'tekst' },
    target: {
      source: 'https://raad.example/nota',
      selector: { type: 'TextPositionSelector', start: 0, end: 4 },
    },
  };

  it('hold of a sound annotation', () => {
    expect(mustStatements.length).toBeGreaterThan(45);
    expect(brokenMusts(sound)).toEqual([]);
  });

  it.each([
    ['no id', { id: undefined }],
    ['an id that is no IRI', { id: 'a b' }],
    ['another type', { type: 'Note' }],
    ['no target', { target: undefined }],
    ['a target that is text', { target: { type: 'TextualBody', value: 'x' } }],
    ['body and bodyValue', { bodyValue: 'x' }],
    ['a time without zone', { created: '2026-01-01T10:00:00' }],
    ['two times', { created: ['2026-01-01T10:00:00Z', '2026-01-01T10:00:00Z'] }],
    ['rights that are no IRI', { rights: 'alles' }],
    ['a selector of an unknown type', { target: { ...sound.target, selector: { type: 'Gok' } } }],
    [
      'a quote without words',
      { target: { ...sound.target, selector: { type: 'TextQuoteSelector', prefix: 'a' } } },
    ],
    [
      'a position below 0',
      { target: { ...sound.target, selector: { type: 'TextPositionSelector', start: -1, end: 2 } } },
    ],
    ['a source with a value', { body: { type: 'SpecificResource', source: 'urn:x:1', value: 'x' } }],
    ['a set with a purpose', { body: { type: 'Choice', items: [], purpose: 'tagging' } }],
    ['no context', { '@context': undefined }],
  ])('are broken by %s', (_what, change) => {
    expect(brokenMusts(JSON.parse(JSON.stringify({ ...sound, ...change })))).not.toEqual([]);
  });

  it.each([
    ['a total below 0', { total: -1 }],
    ['items without a first page', { total: 3 }],
    ['a label that is no text', { label: 3 }],
    ['a last that is no IRI', { last: 'einde' }],
  ])('are broken by a collection with %s', (_what, change) => {
    const document = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:x:c',
      type: 'AnnotationCollection',
      total: 0,
    };
    expect(brokenMusts(document)).toEqual([]);
    expect(brokenMusts({ ...document, ...change })).not.toEqual([]);
  });
});
