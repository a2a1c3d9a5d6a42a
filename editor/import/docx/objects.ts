import type { FigureBlock } from '../blocks.ts';
import { attr, child, type XmlElement } from '../intake/parse-xml.ts';
import type { InlineWriter } from './inline-writer.ts';

/** What is known of the object around an image: its words, its size in CSS pixels, and whether it floats. */
interface Frame {
  alt: string;
  decorative: boolean;
  width: number | null;
  height: number | null;
  floats: boolean;
}

/** English Metric Units in a CSS pixel (ECMA-376 part 1, 20.1.2.1). */
const emuPerPixel = 9525;

const lostObjects = new Map([
  ['chart', 'CHART_LOST'],
  ['relIds', 'SMARTART_LOST'],
  ['OLEObject', 'OLE_LOST'],
  ['contentPart', 'INK_LOST'],
  ['control', 'FORM_CONTROL_LOST'],
]);

/**
 * Reads a drawing (DrawingML), a picture of older files (VML) or an embedded object: keeps its images and
 * text boxes, and reports what has no words or pixels that a note could hold.
 */
export function readObject(writer: InlineWriter, element: XmlElement): void {
  if (writer.state.hidden || writer.state.deleted) return;
  visit(writer, element, { alt: '', decorative: false, width: null, height: null, floats: false });
}

function visit(writer: InlineWriter, element: XmlElement, frame: Frame): void {
  const lost = lostObjects.get(element.name);
  if (lost) writer.story.context.findings.add(lost, 'lost', writer.place());
  switch (element.name) {
    case 'inline':
    case 'anchor':
      visitChildren(writer, element, drawingFrame(element, frame));
      break;
    case 'blip':
      readImage(writer, attr(element, 'embed'), attr(element, 'link'), frame);
      break;
    case 'shape':
    case 'rect':
      visitChildren(writer, element, shapeFrame(element, frame));
      break;
    case 'imagedata':
      readImage(writer, attr(element, 'id'), attr(element, 'href'), {
        ...frame,
        alt: frame.alt || (attr(element, 'title') ?? ''),
      });
      break;
    case 'textpath':
      readWordArt(writer, element);
      break;
    case 'txbxContent':
      readTextBox(writer, element);
      break;
    case 'Fallback':
      break;
    default:
      visitChildren(writer, element, frame);
  }
}

function visitChildren(writer: InlineWriter, element: XmlElement, frame: Frame): void {
  for (const each of element.children) if (typeof each !== 'string') visit(writer, each, frame);
}

function drawingFrame(element: XmlElement, outer: Frame): Frame {
  const properties = child(element, 'docPr');
  const extent = child(element, 'extent');
  const pixels = (name: string) => {
    const size = Number((extent && attr(extent, name)) ?? Number.NaN);
    return size > 0 && size < 1e9 ? Math.round(size / emuPerPixel) : null;
  };
  const words = properties && (attr(properties, 'descr')?.trim() || attr(properties, 'title')?.trim());
  return {
    alt: words || outer.alt,
    decorative: properties !== undefined && isDecorative(properties),
    width: pixels('cx'),
    height: pixels('cy'),
    floats: element.name === 'anchor',
  };
}

function isDecorative(element: XmlElement): boolean {
  return element.children.some((each) => {
    if (typeof each === 'string') return false;
    if (each.name === 'decorative') return /^(1|true)$/.test(attr(each, 'val') ?? '');
    return isDecorative(each);
  });
}

function shapeFrame(element: XmlElement, outer: Frame): Frame {
  return { ...outer, alt: outer.alt || (attr(element, 'alt')?.trim() ?? '') };
}

function readImage(
  writer: InlineWriter,
  id: string | undefined,
  link: string | undefined,
  frame: Frame,
): void {
  const { findings, media } = writer.story.context;
  const relationship = writer.story.relationships.get(id ?? link ?? '');
  const part = relationship && !relationship.external ? relationship.target : '';
  const found = media.find(part);
  if (!found) {
    const kind = media.lostKind(part);
    const code =
      relationship?.external || (!id && link) ? 'IMAGE_LINKED' : kind ? 'IMAGE_KIND_LOST' : 'IMAGE_MISSING';
    findings.add(code, 'lost', writer.place(), kind ? { kind } : undefined);
  } else if (frame.alt === '' && !frame.decorative) {
    findings.add('IMAGE_WITHOUT_ALT', 'info', writer.place());
  }
  const { alt, width, height } = frame;
  const figure: FigureBlock = { type: 'figure', source: writer.source, media: found, alt, width, height };
  if (frame.floats) {
    writer.floating.push(figure);
    return;
  }
  const inline = { type: 'image' as const, media: found, alt };
  if (writer.leaf(inline)) writer.figures.set(inline, figure);
}

/** Text drawn along a line keeps its words, not its drawing. */
function readWordArt(writer: InlineWriter, element: XmlElement): void {
  const text = attr(element, 'string')?.trim() ?? '';
  if (text === '') return;
  writer.story.context.findings.add('WORDART_AS_TEXT', 'info', writer.place());
  const paragraph = {
    type: 'paragraph' as const,
    source: writer.source,
    content: [{ type: 'text' as const, text }],
  };
  writer.floating.push({ type: 'text_box', source: writer.source, blocks: [paragraph] });
}

function readTextBox(writer: InlineWriter, element: XmlElement): void {
  const { story } = writer;
  // Fields and what paragraphs leave to the next one stay inside the box; comment ranges run through it.
  const inner = { ...story, fields: [], carried: [], bookmarks: [] };
  const blocks = story.readBlocks(inner, element);
  if (blocks.length > 0) writer.floating.push({ type: 'text_box', source: writer.source, blocks });
}
