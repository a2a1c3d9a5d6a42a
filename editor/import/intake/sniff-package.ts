import { ImportRefusal } from '../import-refusal.ts';
import { type DocumentPackage, openPackage } from './open-package.ts';
import { attr, child, childrenNamed, parseXml } from './parse-xml.ts';

/**
 * Which document a zip file holds. Throws an {@link ImportRefusal}: everything of {@link openPackage}, and
 * DOCX_NO_DOCUMENT, IS_XLSX, IS_PPTX, NOT_ODT, ODT_PASSWORD, UNKNOWN_BINARY or PLAIN_ZIP.
 */
export async function sniffPackage(bytes: Uint8Array): Promise<'docx' | 'odt'> {
  const pkg = await openPackage(bytes);
  try {
    if (pkg.has('[Content_Types].xml')) return await officeFormat(pkg);
    const mime = pkg.has('mimetype') ? ascii(await pkg.read('mimetype')).trim() : '';
    if (mime.startsWith('application/epub')) throw new ImportRefusal('UNKNOWN_BINARY');
    const isOdf = mime.startsWith('application/vnd.oasis.opendocument') || pkg.has('content.xml');
    if (isOdf || pkg.has('encrypted-package')) return await openDocumentFormat(pkg, mime);
    if (pkg.names.some((name) => name.startsWith('word/'))) throw new ImportRefusal('DOCX_NO_DOCUMENT');
    throw new ImportRefusal('PLAIN_ZIP');
  } finally {
    pkg.close();
  }
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Main parts by content type; macro-enabled files and templates hold the same text. */
const wordMain =
  /(wordprocessingml\.(document|template)|ms-word\.(document|template)\w*)\.?\w*\.?main\+xml$/i;

async function officeFormat(pkg: DocumentPackage): Promise<'docx'> {
  if (pkg.has('word/document.xml')) return 'docx';
  const types = parseXml(await pkg.read('[Content_Types].xml'));
  const main = childrenNamed(types, 'Override').find((part) =>
    wordMain.test(attr(part, 'ContentType') ?? ''),
  );
  if (main && pkg.has((attr(main, 'PartName') ?? '').replace(/^\//, ''))) return 'docx';
  if (main) throw new ImportRefusal('DOCX_NO_DOCUMENT');
  if (pkg.names.some((name) => name.startsWith('xl/'))) throw new ImportRefusal('IS_XLSX');
  if (pkg.names.some((name) => name.startsWith('ppt/'))) throw new ImportRefusal('IS_PPTX');
  throw new ImportRefusal('DOCX_NO_DOCUMENT');
}

const textMime = /^application\/vnd\.oasis\.opendocument\.text(-template|-master)?$/;

/** A missing or damaged `mimetype` is no reason to refuse: the body of content.xml says what it is. */
async function openDocumentFormat(pkg: DocumentPackage, mime: string): Promise<'odt'> {
  if (pkg.has('encrypted-package')) throw new ImportRefusal('ODT_PASSWORD');
  const isOtherOdf = /^application\/vnd\.oasis\.opendocument\.[a-z-]+$/.test(mime) && !textMime.test(mime);
  if (isOtherOdf && !mime.includes('.text')) throw new ImportRefusal('NOT_ODT');
  if (await isEncrypted(pkg)) throw new ImportRefusal('ODT_PASSWORD');
  if (!pkg.has('content.xml')) throw new ImportRefusal('ZIP_CORRUPT', { part: 'content.xml' });
  if (textMime.test(mime)) return 'odt';
  const body = child(parseXml(await pkg.read('content.xml')), 'body');
  if (body && child(body, 'text')) return 'odt';
  throw new ImportRefusal(body ? 'NOT_ODT' : 'PLAIN_ZIP');
}

/** Searched, not parsed: manifests of OpenOffice 2 begin with a document type declaration. */
async function isEncrypted(pkg: DocumentPackage): Promise<boolean> {
  if (!pkg.has('META-INF/manifest.xml')) return false;
  const manifest = ascii(await pkg.read('META-INF/manifest.xml'));
  return /<(\w+:)?encryption-data[\s/>]/.test(manifest);
}
