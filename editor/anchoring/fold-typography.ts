const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/**
 * Text as a reader sees it, whatever the word processor made of it: composed, without soft hyphens and other
 * invisible characters, with one kind of quotation mark, dash and space. For comparing, not for showing.
 */
export function foldTypography(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—‐]/g, '-')
    .replace(/\s+/g, ' ');
}
