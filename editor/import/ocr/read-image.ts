import type { ImportOptions, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { layOutDocument } from '../pdf/document-layout.ts';
import { looseFinding } from '../pdf/findings.ts';
import type { PageText } from '../pdf/page-text.ts';
import { writeNote } from '../pdf/write-note.ts';
import { freeCanvas, greyOf, longestSide } from './draw-page.ts';
import { type ImageHead, readImageHead } from './image-size.ts';
import { type GreyImage, startRecogniser } from './recogniser.ts';
import { recognisedFindings } from './scan-findings.ts';
import { itemsOf } from './seen-page.ts';

/** A larger picture is refused before it is decoded. */
const maxPixels = 60_000_000;
/** Width in points that the picture stands for: a sheet of A4. */
const pageWidth = 595;

/**
 * Reads a photo or scan (PNG or JPEG) of one page. Throws {@link ImportRefusal} IMAGE_UNREADABLE (no picture, broken,
 * or above 60 megapixels), NO_TEXT or CANCELLED.
 */
export async function readImage(bytes: Uint8Array, options: ImportOptions): Promise<ReadNote> {
  const head = readImageHead(bytes);
  if (!head || head.width < 1 || head.height < 1 || head.width * head.height > maxPixels)
    throw new ImportRefusal('IMAGE_UNREADABLE');
  options.onProgress?.({ stage: 'open', done: 0, total: 1 });
  const image = await decode(bytes, head).catch(() => {
    throw new ImportRefusal('IMAGE_UNREADABLE');
  });
  const page = await recognisePhoto(image, options);
  if (page.items.length === 0) throw new ImportRefusal('NO_TEXT');
  const layout = layOutDocument([page], new Map());
  const source = { pages: [page], media: new Map(), annotations: { comments: [] } };
  return writeNote('image', 1, source, layout, (loose) => [
    ...recognisedFindings([page], []),
    ...looseFinding(loose),
  ]);
}

async function recognisePhoto(image: GreyImage, options: ImportOptions): Promise<PageText> {
  const scale = pageWidth / image.width;
  options.onProgress?.({ stage: 'recognise', done: 0, total: 1 });
  const recogniser = await startRecogniser(options.signal);
  try {
    const items = itemsOf(await recogniser.recognise(image), scale);
    options.onProgress?.({ stage: 'recognise', done: 1, total: 1 });
    const size = { width: pageWidth, height: image.height * scale };
    return { number: 1, label: null, ...size, items, turned: [], tree: null, drawing: null, links: [] };
  } catch (error) {
    throw error instanceof ImportRefusal ? error : new ImportRefusal('IMAGE_UNREADABLE');
  } finally {
    await recogniser.close();
  }
}

/** Decodes, turns a phone's photo upright, and shrinks it to what recognition needs. */
async function decode(bytes: Uint8Array, head: ImageHead): Promise<GreyImage> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(Buffer.from(bytes));
  // Some decoders turn by themselves; then the sides are already swapped.
  const turned = picture.width === head.width ? head.orientation : 1;
  const sideways = turned >= 5;
  const fit = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * fit), Math.round(picture.height * fit)];
  const canvas = createCanvas(sideways ? height : width, sideways ? width : height);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(((quarterTurns[turned] ?? 0) * Math.PI) / 2);
  if (mirrored.has(turned)) context.scale(-1, 1);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  const grey = greyOf(canvas, context);
  freeCanvas(canvas);
  return grey;
}

/** Quarter turns clockwise by EXIF orientation; 2, 4, 5 and 7 are mirrored first. */
const quarterTurns: Record<number, number> = { 3: 2, 4: 2, 5: 3, 6: 1, 7: 1, 8: 3 };
const mirrored = new Set([2, 4, 5, 7]);
