import { readXml, type XmlElement } from './xml-tree.ts';

/**
 * The structure of DiWoo 0.9.8, written down from its schemas so that a sitemap can be checked without the network:
 * https://standaarden.overheid.nl/diwoo/metadata/0.9.8/xsd/diwoo/diwoo-metadata.xsd (types) and
 * …/diwoo-metadata-lijsten.xsd (values), inside the sitemap protocol 0.9
 * (http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd). The types that an advice can have are complete; of the
 * lists stand here only the values that may occur in it, and any other value is a fault.
 */
const diwoo = 'https://standaarden.overheid.nl/diwoo/metadata/';
const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const kern = 'https://identifier.overheid.nl/tooi/def/thes/kern/';
const europa = 'http://publications.europa.eu/resource/authority/';

/** One child: how often it may stand, and what it is. `order` says whether the model is xs:sequence or xs:all. */
interface Model {
  order: 'sequence' | 'all';
  children: Record<string, { min: number; max: number; type: Type }>;
}
interface Leaf {
  text: RegExp;
  /** Values of the attribute `resource`; no attribute at all is allowed by the schema, another one never. */
  resource?: RegExp | readonly string[];
}
type Type = Model | Leaf;

const any = /^[\s\S]*$/;
const date = /^\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?$/;
const dateTime = /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;
/** xs:union of the lists of organisations. */
const organisation: Leaf = {
  text: any,
  resource:
    /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/(col|gemeente|ministerie|provincie|oorg|so|waterschap|zbo)\/[a-z]+\d+$/,
};
const one = (type: Type) => ({ min: 1, max: 1, type });
const maybe = (type: Type) => ({ min: 0, max: 1, type });
const many = (type: Type) => ({ min: 1, max: Number.POSITIVE_INFINITY, type });
const all = (children: Model['children']): Model => ({ order: 'all', children });
const sequence = (children: Model['children']): Model => ({ order: 'sequence', children });

const listed = (...codes: string[]): Leaf => ({ text: any, resource: codes.map((code) => kern + code) });

const diwooType = all({
  identifiers: maybe(sequence({ identifier: many({ text: any }) })),
  publisher: one(organisation),
  verantwoordelijke: maybe(organisation),
  opsteller: maybe(organisation),
  naamOpsteller: maybe({ text: any }),
  titelcollectie: one(
    all({
      officieleTitel: one({ text: any }),
      verkorteTitels: maybe(sequence({ verkorteTitel: many({ text: any }) })),
      alternatieveTitels: maybe(sequence({ alternatieveTitel: many({ text: any }) })),
    }),
  ),
  omschrijvingen: maybe(sequence({ omschrijving: many({ text: any }) })),
  classificatiecollectie: one(
    all({
      // adviezen; inspanningsverplichting art 3.1 Woo
      informatiecategorieen: one(sequence({ informatiecategorie: many(listed('c_99a836c7', 'c_816e508d')) })),
      // advies, adviesaanvraag, brief, beleidsnota
      documentsoorten: maybe(
        sequence({ documentsoort: many(listed('c_d506b718', 'c_a40458df', 'c_7652d853', 'c_9376c730')) }),
      ),
      trefwoorden: maybe(sequence({ trefwoord: many({ text: any }) })),
    }),
  ),
  creatiedatum: maybe({ text: date }),
  language: maybe({ text: any, resource: [`${europa}language/NLD`] }),
  format: maybe({ text: any, resource: [`${europa}file-type/PDF`, `${europa}file-type/HTML`] }),
  aggregatiekenmerk: maybe({ text: any }),
  documenthandelingen: one(
    sequence({
      documenthandeling: many(
        all({
          // ondertekening, ontvangst, vaststelling
          soortHandeling: one(listed('c_e1ec050e', 'c_dfcee535', 'c_641ecd76')),
          atTime: one({ text: dateTime }),
          wasAssociatedWith: maybe(organisation),
        }),
      ),
    }),
  ),
});

/** What is wrong with a sitemap with DiWoo metadata, one line each; nothing when it follows the schemas. */
export function diwooFaults(xml: string): string[] {
  const root = readXml(xml);
  if (root.name !== 'urlset' || root.space !== sitemaps) return [`root is ${root.space}${root.name}`];
  return root.children.flatMap((url, index) => urlFaults(url, `url ${index + 1}`));
}

function urlFaults(url: XmlElement, at: string): string[] {
  const faults: string[] = [];
  if (url.name !== 'url' || url.space !== sitemaps) faults.push(`${at}: is ${url.name}`);
  const names = url.children.map((child) => child.name).join(' ');
  if (names !== 'loc lastmod Document') faults.push(`${at}: holds ${names}`);
  const [loc, lastmod, document] = url.children;
  if (!/^https?:\/\/[^\s<>"]+$/.test(loc?.text ?? '')) faults.push(`${at}: loc ${loc?.text}`);
  if (!date.test(lastmod?.text ?? '') && !dateTime.test(lastmod?.text ?? ''))
    faults.push(`${at}: lastmod ${lastmod?.text}`);
  if (document?.space !== diwoo || document.children.length !== 1 || document.children[0]?.name !== 'DiWoo')
    return [...faults, `${at}: no DiWoo in a Document of its namespace`];
  return [...faults, ...modelFaults(document.children[0], diwooType, `${at}/DiWoo`)];
}

function faultsOf(element: XmlElement, type: Type, at: string): string[] {
  return 'text' in type ? leafFaults(element, type, at) : modelFaults(element, type, at);
}

function leafFaults(element: XmlElement, { text, resource }: Leaf, at: string): string[] {
  const faults: string[] = [];
  if (element.children.length > 0) faults.push(`${at}: holds elements`);
  if (!text.test(element.text)) faults.push(`${at}: text “${element.text}”`);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name !== 'resource' || !resource) faults.push(`${at}: attribute ${name}`);
    else if (resource instanceof RegExp ? !resource.test(value) : !resource.includes(value))
      faults.push(`${at}: resource ${value}`);
  }
  return faults;
}

function modelFaults(element: XmlElement, { order, children }: Model, at: string): string[] {
  const faults = element.text.trim() ? [`${at}: text between elements`] : [];
  if (Object.keys(element.attributes).length > 0) faults.push(`${at}: attributes`);
  const names = Object.keys(children);
  for (const [name, { min, max }] of Object.entries(children)) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count < min || count > max) faults.push(`${at}: ${count} times ${name}`);
  }
  const places = element.children.map((child) => names.indexOf(child.name));
  if (order === 'sequence' && places.some((place, index) => index > 0 && place < places[index - 1]!))
    faults.push(`${at}: in another order`);
  for (const child of element.children) {
    const known = children[child.name];
    if (!known || child.space !== diwoo) faults.push(`${at}: unknown ${child.name}`);
    else faults.push(...faultsOf(child, known.type, `${at}/${child.name}`));
  }
  return faults;
}
