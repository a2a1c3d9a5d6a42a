import type { ImportResult, MediaFile, SourceFormat } from '#editor/import/blocks.ts';

/**
 * An import as it is stored: the document, report and comments as JSON text. The worker makes the text, because
 * copying the object and writing it out again would hold up every other request.
 */
export interface PackedImport {
  format: SourceFormat;
  doc: string;
  report: string;
  comments: string;
  /** Number of findings in the report. */
  findings: number;
  media: MediaFile[];
}

/** Writes an import out. */
export const packImport = ({ doc, report, comments, media }: ImportResult): PackedImport => ({
  format: report.format,
  doc: JSON.stringify(doc),
  report: JSON.stringify(report),
  comments: JSON.stringify(comments),
  findings: report.findings.length,
  media,
});
