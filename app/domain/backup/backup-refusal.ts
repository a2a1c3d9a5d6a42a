/** Why a copy is not made or not put back; the sentences stand in app/i18n/backup-refusals.ts. */
export type BackupRefusalCode =
  | 'badKey'
  | 'councilThere'
  | 'damaged'
  | 'newer'
  | 'noCouncil'
  | 'noFile'
  | 'noKey'
  | 'noRoom'
  | 'notOurs'
  | 'targetThere'
  | 'wrongKey';

/** A copy that is refused. `about` names a file or a council, for the sentence. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
  constructor(
    readonly code: BackupRefusalCode,
    readonly about = '',
  ) {
    super(`${code} ${about}`.trim());
  }
}
