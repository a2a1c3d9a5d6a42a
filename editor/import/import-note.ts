import type { ImportOptions, ImportResult, ReadNote, SourceFormat } from './blocks.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { DocumentPackage } from './intake/open-package.ts';
import { sniff } from './intake/sniff.ts';
import { toNote } from './to-note.ts';

type Reader = (bytes: Uint8Array, options: ImportOptions) => Promise<ReadNote>;

/** Each reader is loaded when a file needs it: a Word file does not wait for the PDF engine. */
const readers: Record<SourceFormat, Reader> = {
  docx: async (bytes, options) => {
    const { readDocx } = await import('./docx/read-docx.ts');
    return readPackage(bytes, (pkg) => readDocx(pkg, options));
  },
  odt: async (bytes, options) => {
    const { readOdt } = await import('./odt/read-odt.ts');
    return readPackage(bytes, (pkg) => readOdt(pkg, options));
  },
  fodt: async (bytes, options) => (await import('./odt/read-odt.ts')).readFodt(bytes, options),
  html: async (bytes, options) => (await import('./html/read-html.ts')).readHtml(bytes, options),
  markdown: async (bytes, options) =>
    (await import('./markdown/read-markdown.ts')).readMarkdown(bytes, options),
  text: async (bytes, options) => (await import('./text/read-text.ts')).readText(bytes, options),
  pdf: async (bytes, options) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, options),
  scan: async (bytes, options) => (await import('./ocr/read-scan.ts')).readScan(bytes, options),
  image: async (bytes, options) => (await import('./ocr/read-image.ts')).readImage(bytes, options),
};

/**
 * Imports a policy note: tells by its bytes what it is, reads it, and maps it to a note with a report of
 * what was lost, guessed or doubtful. Throws only {@link ImportRefusal}; what a reader did not foresee gets
 * the code READER_CRASHED with the original error as its cause.
 */
export async function importNote(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  try {
    return await sniffAndRead(bytes, options);
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    const refusal = new ImportRefusal('READER_CRASHED');
    refusal.cause = cause;
    throw refusal;
  }
}

async function sniffAndRead(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  options.onProgress?.({ stage: 'open', done: 0, total: 1 });
  const format = await sniff(bytes);
  stopWhenCancelled(options);
  options.onProgress?.({ stage: 'open', done: 1, total: 1 });
  const read = await readers[format](bytes, options);
  stopWhenCancelled(options);
  options.onProgress?.({ stage: 'build', done: 0, total: 1 });
  const result = toNote(read);
  // A note of only pictures can still be looked at and annotated per picture.
  if (result.report.words === 0 && result.media.length === 0) throw new ImportRefusal('NO_TEXT');
  options.onProgress?.({ stage: 'build', done: 1, total: 1 });
  return result;
}

function stopWhenCancelled(options: ImportOptions): void {
  if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
}

async function readPackage(
  bytes: Uint8Array,
  read: (pkg: DocumentPackage) => Promise<ReadNote>,
): Promise<ReadNote> {
  const { openPackage } = await import('./intake/open-package.ts');
  const pkg = await openPackage(bytes);
  try {
    return await read(pkg);
  } finally {
    pkg.close();
  }
}
