import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#app/domain/publications/atom-feed.ts';
import { publicKinds } from '#db/schema/publications.ts';
import { allOf, childOf, readXml, type XmlElement } from '../../../../dsl/xml-tree.ts';
import { thing } from './things.ts';

const owner = { origin: 'https://waalwijk.adviestafel.test', council: 'Sociale Adviesraad' };
const changed = Date.UTC(2026, 8, 11);
const things = publicKinds.map((kind) => thing(kind));

const atom = 'http://www.w3.org/2005/Atom';
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
/** RFC 4151: tag:authority,date:specific. */
const tagUri = /^tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[\w./-]+$/;

/** What RFC 4287 asks of a feed and its entries, one line for each thing that is wrong. */
function atomFaults(feed: XmlElement): string[] {
  const faults: string[] = [];
  const once = (element: XmlElement, name: string, form: RegExp) => {
    const found = element.children.filter((child) => child.name === name);
    if (found.length !== 1 || !form.test(found[0]!.text)) faults.push(`${element.name}: ${name}`);
  };
  if (feed.name !== 'feed' || feed.space !== atom) faults.push('root');
  for (const element of [feed, ...allOf(feed, 'entry')]) {
    once(element, 'id', tagUri);
    once(element, 'title', /\S/);
    once(element, 'updated', rfc3339);
    for (const link of element.children.filter(({ name }) => name === 'link'))
      if (!/^https?:\/\//.test(link.attributes.href ?? '')) faults.push(`${element.name}: link`);
  }
  // 4.1.1: an author here, or in every entry. A feed names its own address.
  if (!childOf(childOf(feed, 'author')!, 'name')?.text) faults.push('author');
  if (!feed.children.some(({ name, attributes }) => name === 'link' && attributes.rel === 'self'))
    faults.push('self');
  const ids = allOf(feed, 'id').map(({ text }) => text);
  if (new Set(ids).size !== ids.length) faults.push('two things of one id');
  return faults;
}

describe('the feed', () => {
  it('is what RFC 4287 asks', () => {
    expect(atomFaults(readXml(atomFeed(owner, things, changed)))).toEqual([]);
  });

  it('is so when nothing was ever public', () => {
    expect(atomFaults(readXml(atomFeed(owner, [], 0)))).toEqual([]);
  });

  it('leads to the page and to the file, with its type and length', () => {
    const entry = childOf(readXml(atomFeed(owner, [thing('letter')], changed)), 'entry')!;
    expect(entry.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', type: 'text/html', href: `${owner.origin}/openbaar/SAR-2026-01` },
      {
        rel: 'enclosure',
        type: 'application/pdf',
        length: '12',
        href: `${owner.origin}/openbaar/SAR-2026-01/brief.pdf`,
      },
    ]);
  });

  it('keeps the id of an entry when it is published anew, in other words', () => {
    const again = { ...thing('letter'), title: 'Anders', visibleSince: changed, updatedAt: changed };
    const idOf = (one: typeof again) =>
      childOf(childOf(readXml(atomFeed(owner, [one], changed)), 'entry')!, 'id')!.text;
    expect(idOf(again)).toBe(idOf(thing('letter')));
    expect(idOf(again)).toBe('tag:waalwijk.adviestafel.test,2026-09-07:openbaar/SAR-2026-01/advies');
  });

  it('stays well-formed whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const title = `x${text}`;
        expect(
          atomFaults(readXml(atomFeed(owner, [{ ...thing('letter'), title, summary: text }], changed))),
        ).toEqual([]);
      }),
    );
  });
});
