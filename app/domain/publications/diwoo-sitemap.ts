import { escapeXml } from '#editor/export/xml-text.ts';
import {
  documentSorts,
  dutch,
  formats,
  handlingSorts,
  type ListValue,
  type WooCategory,
  wooCategories,
} from './diwoo-lists.ts';
import { plain } from './plain-xml.ts';
import { mainFile } from './public-content.ts';
import type { PublicThing } from './public-things.server.ts';

/** Who publishes, as the Woo index wants to know it; `uri` from the TOOI list of organisations. */
export interface WooPublisher {
  name: string;
  uri: string | null;
  category: WooCategory;
}

/**
 * How many things stand in one sitemap. The protocol (sitemaps.org, 0.9) allows 50,000 and 50 MB; with the longest
 * titles and summaries a thousand stay under the second.
 */
export const perSitemap = 1_000;

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const diwooSpace = 'https://standaarden.overheid.nl/diwoo/metadata/';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** "sitemapindex-diwoo-infocat010.xml": the Woo index reads only this form of name. */
export const sitemapIndexName = (category: WooCategory): string =>
  `sitemapindex-diwoo-infocat${wooCategories[category].index}.xml`;

/** "sitemap-diwoo-infocat010-1.xml". */
const sitemapName = (category: WooCategory, page: number): string =>
  `sitemap-diwoo-infocat${wooCategories[category].index}-${page}.xml`;

/** How many sitemaps these things need; one also when there is nothing, so that the index is never empty. */
export const sitemapPages = (count: number): number => Math.max(1, Math.ceil(count / perSitemap));

/**
 * The index of the sitemaps.
 * @param changedAt epoch milliseconds of the last change that the public saw, 0 for none yet
 */
export function sitemapIndex(
  origin: string,
  category: WooCategory,
  count: number,
  changedAt: number,
): string {
  const lastmod = changedAt > 0 ? `<lastmod>${stamp(changedAt)}</lastmod>` : '';
  const sitemaps = Array.from(
    { length: sitemapPages(count) },
    (_, index) =>
      `<sitemap><loc>${escapeXml(`${origin}/${sitemapName(category, index + 1)}`)}</loc>${lastmod}</sitemap>`,
  );
  return [declaration, `<sitemapindex xmlns="${sitemapSpace}">`, ...sitemaps, '</sitemapindex>', ''].join(
    '\n',
  );
}

/** A sitemap with the metadata of DiWoo 0.9.8: one address for each thing, that of the document itself. */
export function sitemap(origin: string, publisher: WooPublisher, things: readonly PublicThing[]): string {
  return [
    declaration,
    `<urlset xmlns="${sitemapSpace}" xmlns:diwoo="${diwooSpace}">`,
    ...things.map((thing) => urlOf(origin, publisher, thing)),
    '</urlset>',
    '',
  ].join('\n');
}

function urlOf(origin: string, publisher: WooPublisher, thing: PublicThing): string {
  const file = mainFile[thing.kind];
  return [
    '<url>',
    `<loc>${escapeXml(`${origin}/openbaar/${encodeURIComponent(thing.referenceNo)}/${file}`)}</loc>`,
    `<lastmod>${stamp(thing.updatedAt)}</lastmod>`,
    '<diwoo:Document><diwoo:DiWoo>',
    ...metadata(publisher, thing, file.split('.')[1]!),
    '</diwoo:DiWoo></diwoo:Document>',
    '</url>',
  ].join('\n');
}

/** The fields in the order of the schema, which takes any order (xs:all). */
function metadata(publisher: WooPublisher, thing: PublicThing, ending: string): string[] {
  return [
    `<diwoo:identifiers>${text('identifier', `${thing.referenceNo}/${thing.kind}`)}</diwoo:identifiers>`,
    publisher.uri
      ? value('publisher', { resource: publisher.uri, label: publisher.name })
      : text('publisher', publisher.name),
    `<diwoo:titelcollectie>${text('officieleTitel', thing.title)}</diwoo:titelcollectie>`,
    `<diwoo:omschrijvingen>${text('omschrijving', thing.summary)}</diwoo:omschrijvingen>`,
    '<diwoo:classificatiecollectie>',
    `<diwoo:informatiecategorieen>${value('informatiecategorie', wooCategories[publisher.category])}</diwoo:informatiecategorieen>`,
    `<diwoo:documentsoorten>${value('documentsoort', documentSorts[thing.kind])}</diwoo:documentsoorten>`,
    '</diwoo:classificatiecollectie>',
    text('creatiedatum', thing.content.createdOn),
    value('language', dutch),
    value('format', formats[ending]!),
    '<diwoo:documenthandelingen>',
    ...thing.content.handlings.map(
      ({ kind, at }) =>
        `<diwoo:documenthandeling>${value('soortHandeling', handlingSorts[kind])}${text('atTime', at)}</diwoo:documenthandeling>`,
    ),
    '</diwoo:documenthandelingen>',
  ];
}

const text = (name: string, words: string): string => `<diwoo:${name}>${plain(words)}</diwoo:${name}>`;

const value = (name: string, { resource, label }: ListValue): string =>
  `<diwoo:${name} resource="${escapeXml(resource)}">${plain(label)}</diwoo:${name}>`;

/** W3C datetime in whole seconds. */
const stamp = (instant: number): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
