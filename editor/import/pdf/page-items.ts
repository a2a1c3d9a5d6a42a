import type { PDFPageProxy } from 'pdfjs-dist';
import { normaliseText } from './normalise-text.ts';
import type { TextItem } from './page-text.ts';

/** The text of one page with its place; font names still stand for themselves. */
export interface RawPage {
  width: number;
  height: number;
  items: TextItem[];
  turned: string[];
  /** Names of the fonts on this page, to look up whether they are bold. */
  fonts: string[];
  /** Maps points of the page's own space to those of the upright page. */
  toUpright: (x: number, y: number) => [number, number];
}

type Quarter = 0 | 1 | 2 | 3;
interface Positioned {
  item: TextItem;
  quarter: Quarter | null;
}

/** Reads the text of a page upright, whatever its /Rotate or its text matrix says. */
export async function readPageItems(page: PDFPageProxy): Promise<RawPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const positioned = positionItems(content.items as ContentPart[], viewport.transform);
  const quarter = mainQuarter(positioned);
  const turn = turner(quarter, viewport.width, viewport.height);
  const items: TextItem[] = [];
  const turned: string[] = [];
  for (const { item, quarter: own } of positioned) {
    if (own !== quarter) turned.push(item.text);
    else {
      [item.x, item.y] = turn(item.x, item.y);
      items.push(item);
    }
  }
  const sideways = quarter % 2 === 1;
  const [a, b, c, d, e, f] = viewport.transform as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    width: sideways ? viewport.height : viewport.width,
    height: sideways ? viewport.width : viewport.height,
    items,
    turned,
    fonts: Object.keys(content.styles),
    toUpright: (x, y) => turn(a * x + c * y + e, b * x + d * y + f),
  };
}

interface ContentPart {
  str?: string;
  transform?: number[];
  width?: number;
  fontName?: string;
  type?: string;
  id?: string;
  tag?: string;
}

/** Walks text and marked-content brackets in the order of the file. */
function positionItems(parts: ContentPart[], view: number[]): Positioned[] {
  const open: { id: string | null; artifact: boolean }[] = [];
  const positioned: Positioned[] = [];
  let spaced = false;
  for (const part of parts) {
    if (part.type === 'endMarkedContent') open.pop();
    else if (part.type) open.push(enter(open.at(-1), part));
    else if (!part.str?.trim()) spaced ||= part.str !== '';
    else {
      const around = open.at(-1);
      positioned.push(position(part, view, spaced, around));
      spaced = false;
    }
  }
  return positioned;
}

function enter(outer: { id: string | null; artifact: boolean } | undefined, part: ContentPart) {
  return { id: part.id ?? outer?.id ?? null, artifact: part.tag === 'Artifact' || Boolean(outer?.artifact) };
}

function position(
  part: ContentPart,
  view: number[],
  spaced: boolean,
  around: { id: string | null; artifact: boolean } | undefined,
): Positioned {
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = part.transform ?? [];
  const alongX = va * a + vc * b;
  const alongY = vb * a + vd * b;
  const text = normaliseText(part.str ?? '');
  return {
    quarter: quarterOf(alongX, alongY),
    item: {
      text,
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      width: part.width ?? 0,
      size: Math.hypot(va * c + vc * d, vb * c + vd * d) || Math.hypot(alongX, alongY),
      bold: false,
      italic: false,
      font: part.fontName ?? '',
      tag: around?.id ?? null,
      artifact: around?.artifact ?? false,
      spaced: spaced || /^\s/.test(text),
    },
  };
}

/** The quarter turn of a text direction, or null for slanted text such as a watermark. */
function quarterOf(x: number, y: number): Quarter | null {
  const turns = Math.atan2(y, x) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) < 0.12 ? ((((nearest % 4) + 4) % 4) as Quarter) : null;
}

function mainQuarter(positioned: Positioned[]): Quarter {
  const weight = [0, 0, 0, 0];
  for (const { quarter, item } of positioned) if (quarter !== null) weight[quarter]! += item.text.length;
  return weight.indexOf(Math.max(...weight)) as Quarter;
}

/** Turns points so that text of this quarter reads from left to right. */
function turner(quarter: Quarter, width: number, height: number): (x: number, y: number) => [number, number] {
  if (quarter === 1) return (x, y) => [y, width - x];
  if (quarter === 2) return (x, y) => [width - x, height - y];
  if (quarter === 3) return (x, y) => [height - y, x];
  return (x, y) => [x, y];
}
