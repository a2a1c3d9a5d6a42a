import type { PDFDocumentProxy } from 'pdfjs-dist';
import { isSafeHref } from '../../schema/safe-url.ts';
import type { ReadNote } from '../blocks.ts';
import { normaliseText } from './normalise-text.ts';
import type { PageLink } from './page-text.ts';

/** Annotation types of ISO 32000-1 table 169, by pdf.js's numbers. */
const linkType = 2;
const remarkTypes = [1, 3, 9, 10, 11, 12];

/** Links and remarks by zero-based page, with rectangles still in the page's own space. */
export interface Annotations {
  rectangles: Map<number, PageLink[]>;
  comments: ReadNote['comments'];
  /** Links whose target may not stand in a note (`javascript:`, `file:`). */
  unsafeLinks: number;
}

interface RawAnnotation {
  annotationType: number;
  pageIndex: number;
  id: string;
  rect: number[];
  quadPoints?: ArrayLike<number> | null;
  url?: string;
  unsafeUrl?: string;
  titleObj?: { str?: string };
  contentsObj?: { str?: string };
  modificationDate?: string | null;
  creationDate?: string | null;
  inReplyTo?: string | null;
  stateModel?: string;
  state?: string;
}

/** Reads the links and the remarks (notes, free text, highlights) of the whole document at once. */
export async function readAnnotations(document: PDFDocumentProxy): Promise<Annotations> {
  const found: Annotations = { rectangles: new Map(), comments: [], unsafeLinks: 0 };
  const raw = (await document.getAnnotationsByType(
    new Set([linkType, ...remarkTypes]),
    new Set(),
  )) as RawAnnotation[];
  for (const annotation of raw.filter(Boolean)) {
    if (annotation.annotationType === linkType) addLink(annotation, found);
    else addRemark(annotation, found);
  }
  return found;
}

function addLink(annotation: RawAnnotation, found: Annotations): void {
  const href = annotation.url ?? annotation.unsafeUrl;
  if (!href) return;
  if (isSafeHref(href)) addRectangles(annotation, { href }, found);
  else found.unsafeLinks += 1;
}

function addRemark(annotation: RawAnnotation, found: Annotations): void {
  const text = normaliseText(annotation.contentsObj?.str ?? '').trim();
  if (!text) return;
  const id = `pdf-${annotation.id}`;
  found.comments.push({
    id,
    author: normaliseText(annotation.titleObj?.str ?? '').trim(),
    date: isoDate(annotation.modificationDate ?? annotation.creationDate),
    text,
    parent: annotation.inReplyTo ? `pdf-${annotation.inReplyTo}` : null,
    resolved: annotation.stateModel === 'Review' && annotation.state === 'Completed',
  });
  if (!annotation.inReplyTo) addRectangles(annotation, { comment: id }, found);
}

function addRectangles(
  annotation: RawAnnotation,
  what: { href?: string; comment?: string },
  found: Annotations,
): void {
  const list = found.rectangles.get(annotation.pageIndex) ?? [];
  const quads = annotation.quadPoints ?? [];
  for (let at = 0; at + 8 <= quads.length; at += 8) {
    const xs = [0, 2, 4, 6].map((offset) => quads[at + offset]!);
    const ys = [1, 3, 5, 7].map((offset) => quads[at + offset]!);
    list.push({
      ...what,
      x0: Math.min(...xs),
      x1: Math.max(...xs),
      y0: Math.min(...ys),
      y1: Math.max(...ys),
    });
  }
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect ?? [];
  if (quads.length < 8) list.push({ ...what, x0, y0, x1, y1 });
  found.rectangles.set(annotation.pageIndex, list);
}

/** A PDF date "D:20260131120000+01'00'" as ISO 8601, or null when it is none (ISO 32000-1, 7.9.4). */
function isoDate(date: string | null | undefined): string | null {
  const parts = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/.exec(
    date ?? '',
  );
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, zone, rest] =
    parts;
  const offset = sign ? `${sign}${zone}:${rest ?? '00'}` : 'Z';
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
