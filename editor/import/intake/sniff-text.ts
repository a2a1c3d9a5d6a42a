import { ImportRefusal } from '../import-refusal.ts';
import { decodeText } from './decode-bytes.ts';

/** The kinds of text that have a reader. */
export type TextFormat = 'fodt' | 'html' | 'markdown' | 'text';

/** Enough of a file to tell what it is; lists and headings show early. */
const headBytes = 64 * 1024;

/**
 * Which kind of text the bytes are. Throws an {@link ImportRefusal}: EMPTY for only white space,
 * IMAGE_UNREADABLE for SVG, NOT_ODT and OLD_BINARY_DOC for other documents in XML, UNKNOWN_BINARY for
 * bytes that are no text.
 */
export function sniffText(bytes: Uint8Array): TextFormat {
  const raw = bytes.subarray(0, headBytes);
  const text = decodeText(raw).replace(/^\ufeff/, '');
  if (text.trim() === '') throw new ImportRefusal(bytes.length > headBytes ? 'UNKNOWN_BINARY' : 'EMPTY');
  if (isBinary(text)) throw new ImportRefusal('UNKNOWN_BINARY');
  const start = withoutPreamble(text);
  return xmlFormat(start) ?? (isHtml(start) ? 'html' : isMarkdown(text) ? 'markdown' : 'text');
}

/** Text has no control characters but white space, escape and the form feed of old printers. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  const controls = text.match(/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > Math.max(1, text.length / 200);
}

/** Skips the XML declaration, comments and white space before the first element. */
function withoutPreamble(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?')
        ? rest.indexOf('?>') + 2
        : 0;
    // An unfinished comment has no end: -1 plus the length of its end mark.
    if (end < 4) return rest;
    rest = rest.slice(end).trimStart();
  }
}

function xmlFormat(start: string): TextFormat | null {
  const root = /^<(?:[\w-]+:)?([\w-]+)/.exec(start.replace(/^<!DOCTYPE\s+svg[^>]*>\s*/i, ''))?.[1];
  if (root === 'svg') throw new ImportRefusal('IMAGE_UNREADABLE');
  if (root === 'wordDocument' || /^<(\w+:)?package\s[^>]*xmlPackage/.test(start)) {
    throw new ImportRefusal('OLD_BINARY_DOC');
  }
  if (!/^<[\w-]+:document\s/.test(start) || !start.slice(0, 20_000).includes('opendocument')) return null;
  const mime = /^<[^>]*mimetype\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? 'opendocument.text';
  if (mime.includes('opendocument.text')) return 'fodt';
  throw new ImportRefusal('NOT_ODT');
}

const htmlRoot = /^<(!doctype\s+html|html|head|body|title)[\s>]/i;
const htmlBlock =
  /<\/?(p|div|h[1-6]|table|tr|td|ul|ol|li|article|section|main|header|br|span|blockquote)\b[^<>]*>/gi;

/** A whole page, or a fragment that begins with a tag and is full of them. */
function isHtml(start: string): boolean {
  if (htmlRoot.test(start)) return true;
  // A lone `meta` also stands above Markdown that was made from a page.
  const meta = /^(?:<meta\b[^<>]{0,500}>\s*){1,50}/i.exec(start);
  return meta ? isHtmlFragment(start.slice(meta[0].length)) : isHtmlFragment(start);
}

function isHtmlFragment(start: string): boolean {
  if (htmlRoot.test(start)) return true;
  if (!/^<[a-z][\w-]*(\s[^<>]*)?>/i.test(start)) return false;
  const tags = start.match(htmlBlock)?.length ?? 0;
  return tags >= 2 || /<\/(p|h[1-6]|div|table|ul|ol)>\s*$/i.test(start) || /^<(p|h[1-6]|div)\b/i.test(start);
}

/**
 * One sign that hardly occurs by accident, or two of the weaker kind. Underlined headings are no sign: plain
 * text has them too, and its reader knows lettered lists, which Markdown does not.
 */
function isMarkdown(text: string): boolean {
  const strong = [
    /^#{1,6} +\S/m,
    /^\|? *:?-{3,}:? *\|/m,
    /\[[^[\]\n]{1,300}\]\((https?:|mailto:|#)[^)\s]/,
    /^```/m,
    /^\[\^[\w-]+\]:/m,
  ];
  if (strong.some((sign) => sign.test(text))) return true;
  const weak = text.match(/(\*\*|__)[^\s*_][^*\n]*(\*\*|__)|^ {0,3}> \S/gm)?.length ?? 0;
  return weak >= 2;
}
