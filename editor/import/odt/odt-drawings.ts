import type { Block, FigureBlock } from '../blocks.ts';
import { attr, child, childrenNamed, textOf, type XmlElement } from '../intake/parse-xml.ts';
import { type OdtContext, report, sourceHere } from './odt-context.ts';

const shapes = new Set([
  'frame',
  'custom-shape',
  'rect',
  'ellipse',
  'circle',
  'polygon',
  'regular-polygon',
  'polyline',
  'path',
  'line',
  'connector',
  'caption',
  'measure',
  'control',
  'g',
  'scene',
]);

/** Whether an element is a frame or a shape of the drawing layer. */
export function isDrawing(element: XmlElement): boolean {
  return shapes.has(element.name) && (element.prefix === 'draw' || element.prefix === 'dr3d');
}

/** Reads a frame, shape or group: figures, text boxes, or nothing but a line in the report. */
export function readDrawing(ctx: OdtContext, element: XmlElement): Block[] {
  if (element.name === 'a' || element.name === 'g') {
    return element.children.flatMap((each) =>
      typeof each !== 'string' && isDrawing(each) ? readDrawing(ctx, each) : [],
    );
  }
  return element.name === 'frame' ? readFrame(ctx, element) : readShape(ctx, element);
}

function readFrame(ctx: OdtContext, frame: XmlElement): Block[] {
  const box = child(frame, 'text-box');
  if (box) return readTextBox(ctx, box);
  const table = child(frame, 'table');
  const object =
    child(frame, 'object') ??
    child(frame, 'object-ole') ??
    child(frame, 'plugin') ??
    child(frame, 'floating-frame');
  if (table) return readTextBox(ctx, { name: 'text-box', prefix: '', attrs: frame.attrs, children: [table] });
  const images = childrenNamed(frame, 'image');
  if (object) {
    const figure = images.length > 0 ? readImage(ctx, frame, images) : null;
    report(ctx, 'OLE_LOST', 'lost', altOf(frame) || (attr(frame, 'name') ?? ''));
    return figure?.media ? [figure] : [];
  }
  return images.length > 0 ? [readFigure(ctx, frame, images)] : [];
}

/** A box around a picture with its caption is that picture; any other box is kept as a box. */
function readTextBox(ctx: OdtContext, box: XmlElement): Block[] {
  const blocks: Block[] = [];
  const source = sourceHere(ctx);
  ctx.readBlocks(box, blocks);
  if (blocks.length === 0 || blocks.every((block) => block.type === 'figure')) return blocks;
  const [figure, caption] = blocks;
  const isCaptioned =
    figure?.type === 'figure' && caption?.type === 'paragraph' && caption.role === 'caption';
  if (isCaptioned && blocks.length === 2) return [{ ...figure, caption: caption.content }];
  return [{ type: 'text_box', source, blocks }];
}

function readShape(ctx: OdtContext, shape: XmlElement): Block[] {
  const blocks: Block[] = [];
  const source = sourceHere(ctx);
  ctx.readBlocks({ ...shape, children: shape.children.filter((each) => typeof each !== 'string') }, blocks);
  if (blocks.length > 0) return [{ type: 'text_box', source, blocks }];
  if (shape.name !== 'line' && shape.name !== 'connector') report(ctx, 'DRAWING_LOST', 'lost', altOf(shape));
  return [];
}

/** What the author says an image shows. */
function altOf(frame: XmlElement): string {
  const words = ['title', 'desc']
    .map((name) => child(frame, name))
    .map((each) => (each ? textOf(each).trim() : ''));
  return [...new Set(words.filter((each) => each !== ''))].join('. ');
}

function readFigure(ctx: OdtContext, frame: XmlElement, images: XmlElement[]): FigureBlock {
  const figure = readImage(ctx, frame, images);
  if (figure.media) {
    if (!figure.alt) report(ctx, 'IMAGE_WITHOUT_ALT', 'info', '');
    return figure;
  }
  const isRemote = images.some((image) => /^[a-z][a-z0-9+.-]+:|^\/\//i.test(attr(image, 'href') ?? ''));
  report(
    ctx,
    isRemote ? 'IMAGE_LINKED' : 'IMAGE_KIND_LOST',
    'lost',
    figure.alt || (attr(frame, 'name') ?? ''),
  );
  return figure;
}

/** A frame may hold one picture in several formats; the first that can be kept is taken. */
function readImage(ctx: OdtContext, frame: XmlElement, images: XmlElement[]): FigureBlock {
  let media: string | null = null;
  for (const image of images) {
    const bytes = imageBytes(ctx, image);
    media ??= bytes && ctx.media.add(bytes);
  }
  return {
    type: 'figure',
    source: sourceHere(ctx),
    media,
    alt: altOf(frame),
    width: pixels(attr(frame, 'width')),
    height: pixels(attr(frame, 'height')),
  };
}

function imageBytes(ctx: OdtContext, image: XmlElement): Uint8Array | null {
  const data = child(image, 'binary-data');
  if (data) return new Uint8Array(Buffer.from(textOf(data), 'base64'));
  return ctx.readPart(attr(image, 'href') ?? '');
}

const pixelsPerUnit: Record<string, number> = {
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  in: 96,
  pt: 96 / 72,
  pc: 16,
  px: 1,
};

/** A length such as "5.2cm" in CSS pixels, or null for one relative to the page. */
function pixels(length: string | undefined): number | null {
  const [, value, unit] = /^(\d{1,5}(?:\.\d+)?)(cm|mm|in|pt|pc|px)$/.exec(length ?? '') ?? [];
  return value && unit ? Math.round(Number(value) * pixelsPerUnit[unit]!) || null : null;
}
