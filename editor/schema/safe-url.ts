/** Protocols that a link in a note or letter may use; anything else becomes plain text. */
const linkProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Whether `href` may stand in a link: http, https, mailto, tel or a fragment of the same document.
 * `javascript:`, `data:`, `file:` and relative addresses are refused, so that a hostile note cannot run
 * code or load a tracking image.
 */
export function isSafeHref(href: string): boolean {
  if (href.startsWith('#')) return /^#[\w:.-]+$/.test(href);
  try {
    return linkProtocols.has(new URL(href).protocol);
  } catch {
    return false;
  }
}

/**
 * Whether `src` may stand in an image: only a file in the council's own store, named by its SHA-256
 * ("media:" followed by 64 hexadecimal digits). The page turns it into an address of its own.
 */
export function isMediaSrc(src: string): boolean {
  return /^media:[0-9a-f]{64}$/.test(src);
}
