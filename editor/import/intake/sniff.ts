import type { SourceFormat } from '../blocks.ts';
import { ImportRefusal, type RefusalCode } from '../import-refusal.ts';
import { sniffPackage } from './sniff-package.ts';
import { sniffText } from './sniff-text.ts';

/**
 * What a file is, judged by its content alone: names and content types are what the sender claims. Throws
 * an {@link ImportRefusal} with the reason when no reader exists for it.
 */
export async function sniff(bytes: Uint8Array): Promise<SourceFormat> {
  if (bytes.length === 0) throw new ImportRefusal('EMPTY');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(buffer, 'PK\x03\x04') || startsWith(buffer, 'PK\x05\x06')) return sniffPackage(bytes);
  if (startsWith(buffer, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new ImportRefusal(oleCode(buffer));
  if (startsWith(buffer, '{\\rtf')) throw new ImportRefusal('RTF_UNSUPPORTED');
  if (startsWith(buffer, '\x89PNG\r\n\x1a\n') || startsWith(buffer, '\xff\xd8\xff')) return 'image';
  if (isOtherImage(buffer)) throw new ImportRefusal('IMAGE_UNREADABLE');
  if (/%PDF-\d\.\d/.test(buffer.toString('latin1', 0, 1024))) return 'pdf';
  return sniffText(bytes);
}

function startsWith(buffer: Buffer, magic: string): boolean {
  return buffer.toString('latin1', 0, magic.length) === magic;
}

/** Images that are recognised only to say so: TIFF, GIF, BMP, WebP and HEIC. */
function isOtherImage(buffer: Buffer): boolean {
  const head = buffer.toString('latin1', 0, 12);
  return (
    /^(II\*\0|MM\0\*|GIF8[79]a)/.test(head) ||
    /^RIFF.{4}WEBP/s.test(head) ||
    /^.{4}ftyp(heic|heix|mif1|avif)/s.test(head) ||
    (head.startsWith('BM') && buffer.length > 26 && buffer.readUInt32LE(2) === buffer.length)
  );
}

/**
 * An OLE container is told by the streams in its directory, whose names are UTF-16: a password-protected
 * Office file, or a document of Office 97–2003.
 */
function oleCode(buffer: Buffer): RefusalCode {
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'DOCX_PASSWORD';
  if (holds('WordDocument')) return 'OLD_BINARY_DOC';
  if (holds('Workbook')) return 'IS_XLSX';
  if (holds('PowerPoint Document')) return 'IS_PPTX';
  return 'UNKNOWN_BINARY';
}
