/**
 * Why a file was refused. The code is shown to the user with a sentence from app/i18n/import-refusals.ts
 * that says what to do; `params` fill that sentence.
 */
export type RefusalCode =
  | 'EMPTY'
  | 'UNKNOWN_BINARY'
  | 'FILE_TOO_BIG'
  | 'ZIP_CORRUPT'
  | 'ZIP_PART_TOO_BIG'
  | 'ZIP_SIZE_LIE'
  | 'ZIP_TOO_BIG'
  | 'ZIP_TOO_MANY_ENTRIES'
  | 'ZIP_BAD_PATH'
  | 'PLAIN_ZIP'
  | 'XML_CORRUPT'
  | 'XML_DTD'
  | 'XML_TOO_DEEP'
  | 'DOCX_NO_DOCUMENT'
  | 'DOCX_PASSWORD'
  | 'ODT_PASSWORD'
  | 'NOT_ODT'
  | 'IS_XLSX'
  | 'IS_PPTX'
  | 'OLD_BINARY_DOC'
  | 'RTF_UNSUPPORTED'
  | 'PDF_CORRUPT'
  | 'PDF_DAMAGED'
  | 'PDF_PASSWORD'
  | 'PDF_WRONG_PASSWORD'
  | 'PDF_TOO_HEAVY'
  | 'PDF_XFA'
  | 'SCAN_NEEDS_OCR'
  | 'IMAGE_UNREADABLE'
  | 'NO_TEXT'
  | 'TOO_SLOW'
  | 'TOO_MUCH_MEMORY'
  | 'CANCELLED'
  | 'READER_CRASHED';

/** Thrown by readers and the intake for a file that cannot become a note. Never for a single lost object. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;

  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
