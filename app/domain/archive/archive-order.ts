import type { ArchiveRow } from '#db/queries/archive.ts';

/** How long an archive is kept, by the council's selection list (MDTO waardering and bewaartermijn). */
export interface Retention {
  valuation: 'keep' | 'destroy';
  /** Years after the closing; null for what is kept for ever. */
  years: number | null;
  /** Number in the selection list, "" when the council gave none. */
  category: string;
}

/** A file of the council's store that goes in as it is. */
export interface StoredPart {
  path: string;
  sha256: string;
  onDisk: string;
}

/** Everything that the worker needs to write an archive: plain data, and files by their place on disk. */
export interface ArchiveOrder {
  /** Epoch milliseconds; stands in the archive as its moment. */
  madeAt: number;
  council: { name: string; municipality: string };
  dossier: { id: string; title: string; referenceNo: string; closedOn: string; createdOn: string };
  retention: Retention;
  /** Rows by table name. */
  rows: Record<string, ArchiveRow[]>;
  annotations: object;
  scoresCsv: string | null;
  rubrics: object[];
  story: { at: number; sentence: string }[];
  stored: StoredPart[];
}

/** The name of the format; a later one gets another number. */
export const archiveFormat = 'adviestafel-archief-1';

/** Where the parts that an import reads stand. */
export const headPath = 'gegevens/archief.json';
export const manifestPath = 'manifest-sha256.txt';
export const rowsPath = (table: string): string => `gegevens/${table}.json`;
