/** What the head of a picture says, before anything is decoded. */
export interface ImageHead {
  width: number;
  height: number;
  /** EXIF orientation of a photo: 1 upright, 3 upside down, 6 and 8 on their side, even numbers up to 5 mirrored. */
  orientation: number;
}

/** Reads the size of a PNG or JPEG from its first bytes, or null when it is neither or broken. */
export function readImageHead(bytes: Uint8Array): ImageHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return readJpegHead(view);
  return null;
}

/** Walks the segments of a JPEG up to the frame header (ISO 10918-1, B.2.2). */
function readJpegHead(view: DataView): ImageHead | null {
  let orientation = 1;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    if (marker === 0xe1) orientation = readOrientation(view, at + 4) ?? orientation;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** EXIF tag 0x0112 of the first directory. */
function readOrientation(view: DataView, start: number): number | null {
  const tiff = start + 6;
  if (tiff + 8 > view.byteLength || view.getUint32(start) !== 0x45786966) return null;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > view.byteLength) return null;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return null;
}
