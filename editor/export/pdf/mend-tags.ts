import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { LetterRefusal } from '../letter-refusal.ts';
import type { PrintLetter, PrintLogo } from '../print-letter.ts';
import { letterPage } from './letter-template.ts';
import { rowHeaderPlan } from './row-header-plan.ts';

const name = (text: string) => PDFName.of(text);
const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** Adds the tags that Typst 0.14 cannot write: row headers of tables, and the box around the logo. */
export function mendTags(pdf: PDFDocument, letter: PrintLetter): void {
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  tagRowHeaders(tree, rowHeaderPlan(letter));
  if (letter.council.logo) tagLogoBox(tree, letter.council.logo);
}

/** ISO 32000-1, 14.8.5.4.3: a figure that stays on one page says where it stands. The logo is the only one. */
function tagLogoBox(tree: PDFDict, logo: PrintLogo): void {
  const figure = elementsOf(tree, 'Figure')[0];
  if (!figure) throw new LetterRefusal('TYPESETTING_FAILED', null, { reason: 'the logo has no tag' });
  const { left, top, height, logo: size } = letterPage;
  const right = left + (size * logo.width) / logo.height;
  const box = [left, height - top - size, right, height - top].map(
    (side) => Math.round(points(side) * 100) / 100,
  );
  addAttributes(figure, { O: 'Layout', BBox: box });
}

function addAttributes(element: PDFDict, attributes: Record<string, string | number[]>): void {
  const existing = element.context.lookup(element.get(name('A')));
  const before = existing instanceof PDFArray ? existing.asArray() : existing ? [existing] : [];
  element.set(name('A'), element.context.obj([...before, element.context.obj(attributes)]));
}

/** Children of a structure element that are elements themselves. */
function childElements(element: PDFDict): PDFDict[] {
  const kids = element.context.lookup(element.get(name('K')));
  const list: (PDFObject | undefined)[] = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list
    .map((kid) => element.context.lookup(kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(name('S')));
}

const roleOf = (element: PDFDict) => element.lookup(name('S'), PDFName).decodeText();

/** All elements with a role below `element`, in reading order. */
function elementsOf(element: PDFDict, role: string): PDFDict[] {
  return childElements(element).flatMap((child) =>
    roleOf(child) === role ? [child, ...elementsOf(child, role)] : elementsOf(child, role),
  );
}

/** Tags the row headers of a file's tables, given per table in reading order. Throws {@link LetterRefusal}. */
export function tagRowHeadersOf(pdf: PDFDocument, plans: readonly [row: number, cell: number][][]): void {
  tagRowHeaders(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict), plans);
}

function tagRowHeaders(tree: PDFDict, plans: readonly [row: number, cell: number][][]): void {
  if (!plans.some((plan) => plan.length > 0)) return;
  const tables = elementsOf(tree, 'Table');
  if (tables.length !== plans.length) {
    throw new LetterRefusal('TYPESETTING_FAILED', null, { reason: 'tables and their tags differ' });
  }
  plans.forEach((plan, at) => {
    const rows = ownRows(tables[at]!);
    for (const [row, cell] of plan) makeRowHeader(childElements(rows[row]!)[cell]!);
  });
}

/** Rows of a table itself, not of a table inside one of its cells. */
function ownRows(table: PDFDict): PDFDict[] {
  return childElements(table).flatMap((child) => (roleOf(child) === 'TR' ? [child] : childElements(child)));
}

function makeRowHeader(cell: PDFDict): void {
  cell.set(name('S'), name('TH'));
  addAttributes(cell, { O: 'Table', Scope: 'Row' });
}
