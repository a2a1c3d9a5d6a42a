import type { OPS } from 'pdfjs-dist';
import type { PageDrawing, PlacedImage, Rule } from './page-text.ts';

type Matrix = [number, number, number, number, number, number];
type ToUpright = (x: number, y: number) => [number, number];
interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

/** Anything thinner than this many points is a line. */
const thin = 2.5;
/** A page with more path pieces than this is a map or a chart: its lines are no table. */
const maxSegments = 20_000;

/** pdf.js's table of operator numbers; handed in, since pdf.js must not load before its polyfills. */
type Operators = typeof OPS;

/** Finds the straight lines and the images of a page in what pdf.js would paint. */
export function readDrawing(list: OperatorList, toUpright: ToUpright, ops: Operators): PageDrawing {
  const painting = new Set<number>([
    ops.stroke,
    ops.closeStroke,
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
  ]);
  const rules: Rule[] = [];
  const images: PlacedImage[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index] as unknown[] | null;
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) saved.push(matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (operator === ops.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === ops.paintFormXObjectBegin && isMatrix(args?.[0]))
      matrix = multiply(matrix, args[0]);
    else if (
      operator === ops.constructPath &&
      painting.has(args?.[0] as number) &&
      rules.length < maxSegments
    )
      rules.push(...rulesOfPath((args?.[1] as (ArrayLike<number> | null)[])?.[0], matrix, toUpright));
    else if (isImageOperator(operator, ops))
      images.push(placeImage(operator === ops.paintImageXObject, args, matrix, toUpright));
  });
  return { rules, images };
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 6;
}

function isImageOperator(operator: number, ops: Operators): boolean {
  return (
    operator === ops.paintImageXObject ||
    operator === ops.paintInlineImageXObject ||
    operator === ops.paintImageMaskXObject
  );
}

function multiply(m: Matrix, n: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = Array.from(n) as Matrix;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

function placeImage(
  isObject: boolean,
  args: unknown[] | null,
  matrix: Matrix,
  toUpright: ToUpright,
): PlacedImage {
  const [x0, y0] = toUpright(...apply(matrix, 0, 0));
  const [x1, y1] = toUpright(...apply(matrix, 1, 1));
  const object = isObject && typeof args?.[0] === 'string' ? args[0] : null;
  return {
    object,
    x: Math.min(x0, x1),
    y: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    media: null,
  };
}

/** Floats that follow each drawing code of pdf.js: move, line, curve, quadratic curve, close. */
const pathArguments = [2, 2, 6, 4, 0];

function rulesOfPath(
  path: ArrayLike<number> | null | undefined,
  matrix: Matrix,
  toUpright: ToUpright,
): Rule[] {
  if (!path || path.length > 4 * maxSegments) return [];
  const rules: Rule[] = [];
  let box: [number, number][] = [];
  for (let at = 0; at < path.length; ) {
    const code = path[at]!;
    const length = pathArguments[code];
    if (length === undefined) return rules;
    if (code === 0) {
      rules.push(...rulesOfPolygon(box));
      box = [];
    }
    if (length > 0) {
      const point = apply(matrix, path[at + length - 1]!, path[at + length]!);
      box.push(toUpright(...point));
    } else if (box[0]) box.push(box[0]);
    at += length + 1;
  }
  rules.push(...rulesOfPolygon(box));
  return rules;
}

/** A thin rectangle is one line; the straight sides of anything larger are lines each. */
function rulesOfPolygon(points: [number, number][]): Rule[] {
  if (points.length < 2) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (y1 - y0 <= thin && x1 - x0 > thin) return [{ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 }];
  if (x1 - x0 <= thin && y1 - y0 > thin) return [{ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 }];
  const rules: Rule[] = [];
  for (let at = 1; at < points.length; at++) {
    const [ax, ay] = points[at - 1]!;
    const [bx, by] = points[at]!;
    if (Math.abs(ay - by) < 0.5 && Math.abs(ax - bx) > thin)
      rules.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: ay, y1: ay });
    else if (Math.abs(ax - bx) < 0.5 && Math.abs(ay - by) > thin)
      rules.push({ x0: ax, x1: ax, y0: Math.min(ay, by), y1: Math.max(ay, by) });
  }
  return rules;
}
