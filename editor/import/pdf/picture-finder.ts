/** Tells of a page object whether its page may show pictures; null when the file does not say so plainly. */
export type PictureFinder = (page: { num: number } | null) => boolean | null;

/** Larger files are not searched: by then a drawing more or less does not count. */
const maxBytes = 32 * 1024 ** 2;
/** Dictionaries are shorter than this; what follows is the object's stream. */
const maxDictionary = 20_000;

/**
 * Looks in the bytes themselves which pages name pictures among their resources (ISO 32000-1, 7.8.3). pdf.js only
 * tells when it reads the drawing, which costs two thirds of the text. Pictures are streams, and streams never lie
 * in packed objects; where a page or its resources do, or the file was changed after it was written, the answer
 * is null.
 */
export function findPictures(bytes: Uint8Array): PictureFinder {
  if (bytes.length > maxBytes) return () => null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (file.indexOf('%%EOF') !== file.lastIndexOf('%%EOF')) return () => null;
  const starts = new Map<number, number>();
  for (const match of file.matchAll(/(?<!\d)(\d{1,8}) \d{1,5} obj\b/g))
    starts.set(Number(match[1]), match.index + match[0].length);
  const dictionary = (num: number): string | null => {
    const start = starts.get(num);
    if (start === undefined) return null;
    const text = file.slice(start, start + maxDictionary);
    const end = text.search(/\bendobj\b|\bstream\r?\n/);
    return end < 0 ? null : text.slice(0, end);
  };
  return (page) => (page ? showsPictures(dictionary(page.num), dictionary) : null);
}

type Dictionary = (num: number) => string | null;

function showsPictures(page: string | null, dictionary: Dictionary): boolean | null {
  const resources = page && entry(page, 'Resources', dictionary);
  if (!resources) return null;
  if (!/\/XObject\b/.test(resources)) return false;
  const objects = entry(resources, 'XObject', dictionary);
  if (!objects) return null;
  return [...objects.matchAll(/(\d+) \d+ R\b/g)].some((match) => isPicture(dictionary(Number(match[1]))));
}

/** What stands under a key: the dictionary that it refers to, or the rest of the text when it is written in place. */
function entry(text: string, key: string, dictionary: Dictionary): string | null {
  const at = new RegExp(`/${key}\\s*(?:(\\d+) \\d+ R|<<)`).exec(text);
  if (!at) return null;
  return at[1] ? dictionary(Number(at[1])) : text.slice(at.index + at[0].length);
}

/**
 * A form counts as a picture when it may hold one: it has external objects, or its resources lie elsewhere. What is
 * not found among the plain objects is packed, and so no stream and no picture.
 */
function isPicture(object: string | null): boolean {
  if (object === null) return false;
  if (/\/Subtype\s*\/Image\b/.test(object)) return true;
  return /\/Subtype\s*\/Form\b/.test(object) && /\/XObject\b|\/Resources\s*\d/.test(object);
}
