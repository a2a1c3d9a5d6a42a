import { LetterRefusal } from './letter-refusal.ts';
import type { PrintLogo } from './print-letter.ts';
import { printableText } from './printable-text.ts';

const place = 'Briefhoofd, logo';
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): [width: number, height: number] | null {
  if (!pngSignature.every((value, at) => bytes[at] === value) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Start-of-frame markers, which carry the size; C4, C8 and CC in the same range are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array): [width: number, height: number] | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (isFrame(bytes[at + 1] ?? 0)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
  return null;
}

/**
 * Reads the council's logo from its data: URL. Throws {@link LetterRefusal} ALT_MISSING without alternative
 * text and LOGO_INVALID when the bytes are not the PNG or JPEG that they claim to be.
 */
export function readLogo(logo: { dataUrl: string; alt: string }): PrintLogo {
  const alt = printableText(logo.alt).trim();
  if (alt === '') throw new LetterRefusal('ALT_MISSING', place);
  const match = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=\s]+)$/.exec(logo.dataUrl);
  if (!match) throw new LetterRefusal('LOGO_INVALID', place);
  const mime = match[1] as PrintLogo['mime'];
  const bytes = new Uint8Array(Buffer.from(match[2] ?? '', 'base64'));
  const size = mime === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size[0] === 0 || size[1] === 0) throw new LetterRefusal('LOGO_INVALID', place);
  return { mime, bytes, width: size[0], height: size[1], alt };
}
