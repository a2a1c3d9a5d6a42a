import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  perSitemap,
  sitemap,
  sitemapIndex,
  sitemapIndexName,
  sitemapPages,
} from '#app/domain/publications/diwoo-sitemap.ts';
import { publicKinds } from '#db/schema/publications.ts';
import { diwooFaults } from '../../../../dsl/diwoo-schema.ts';
import { allOf, childOf, readXml } from '../../../../dsl/xml-tree.ts';
import { thing } from './things.ts';

const origin = 'https://waalwijk.adviestafel.test';
const publisher = {
  name: 'gemeente Waalwijk',
  uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0867',
  category: 'adviezen',
} as const;

describe('a sitemap with DiWoo metadata', () => {
  it('follows the structure of DiWoo 0.9.8 for each kind of thing', () => {
    expect(
      diwooFaults(
        sitemap(
          origin,
          publisher,
          publicKinds.map((kind) => thing(kind)),
        ),
      ),
    ).toEqual([]);
  });

  it('follows it in the voluntary category, and while nobody looked up the publisher', () => {
    const other = { name: 'Adviesraad', uri: null, category: 'inspanning' } as const;
    expect(diwooFaults(sitemap(origin, other, [thing('letter')]))).toEqual([]);
  });

  it('says who publishes what, when it was made and what was done with it', () => {
    const [url] = readXml(sitemap(origin, publisher, [thing('letter')])).children;
    const value = (name: string) =>
      allOf(url!, name).map(({ text, attributes }) => [text, attributes.resource]);
    expect(childOf(url!, 'loc')!.text).toBe(`${origin}/openbaar/SAR-2026-01/brief.pdf`);
    expect(childOf(url!, 'lastmod')!.text).toBe('2026-09-10T10:00:00Z');
    expect(value('publisher')).toEqual([[publisher.name, publisher.uri]]);
    expect(value('informatiecategorie')).toEqual([
      ['adviezen', 'https://identifier.overheid.nl/tooi/def/thes/kern/c_99a836c7'],
    ]);
    expect(value('creatiedatum')).toEqual([['2026-09-07', undefined]]);
    expect(value('atTime')).toEqual([['2026-09-06T00:00:00', undefined]]);
    expect(value('soortHandeling')).toEqual([
      ['vaststelling', 'https://identifier.overheid.nl/tooi/def/thes/kern/c_641ecd76'],
    ]);
  });

  it('stays well-formed and valid whatever somebody typed, and loses no sign that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, summary) => {
        const xml = sitemap(origin, publisher, [{ ...thing('letter'), title, summary }]);
        expect(diwooFaults(xml)).toEqual([]);
        const [url] = readXml(xml).children;
        const read = allOf(url!, 'officieleTitel')[0]!.text;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these; it reads CR as LF.
        const legal = title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        expect(read).toBe(legal.replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('the structural check itself', () => {
  const good = sitemap(origin, publisher, [thing('letter')]);
  it.each([
    ['a field that is missing', good.replace(/<diwoo:titelcollectie>.*<\/diwoo:titelcollectie>/, '')],
    ['a name in other capitals', good.replaceAll('diwoo:creatiedatum', 'diwoo:creatieDatum')],
    ['a category that is none', good.replace('c_99a836c7', 'c_5ba23c01')],
    ['a time without seconds', good.replace('T00:00:00<', 'T00:00<')],
    ['another namespace', good.replace('overheid.nl/diwoo/metadata/', 'overheid.nl/diwoo/')],
    ['two publishers', good.replace(/(<diwoo:publisher.*<\/diwoo:publisher>)/, '$1$1')],
    ['an attribute of another name', good.replace('publisher resource=', 'publisher uri=')],
  ])('refuses %s', (_what, bad) => {
    expect(bad).not.toBe(good);
    expect(diwooFaults(bad)).not.toEqual([]);
  });
});

describe('the index', () => {
  it('has the name that the Woo index looks for', () => {
    expect(sitemapIndexName('adviezen')).toBe('sitemapindex-diwoo-infocat010.xml');
  });

  it('names every sitemap that is needed, each with when something last changed', () => {
    const index = readXml(sitemapIndex(origin, 'adviezen', perSitemap + 1, Date.UTC(2026, 8, 10)));
    expect(index.name).toBe('sitemapindex');
    expect(index.children.map((one) => one.children.map(({ name, text }) => [name, text]))).toEqual(
      [1, 2].map((page) => [
        ['loc', `${origin}/sitemap-diwoo-infocat010-${page}.xml`],
        ['lastmod', '2026-09-10T00:00:00Z'],
      ]),
    );
  });

  it.each([
    [0, 1],
    [1, 1],
    [1_000, 1],
    [1_001, 2],
  ])('needs for %i things %i sitemaps', (count, pages) => expect(sitemapPages(count)).toBe(pages));

  it('keeps a full sitemap under the 50 MB of the protocol with the longest texts that a form takes', () => {
    const longest = { ...thing('letter'), title: '"'.repeat(300), summary: '"'.repeat(4000) };
    const one = sitemap(origin, publisher, [longest]).length;
    expect(one * perSitemap).toBeLessThan(50_000_000);
  });
});
