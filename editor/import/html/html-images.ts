import { type HtmlContext, report } from './html-context.ts';

/** An image of the page: its file in the store, or null when it could not be kept. */
export interface HtmlImage {
  media: string | null;
  alt: string;
}

/**
 * Reads an `img`. Only images inside the file itself (data: addresses) are kept; nothing is ever fetched,
 * because the address may lead into the council's own network or tell the sender who reads.
 */
export function readImage(ctx: HtmlContext, element: Element): HtmlImage | null {
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  const src = (element.getAttribute('src') ?? '').trim();
  const data = /^data:([\w/+.-]*)[^,]*;base64,/i.exec(src.slice(0, 200));
  const media = data ? ctx.media.add(new Uint8Array(Buffer.from(src.slice(data[0].length), 'base64'))) : null;
  if (!media) {
    report(ctx, /^data:/i.test(src) ? 'IMAGE_KIND_LOST' : 'IMAGE_LINKED', 'lost', alt || src.slice(0, 60));
    // Without words there is nothing left of it to show.
    if (!alt) return null;
  }
  if (media && !alt) report(ctx, 'IMAGE_WITHOUT_ALT', 'info', '');
  return { media, alt };
}
