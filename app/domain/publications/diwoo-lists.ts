import type { PublicKind } from '#db/schema/publications.ts';

/**
 * Values of the lists of DiWoo 0.9.8 (diwoo-metadata-lijsten.xsd) that an advice needs, and the name of the sitemap
 * index that belongs to a category (Handleiding sitemapindex en sitemaps, standaarden.overheid.nl/diwoo).
 */
const kern = 'https://identifier.overheid.nl/tooi/def/thes/kern/';
const europa = 'http://publications.europa.eu/resource/authority/';

export interface ListValue {
  resource: string;
  label: string;
}

const kernValue = (code: string, label: string): ListValue => ({ resource: kern + code, label });

/** Under which category of the Woo the council publishes; `index` is the number in the name of the sitemap index. */
export const wooCategories = {
  /** Art. 3.3 lid 2 onder e: advices of advisory bodies, with the request; not about one person's case. */
  adviezen: { ...kernValue('c_99a836c7', 'adviezen'), index: '010' },
  /** Art. 3.1: without the duty, because it is good to. */
  inspanning: { ...kernValue('c_816e508d', 'inspanningsverplichting art 3.1 Woo'), index: '018' },
} as const;
export type WooCategory = keyof typeof wooCategories;
export const wooCategoryNames = Object.keys(wooCategories) as [WooCategory, ...WooCategory[]];

/** What kind of document a thing is. */
export const documentSorts: Record<PublicKind, ListValue> = {
  letter: kernValue('c_d506b718', 'advies'),
  response: kernValue('c_7652d853', 'brief'),
  request: kernValue('c_a40458df', 'adviesaanvraag'),
  note: kernValue('c_9376c730', 'beleidsnota'),
};

export const handlingSorts = {
  vaststelling: kernValue('c_641ecd76', 'vaststelling'),
  ondertekening: kernValue('c_e1ec050e', 'ondertekening'),
  ontvangst: kernValue('c_dfcee535', 'ontvangst'),
} as const;

export const dutch: ListValue = { resource: `${europa}language/NLD`, label: 'Nederlands' };

/** By the ending of a file's name. */
export const formats: Record<string, ListValue> = {
  pdf: { resource: `${europa}file-type/PDF`, label: 'PDF' },
  html: { resource: `${europa}file-type/HTML`, label: 'HTML' },
};
