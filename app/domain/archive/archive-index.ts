import { formatDate, formatMoment } from '#app/i18n/dates.ts';
import type { ArchiveOrder } from './archive-order.ts';
import { archivePage, escapeHtml } from './archive-pages.ts';
import { type Piece, pieceOf, pieces } from './archive-parts.ts';

/** A file that stands in the archive. */
export interface WrittenPart {
  path: string;
  bytes: number;
  sha256: string;
}

/** The table of contents: every file, by piece, with a link that works from disk. */
export function indexPage({ council, dossier, madeAt }: ArchiveOrder, parts: readonly WrittenPart[]): string {
  const facts = [
    ['Raad', `${council.name}, ${council.municipality}`],
    ['Kenmerk', dossier.referenceNo],
    ['Begonnen', formatDate(dossier.createdOn, 'long')],
    ['Afgesloten', formatDate(dossier.closedOn, 'long')],
    ['Dit bestand gemaakt', formatMoment(madeAt)],
  ];
  const lists = (Object.keys(pieces) as Piece[]).flatMap((piece) => {
    const files = parts.filter((part) => pieceOf(part.path) === piece);
    return files.length === 0 ? [] : [`<h2>${escapeHtml(pieces[piece])}</h2>\n${fileList(files)}`];
  });
  const others = parts.filter((part) => !(pieceOf(part.path) in pieces));
  return archivePage(
    dossier.title,
    [
      '<p>Dit is het hele dossier van een advies. U leest het zonder Adviestafel: elke regel hieronder opent een bestand.</p>',
      `<dl>\n${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}\n</dl>`,
      ...lists,
      `<h2>Beschrijving voor het archief (MDTO) en controlegetallen</h2>\n<p>Met <code>sha256sum -c manifest-sha256.txt</code> ziet u of een bestand is veranderd.</p>\n<ul>\n<li><a href="manifest-sha256.txt">manifest-sha256.txt</a></li>\n</ul>\n${fileList(others)}`,
    ].join('\n'),
    null,
  );
}

const fileList = (files: readonly WrittenPart[]): string =>
  `<ul>\n${files.map(({ path, bytes }) => `<li><a href="${encodeURI(path)}">${escapeHtml(path)}</a> (${sizeInWords(bytes)})</li>`).join('\n')}\n</ul>`;

function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
