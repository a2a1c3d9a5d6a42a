import { isFigure } from '../page-images.ts';
import type { PageText, PlacedImage, TextItem } from '../page-text.ts';
import { findAlignedTables } from './aligned-tables.ts';
import { type Region, splitColumns } from './columns.ts';
import type { CellDraft, Draft, FigureDraft, FootnoteDraft, TableDraft } from './drafts.ts';
import { takeFootnotes } from './footnotes.ts';
import { type GroupingStyle, groupLines } from './group-lines.ts';
import { type Line, makeLines, makePieces } from './line.ts';
import { findGrids, type Grid, isInside } from './ruled-tables.ts';

/** What the layout of a page says, in reading order. */
export interface PageLayout {
  drafts: Draft[];
  footnotes: FootnoteDraft[];
  /** Number of columns found beside each other (1 for ordinary pages). */
  columns: number;
}

/** The usual right margin of lines that begin at `left`, at least `right` and below `limit`. */
export type RightMargins = (left: number, right: number, limit: number) => number;

/** Reads a page by its geometry alone: tables with lines first, then columns, then each column downwards. */
export function layOutPage(page: PageText, style: GroupingStyle, margin: RightMargins): PageLayout {
  const grids = fillGrids(findGrids(page.drawing?.rules ?? []), page.items);
  const inTables = new Set(grids.flatMap(({ items }) => items));
  const pieces = makePieces(page.items.filter((item) => !inTables.has(item)));
  const layout: PageLayout = { drafts: [], footnotes: [], columns: 1 };
  const [left, right] = extent(pieces, page.width);
  const regions = splitColumns(pieces, left, right);
  if (regions.some((region) => region.column)) layout.columns = 2;
  const objects = [
    ...grids.map(({ grid, items }) => ({
      box: grid,
      draft: tableDraft(grid, items, page.number, style),
    })),
    ...figures(page).map((image) => ({ box: boxOf(image), draft: figureDraft(image, page.number) })),
  ];
  const placed = new Set<unknown>();
  for (const region of regions) {
    const lines = makeLines(region.pieces, page.number);
    const frame = frameOf(region, lines, page.number, margin);
    const mine = objects.filter(
      (object) => !placed.has(object) && belongs(object.box, region, lines, regions.length),
    );
    for (const object of mine) placed.add(object);
    layOutColumn(lines, frame, mine, style, page, layout);
  }
  for (const object of objects) if (!placed.has(object)) layout.drafts.push(object.draft);
  return layout;
}

function extent(pieces: { x: number; right: number }[], width: number): [number, number] {
  if (pieces.length === 0) return [0, width];
  return [Math.min(...pieces.map((piece) => piece.x)), Math.max(...pieces.map((piece) => piece.right))];
}

interface Frame {
  left: number;
  right: number;
  page: number;
}

/** Left is where most lines begin, so that one outlier in the margin does not make everything an indent. */
function frameOf(region: Region, lines: Line[], page: number, margin: RightMargins): Frame {
  const xs = lines.map((line) => line.x);
  const counts = new Map<number, number>();
  for (const x of xs) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= 0.15 * xs.length).map(([x]) => x);
  const left = common.length > 0 ? Math.min(...common) : Math.min(region.left, ...xs);
  const own = Math.max(...lines.map((line) => line.right));
  const right = margin(left, own, region.column ? Math.max(own, region.right + 2) : Number.POSITIVE_INFINITY);
  return { left, right, page };
}

interface PlacedObject {
  box: Box;
  draft: Draft;
}
interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const boxOf = (image: PlacedImage): Box => ({
  x0: image.x,
  y0: image.y,
  x1: image.x + image.width,
  y1: image.y + image.height,
});

/** An object belongs to the region in which its middle lies; on a page with one region, to that one. */
function belongs(box: Box, region: { left: number; right: number }, lines: Line[], regions: number): boolean {
  if (regions === 1) return true;
  const middle = (box.x0 + box.x1) / 2;
  const bottom = lines.at(-1)?.y ?? 0;
  return middle >= region.left - 5 && middle <= region.right + 5 && box.y0 <= bottom + 2;
}

function layOutColumn(
  all: Line[],
  frame: Frame,
  objects: PlacedObject[],
  style: GroupingStyle,
  page: PageText,
  layout: PageLayout,
): void {
  const hasRule =
    page.drawing?.rules.some((rule) => rule.y0 === rule.y1 && rule.y0 > 0.5 * page.height) ?? false;
  const { text, notes } = takeFootnotes(all, frame, style.body, hasRule);
  layout.footnotes.push(...notes);
  const drafts: Draft[] = [];
  let rest = text;
  for (const object of [...objects].sort((a, b) => a.box.y0 - b.box.y0)) {
    const above = rest.filter((line) => line.y <= object.box.y0 + 2);
    rest = rest.filter((line) => line.y > object.box.y0 + 2);
    drafts.push(...withAlignedTables(above, frame, style), object.draft);
  }
  drafts.push(...withAlignedTables(rest, frame, style));
  if (drafts[0]) drafts[0].first = true;
  if (drafts.at(-1)) drafts.at(-1)!.last = true;
  layout.drafts.push(...drafts);
}

function withAlignedTables(lines: Line[], frame: Frame, style: GroupingStyle): Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  for (const table of findAlignedTables(lines, style.body)) {
    drafts.push(...groupLines(lines.slice(from, table.from), frame, style));
    const rows = table.rows.map((cells) =>
      cells.map((pieces) => cell(makeLines(pieces, frame.page), cellFrame(pieces, frame), style, null)),
    );
    drafts.push({
      ...frame,
      type: 'table',
      rows: markHeader(rows),
      columns: rows[0]?.length ?? 0,
      confidence: 0.5,
    });
    from = table.to;
  }
  return [...drafts, ...groupLines(lines.slice(from), frame, style)];
}

function cellFrame(pieces: { x: number; right: number }[], { page }: Frame): Frame {
  const [left, right] = extent(pieces, 0);
  return { left, right, page };
}

function figures(page: PageText): PlacedImage[] {
  return (page.drawing?.images ?? []).filter((image) => isFigure(image, page));
}

function figureDraft(image: PlacedImage, page: number): FigureDraft {
  const { x, width } = image;
  return { type: 'figure', page, left: x, right: x + width, confidence: 0.7, image, alt: '', caption: null };
}

/** Keeps the nets that hold text in at least two cells, with their items. */
function fillGrids(grids: Grid[], items: TextItem[]): { grid: Grid; items: TextItem[] }[] {
  return grids
    .map((grid) => ({ grid, items: items.filter((item) => isInside(item, grid)) }))
    .filter(({ grid, items: inside }) => {
      const filled = grid.rows.flat().filter((box) => inside.some((item) => isInside(item, box)));
      return filled.length >= 2;
    });
}

function tableDraft(grid: Grid, items: TextItem[], page: number, style: GroupingStyle): TableDraft {
  const left = new Set(items);
  const rows = grid.rows.map((row) =>
    row.map((box) => {
      const inside = [...left].filter((item) => isInside(item, box));
      for (const item of inside) left.delete(item);
      const lines = makeLines(makePieces(inside), page);
      const frame = { left: box.x0, right: box.x1 - 4, page };
      return cell(lines, frame, style, box);
    }),
  );
  const filled = rows.filter((row) => row.length > 0);
  const columns = Math.max(...grid.rows.map((row) => row.reduce((sum, box) => sum + box.colspan, 0)));
  const frame = { left: grid.x0, right: grid.x1, page };
  return { ...frame, type: 'table', rows: markHeader(filled), columns, confidence: 0.8 };
}

function cell(
  lines: Line[],
  frame: Frame,
  style: GroupingStyle,
  box: { colspan: number; rowspan: number } | null,
): CellDraft {
  const drafts = groupLines(lines, { ...frame, isCell: true }, style);
  return { header: false, scope: null, colspan: box?.colspan ?? 1, rowspan: box?.rowspan ?? 1, drafts };
}

/** A first row that is bold throughout, over rows that are not, names the columns. */
function markHeader(rows: CellDraft[][]): CellDraft[][] {
  const bold = (row: CellDraft[]) => {
    const lines = row.flatMap((one) => one.drafts.flatMap((draft) => ('lines' in draft ? draft.lines : [])));
    return lines.length > 0 && lines.every((line) => line.bold);
  };
  const [first, ...others] = rows;
  if (first && others.length > 0 && bold(first) && !others.every(bold))
    for (const one of first) Object.assign(one, { header: true, scope: 'col' });
  return rows;
}
