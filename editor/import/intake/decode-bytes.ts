/**
 * What bytes 0x80–0x9F mean in windows-1252 (https://encoding.spec.whatwg.org/#windows-1252). The runtime's
 * own decoder reads them as control characters, which loses the euro sign and every curly quote.
 */
const windows1252High =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Encodings that documents in practice declare. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Reads bytes as windows-1252 (and so also as latin-1, which browsers treat as the same). Never fails. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => windows1252High[char.charCodeAt(0) - 0x80] ?? char);
}

/**
 * Reads bytes in a known encoding, without the byte order mark. Throws TypeError for bytes that are no
 * text in a Unicode encoding.
 */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncodingName): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The encoding that a byte order mark announces, or null. */
export function encodingOfMark(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in European text every second byte is nearly always zero. */
export function encodingOfZeroBytes(bytes: Uint8Array): TextEncodingName | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]! += 1;
  const half = length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return 'utf-16be';
  return null;
}

/** The encoding behind a label such as "ISO-8859-1", or null for one that is not supported. */
export function encodingOfLabel(label: string): TextEncodingName | null {
  const name = label.trim().toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return 'utf-8';
  if (/^(windows-1252|cp-?1252|x-cp1252|iso-?8859-?1(5)?|latin-?[19]|us-ascii|ascii)$/.test(name)) {
    return 'windows-1252';
  }
  if (name === 'utf-16be') return 'utf-16be';
  return name === 'utf-16' || name === 'utf-16le' ? 'utf-16le' : null;
}

/**
 * Reads bytes of unknown origin: byte order mark, then `declared`, then strict UTF-8, then windows-1252.
 * Zero bytes are removed. Never fails: windows-1252 gives every byte a character.
 */
export function decodeText(bytes: Uint8Array, declared: TextEncodingName | null = null): string {
  const candidates = [encodingOfMark(bytes), encodingOfZeroBytes(bytes), declared, 'utf-8' as const];
  for (const encoding of candidates) {
    const text = encoding && tryDecode(bytes, encoding);
    if (text !== null) return text.replaceAll('\0', '');
  }
  return decodeWindows1252(bytes).replaceAll('\0', '');
}

/** A declared encoding that the bytes contradict is a mistake of the writer, not of the reader. */
function tryDecode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return decodeBytes(bytes, encoding);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
