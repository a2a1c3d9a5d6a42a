import type { Draft, FigureDraft } from './layout/drafts.ts';
import { linesOf } from './layout/drafts.ts';
import { isFigure } from './page-images.ts';
import type { PageText, PlacedImage } from './page-text.ts';

/**
 * Gives tagged figures their pictures, in order from top to bottom, and adds pictures that the tags do not
 * mention (LibreOffice's are not in the tree) before the first text that stands below them.
 */
export function placeFigures(drafts: Draft[], page: PageText): Draft[] {
  const images = (page.drawing?.images ?? [])
    .filter((image) => isFigure(image, page))
    .sort((a, b) => a.y - b.y);
  const placed = drafts.map((draft) => {
    if (draft.type !== 'figure' || draft.image) return draft;
    const image = images.shift();
    return image ? { ...draft, image } : draft;
  });
  for (const image of images) {
    const below = placed.findIndex(
      (draft) => (linesOf(draft)[0]?.y ?? 0) > image.y + image.height - 2 && isBeside(draft, image),
    );
    placed.splice(below < 0 ? placed.length : below, 0, figure(image, page.number));
  }
  return placed;
}

function isBeside(draft: Draft, image: PlacedImage): boolean {
  return draft.left < image.x + image.width && draft.right > image.x;
}

function figure(image: PlacedImage, page: number): FigureDraft {
  return {
    type: 'figure',
    page,
    left: image.x,
    right: image.x + image.width,
    confidence: 0.7,
    image,
    alt: '',
    caption: null,
  };
}
