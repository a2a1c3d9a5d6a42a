import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FindingKind, ReadNote } from '../blocks.ts';
import { isScanned, pagesWithOcrLayer } from './document-checks.ts';
import type { DocumentLayout } from './document-layout.ts';
import { linesOf, plainText } from './layout/drafts.ts';
import type { PdfText } from './read-pages.ts';

export type Finding = ReadNote['findings'][number];

/** Findings show no more places than this. */
const maxPlaces = 50;

/** pdf.js's number for the right to copy text (ISO 32000-1, table 22, bit 5). */
const copyRight = 16;

/** A finding about pages, each with its first words. */
export function pageFinding(
  code: string,
  kind: FindingKind,
  pages: number[],
  text: Pick<PdfText, 'pages'>,
): Finding[] {
  if (pages.length === 0) return [];
  const firstWords = (number: number) => {
    const page = text.pages.find((one) => one.number === number);
    const words = page?.items.map((item) => item.text).join(' ') ?? '';
    return words.slice(0, 80);
  };
  const places = pages.slice(0, maxPlaces).map((page) => ({ source: null, page, quote: firstWords(page) }));
  return [{ code, kind, count: pages.length, places, params: { pages: pageList(pages) } }];
}

/** Page numbers as people write them: "1–3, 7". */
function pageList(pages: number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const shown = ranges.slice(0, 12).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(', ') + (ranges.length > 12 ? ' …' : '');
}

/** Everything a reader of the note must know about how it was read. */
export async function findingsOf(
  document: PDFDocumentProxy,
  text: PdfText,
  layout: DocumentLayout,
): Promise<Finding[]> {
  const recognised = pagesWithOcrLayer(text.pages);
  const scanned = text.pages.filter(isScanned);
  const turned = text.pages.filter((page) => page.turned.join('').trim().length > 0);
  return [
    ...pageFinding('pdf-structure-guessed', 'guessed', layout.guessed, text),
    ...pageFinding('pdf-columns', 'doubtful', layout.columns, text),
    ...pageFinding(
      'pdf-ocr-layer',
      'doubtful',
      recognised.map((page) => page.number),
      text,
    ),
    ...pageFinding(
      'pdf-scanned-pages',
      'lost',
      scanned.map((page) => page.number),
      text,
    ),
    ...pageFinding(
      'pdf-turned-text',
      'doubtful',
      turned.map((page) => page.number),
      text,
    ),
    ...pageFinding('pdf-damaged-pages', 'lost', text.damaged, text),
    ...draftFindings(layout),
    ...(await fileFindings(document, text)),
  ];
}

function placesFinding(
  code: string,
  kind: FindingKind,
  places: { page: number; quote: string }[],
): Finding[] {
  if (places.length === 0) return [];
  const shown = places.slice(0, maxPlaces).map((place) => ({ source: null, ...place }));
  return [{ code, kind, count: places.length, places: shown }];
}

/** Footnotes to which no mark in the text refers. */
export function looseFinding(loose: { page: number; text: string }[]): Finding[] {
  return placesFinding(
    'pdf-footnote-loose',
    'doubtful',
    loose.map(({ page, text }) => ({ page, quote: text.slice(0, 80) })),
  );
}

/** Tables whose form was guessed, and pictures that could not be kept. */
function draftFindings(layout: DocumentLayout): Finding[] {
  const tables = layout.drafts.filter((draft) => draft.type === 'table' && draft.confidence < 0.8);
  const lost = layout.drafts.filter((draft) => draft.type === 'figure' && !draft.image?.media);
  return [
    ...placesFinding(
      'pdf-table-guessed',
      'guessed',
      tables.map((draft) => ({
        page: draft.page,
        quote: draft.type === 'table' ? firstCells(draft.rows[0] ?? []) : '',
      })),
    ),
    ...placesFinding(
      'pdf-picture-lost',
      'lost',
      lost.map((draft) => ({
        page: draft.page,
        quote: draft.type === 'figure' ? draft.alt.slice(0, 80) : '',
      })),
    ),
  ];
}

function firstCells(row: { drafts: Parameters<typeof linesOf>[0][] }[]): string {
  return row
    .map((cell) => plainText(cell.drafts.flatMap(linesOf)))
    .join(' | ')
    .slice(0, 80);
}

/** What the file as a whole carries: a ban on copying, attachments, form fields, unsafe links. */
async function fileFindings(document: PDFDocumentProxy, text: PdfText): Promise<Finding[]> {
  const [permissions, attachments, fields] = await Promise.all([
    document.getPermissions().catch(() => null),
    document.getAttachments().catch(() => null),
    document.getFieldObjects().catch(() => null),
  ]);
  const counts: [code: string, kind: FindingKind, count: number][] = [
    ['pdf-copy-forbidden', 'info', permissions && !permissions.has(copyRight) ? 1 : 0],
    ['pdf-attachments', 'lost', sizeOf(attachments)],
    ['pdf-form-fields', 'lost', sizeOf(fields)],
    ['pdf-unsafe-links', 'lost', text.annotations.unsafeLinks],
  ];
  return counts
    .filter(([, , count]) => count > 0)
    .map(([code, kind, count]) => ({ code, kind, count, places: [] }));
}

/** pdf.js answers with a Map in one version and an object in another. */
function sizeOf(collection: unknown): number {
  if (collection instanceof Map) return collection.size;
  return collection && typeof collection === 'object' ? Object.keys(collection).length : 0;
}
