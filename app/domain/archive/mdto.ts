/**
 * Metadata by MDTO 1.0.1 of the Nationaal Archief: names, order and what must be there follow its XML schema
 * (https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd). Only the elements that we can fill are written.
 */
export type MdtoNode = readonly [name: string, content: string | readonly MdtoNode[]];

/** Somebody or something that another thing is known by. */
export interface MdtoIdentity {
  name: string;
  id: string;
}

export interface MdtoFile extends MdtoIdentity {
  bytes: number;
  format: { label: string; pronom: string | null };
  sha256: string;
  /** "2026-11-22T09:30:00Z" */
  checkedAt: string;
  represents: MdtoIdentity;
}

export interface MdtoObject extends MdtoIdentity {
  level: 'Dossier' | 'Archiefstuk';
  description: string;
  /** First and last day, "2026-09-01". */
  period: { from: string; until: string } | null;
  events: readonly { type: string; at: string }[];
  retention: { valuation: 'keep' | 'destroy'; years: number | null; category: string; closedOn: string };
  partOf: MdtoIdentity | null;
  parts: readonly MdtoIdentity[];
  files: readonly MdtoIdentity[];
  creator: string;
  restriction: { label: string; because: string };
}

const source = 'Adviestafel';

const identity = (id: string): readonly MdtoNode[] => [
  ['identificatieKenmerk', id],
  ['identificatieBron', source],
];

const reference = (name: string, { name: label, id }: MdtoIdentity): MdtoNode => [
  name,
  [
    ['verwijzingNaam', label],
    ['verwijzingIdentificatie', identity(id)],
  ],
];

const concept = (name: string, label: string, list: string, code: string | null = null): MdtoNode => [
  name,
  [
    ['begripLabel', label],
    ...(code === null ? [] : [['begripCode', code] as const]),
    ['begripBegrippenlijst', [['verwijzingNaam', list]]],
  ],
];

/** A file (MDTO bestand): size, format and the checksum by which a changed byte is found. */
export function mdtoFile(file: MdtoFile): string {
  return document('bestand', [
    ['identificatie', identity(file.id)],
    ['naam', file.name],
    ['omvang', String(file.bytes)],
    concept('bestandsformaat', file.format.label, 'PRONOM-register', file.format.pronom),
    [
      'checksum',
      [
        concept('checksumAlgoritme', 'SHA-256', 'Begrippenlijst ChecksumAlgoritme MDTO'),
        ['checksumWaarde', file.sha256],
        ['checksumDatum', file.checkedAt],
      ],
    ],
    reference('isRepresentatieVan', file.represents),
  ]);
}

/** The dossier or one of its pieces (MDTO informatieobject). */
export function mdtoObject(object: MdtoObject): string {
  const { retention } = object;
  const keep = retention.valuation === 'keep';
  return document('informatieobject', [
    ['identificatie', identity(object.id)],
    ['naam', object.name],
    concept('aggregatieniveau', object.level, 'Begrippenlijst Aggregatieniveaus MDTO'),
    ['omschrijving', object.description],
    ...(object.period ? [coverage(object.period)] : []),
    ['taal', 'nl'],
    ...object.events.map(
      ({ type, at }): MdtoNode => [
        'event',
        [concept('eventType', type, 'Begrippenlijst EventType MDTO'), ['eventTijd', at]],
      ],
    ),
    concept(
      'waardering',
      keep ? 'Blijvend te bewaren' : 'Tijdelijk te bewaren',
      'Begrippenlijst Waarderingen MDTO',
      keep ? 'B' : 'V',
    ),
    ...(retention.years === null ? [] : [term(retention.closedOn, retention.years)]),
    ...(retention.category === ''
      ? []
      : [
          concept(
            'informatiecategorie',
            `Categorie ${retention.category}`,
            'Selectielijst gemeenten en intergemeentelijke organen 2020',
            retention.category,
          ),
        ]),
    ...(object.partOf ? [reference('isOnderdeelVan', object.partOf)] : []),
    ...object.parts.map((part) => reference('bevatOnderdeel', part)),
    ...object.files.map((file) => reference('heeftRepresentatie', file)),
    ['archiefvormer', [['verwijzingNaam', object.creator]]],
    [
      'beperkingGebruik',
      [
        concept('beperkingGebruikType', object.restriction.label, 'Begrippenlijst van de adviesraad'),
        ['beperkingGebruikNadereBeschrijving', object.restriction.because],
      ],
    ],
  ]);
}

const coverage = ({ from, until }: { from: string; until: string }): MdtoNode => [
  'dekkingInTijd',
  [
    concept('dekkingInTijdType', 'Looptijd van een dossier', 'Begrippenlijst van de adviesraad'),
    ['dekkingInTijdBegindatum', from],
    ['dekkingInTijdEinddatum', until],
  ],
];

const term = (closedOn: string, years: number): MdtoNode => [
  'bewaartermijn',
  [
    concept('termijnTriggerStartLooptijd', 'Sluiting dossier', 'Begrippenlijst van de adviesraad'),
    ['termijnStartdatumLooptijd', closedOn],
    ['termijnLooptijd', `P${years}Y`],
    ['termijnEinddatum', `${Number(closedOn.slice(0, 4)) + years}${endOfYears(closedOn)}`],
  ],
];

/** A leap day has no anniversary in most years. */
const endOfYears = (date: string): string => (date.endsWith('-02-29') ? '-02-28' : date.slice(4));

function document(kind: 'bestand' | 'informatieobject', content: readonly MdtoNode[]): string {
  const attributes =
    'xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<MDTO ${attributes}>\n${xml([kind, content], 1)}</MDTO>\n`;
}

function xml([name, content]: MdtoNode, depth: number): string {
  const space = '  '.repeat(depth);
  if (typeof content === 'string') return `${space}<${name}>${escaped(content)}</${name}>\n`;
  return `${space}<${name}>\n${content.map((child) => xml(child, depth + 1)).join('')}${space}</${name}>\n`;
}

/** Text for XML 1.0; characters that it cannot hold become a space. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
