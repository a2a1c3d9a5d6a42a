import type { WrittenPart } from './archive-index.ts';
import type { ArchiveOrder } from './archive-order.ts';
import { type MadePart, type Piece, pieceOf, pieces } from './archive-parts.ts';
import { type MdtoIdentity, mdtoFile, mdtoObject } from './mdto.ts';

/** File formats by ending, with their number in the PRONOM register where it is certain. */
const formats: Record<string, { label: string; pronom: string | null }> = {
  '.odt': { label: 'OpenDocument Text', pronom: null },
  '.pdf': { label: 'Portable Document Format', pronom: null },
  '.docx': { label: 'Microsoft Word for Windows', pronom: 'fmt/412' },
  '.html': { label: 'Hypertext Markup Language 5', pronom: 'fmt/471' },
  '.json': { label: 'JSON Data Interchange Format', pronom: 'fmt/817' },
  '.jsonld': { label: 'JSON-LD', pronom: 'fmt/880' },
  '.csv': { label: 'Comma Separated Values', pronom: 'x-fmt/18' },
  '.txt': { label: 'Plain Text File', pronom: 'x-fmt/111' },
};

const formatOf = (path: string) => {
  const ending = /\.[a-z0-9]+$/.exec(path)?.[0] ?? '';
  return formats[ending] ?? { label: ending ? ending.slice(1).toUpperCase() : 'onbekend', pronom: null };
};

/** Work inside the council: names beside judgements, and what was thought before the letter was fixed. */
const insidePieces: ReadonlySet<Piece> = new Set([
  'besluit',
  'aantekeningen',
  'oordelen',
  'verloop',
  'gegevens',
]);

const open = { label: 'Openbaar', because: 'Dit stuk is naar buiten gegaan of kwam van de gemeente.' };
const inside = {
  label: 'Beperkt openbaar',
  because: 'Intern werk van de raad: namen van leden staan bij stemmen, oordelen of aantekeningen.',
};

/** The MDTO of the dossier, of each piece and of each file; one XML document each. */
export function* metadataParts(order: ArchiveOrder, written: readonly WrittenPart[]): Generator<MadePart> {
  const { dossier, council, retention, madeAt } = order;
  const whole: MdtoIdentity = { name: dossier.title, id: dossier.id };
  const made = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const present = (Object.keys(pieces) as Piece[]).filter((piece) =>
    written.some((part) => pieceOf(part.path) === piece),
  );
  const identityOf = (piece: Piece): MdtoIdentity => ({ name: pieces[piece], id: `${dossier.id}/${piece}` });
  const fileIdentity = (path: string): MdtoIdentity => ({ name: path, id: `${dossier.id}/${path}` });
  const shared = {
    retention: { ...retention, closedOn: dossier.closedOn },
    creator: `${council.name}, ${council.municipality}`,
    period: null,
    events: [],
  };
  yield {
    path: 'mdto/dossier.xml',
    text: mdtoObject({
      ...shared,
      ...whole,
      level: 'Dossier',
      description: `Adviesdossier ${dossier.referenceNo}`.trim(),
      period: { from: dossier.createdOn, until: dossier.closedOn },
      events: [
        { type: 'Creatie', at: dossier.createdOn },
        { type: 'Export', at: made },
      ],
      partOf: null,
      parts: present.map(identityOf),
      files: [],
      restriction: inside,
    }),
  };
  for (const piece of present) {
    const files = written.filter((part) => pieceOf(part.path) === piece);
    yield {
      path: `mdto/stukken/${piece}.xml`,
      text: mdtoObject({
        ...shared,
        ...identityOf(piece),
        level: 'Archiefstuk',
        description: `${pieces[piece]} (${dossier.title})`,
        partOf: whole,
        parts: [],
        files: files.map(({ path }) => fileIdentity(path)),
        restriction: insidePieces.has(piece) ? inside : open,
      }),
    };
    for (const { path, bytes, sha256 } of files)
      yield {
        path: `mdto/bestanden/${path}.xml`,
        text: mdtoFile({
          ...fileIdentity(path),
          bytes,
          sha256,
          checkedAt: made,
          format: formatOf(path),
          represents: identityOf(piece),
        }),
      };
  }
}
