import { parseXml, type XmlElement } from '#editor/import/intake/parse-xml.ts';

/**
 * A structural check of MDTO 1.0.1, written after its published schema
 * https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd (Nationaal Archief, 9 January 2023): per type its elements in
 * their order, with the least and the most times that each may stand there.
 */
type Part = readonly [name: string, type: string, least: 0 | 1, most: 1 | 'many'];

const object: readonly Part[] = [
  ['identificatie', 'identificatie', 1, 'many'],
  ['naam', 'text', 1, 1],
];

const types: Record<string, readonly Part[]> = {
  informatieobject: [
    ...object,
    ['aggregatieniveau', 'begrip', 0, 1],
    ['classificatie', 'begrip', 0, 'many'],
    ['trefwoord', 'text', 0, 'many'],
    ['omschrijving', 'text', 0, 'many'],
    ['raadpleeglocatie', 'raadpleeglocatie', 0, 'many'],
    ['dekkingInTijd', 'dekkingInTijd', 0, 'many'],
    ['dekkingInRuimte', 'verwijzing', 0, 'many'],
    ['taal', 'language', 0, 'many'],
    ['event', 'event', 0, 'many'],
    ['waardering', 'begrip', 1, 1],
    ['bewaartermijn', 'termijn', 0, 1],
    ['informatiecategorie', 'begrip', 0, 1],
    ['isOnderdeelVan', 'verwijzing', 0, 'many'],
    ['bevatOnderdeel', 'verwijzing', 0, 'many'],
    ['heeftRepresentatie', 'verwijzing', 0, 'many'],
    ['aanvullendeMetagegevens', 'verwijzing', 0, 'many'],
    ['gerelateerdInformatieobject', 'gerelateerd', 0, 'many'],
    ['archiefvormer', 'verwijzing', 1, 'many'],
    ['betrokkene', 'betrokkene', 0, 'many'],
    ['activiteit', 'verwijzing', 0, 1],
    ['beperkingGebruik', 'beperking', 1, 'many'],
  ],
  bestand: [
    ...object,
    ['omvang', 'integer', 1, 1],
    ['bestandsformaat', 'begrip', 1, 1],
    ['checksum', 'checksum', 1, 'many'],
    ['URLBestand', 'text', 0, 1],
    ['isRepresentatieVan', 'verwijzing', 1, 1],
  ],
  identificatie: [
    ['identificatieKenmerk', 'text', 1, 1],
    ['identificatieBron', 'text', 1, 1],
  ],
  verwijzing: [
    ['verwijzingNaam', 'text', 1, 1],
    ['verwijzingIdentificatie', 'identificatie', 0, 1],
  ],
  begrip: [
    ['begripLabel', 'text', 1, 1],
    ['begripCode', 'text', 0, 1],
    ['begripBegrippenlijst', 'verwijzing', 1, 1],
  ],
  dekkingInTijd: [
    ['dekkingInTijdType', 'begrip', 1, 1],
    ['dekkingInTijdBegindatum', 'date', 1, 1],
    ['dekkingInTijdEinddatum', 'date', 0, 1],
  ],
  event: [
    ['eventType', 'begrip', 1, 1],
    ['eventTijd', 'dateOrTime', 0, 1],
    ['eventVerantwoordelijkeActor', 'verwijzing', 0, 1],
    ['eventResultaat', 'text', 0, 1],
  ],
  termijn: [
    ['termijnTriggerStartLooptijd', 'begrip', 0, 1],
    ['termijnStartdatumLooptijd', 'date', 0, 1],
    ['termijnLooptijd', 'duration', 0, 1],
    ['termijnEinddatum', 'date', 0, 1],
  ],
  beperking: [
    ['beperkingGebruikType', 'begrip', 1, 1],
    ['beperkingGebruikNadereBeschrijving', 'text', 0, 1],
    ['beperkingGebruikDocumentatie', 'verwijzing', 0, 'many'],
    ['beperkingGebruikTermijn', 'termijn', 0, 1],
  ],
  checksum: [
    ['checksumAlgoritme', 'begrip', 1, 1],
    ['checksumWaarde', 'text', 1, 1],
    ['checksumDatum', 'dateTime', 1, 1],
  ],
};

const values: Record<string, RegExp> = {
  text: /\S/,
  integer: /^\d+$/,
  language: /^[a-z]{2}$/,
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/,
  dateOrTime: /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}Z?)?)?)?$/,
  duration: /^P\d+Y$/,
};

/** What in an MDTO document is not as the schema has it; empty when all is. */
export function mdtoFaults(text: string): string[] {
  const root = parseXml(new TextEncoder().encode(text));
  const [top, ...others] = elements(root);
  if (root.name !== 'MDTO' || root.attrs.xmlns !== 'https://www.nationaalarchief.nl/mdto')
    return ['the root is not MDTO in its namespace'];
  if (!top || others.length > 0 || !['informatieobject', 'bestand'].includes(top.name))
    return ['MDTO holds one informatieobject or one bestand'];
  return faultsOf(top, top.name);
}

const elements = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string');

function faultsOf(element: XmlElement, type: string): string[] {
  const parts = types[type];
  if (!parts) {
    const text = element.children.join('');
    return values[type]?.test(text) ? [] : [`${element.name} holds "${text}", not ${type}`];
  }
  const children = elements(element);
  const order = children.map((child) => parts.findIndex(([name]) => name === child.name));
  const known = order.filter((place) => place !== -1);
  return [
    ...children.filter((_, at) => order[at] === -1).map((child) => `${child.name} in ${element.name}`),
    ...(known.some((place, at) => at > 0 && place < known[at - 1]!)
      ? [`${element.name} is out of order`]
      : []),
    ...parts.flatMap(([name, , least, most]) => {
      const count = children.filter((child) => child.name === name).length;
      return count < least || (most === 1 && count > 1)
        ? [`${name} stands ${count} times in ${element.name}`]
        : [];
    }),
    ...children.flatMap((child) => {
      const part = parts.find(([name]) => name === child.name);
      return part ? faultsOf(child, part[1]) : [];
    }),
  ];
}
