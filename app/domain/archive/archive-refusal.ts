/** Why a file is not taken back as an archive; the sentences stand in app/i18n/archive-refusals.ts. */
export const archiveRefusalCodes = [
  'ARCHIEF-01',
  'ARCHIEF-02',
  'ARCHIEF-03',
  'ARCHIEF-04',
  'ARCHIEF-05',
  'ARCHIEF-06',
  'ARCHIEF-07',
  'ARCHIEF-08',
] as const;

export type ArchiveRefusalCode = (typeof archiveRefusalCodes)[number];

/** A file that is refused as an archive; nothing of it was kept. */
export class ArchiveRefusal extends Error {
  override readonly name = 'ArchiveRefusal';

  constructor(
    readonly code: ArchiveRefusalCode,
    /** The part or table that it is about. */
    readonly part: string = '',
  ) {
    super(part === '' ? code : `${code} ${part}`);
  }
}
