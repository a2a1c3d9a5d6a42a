/** Why a letter cannot be printed. The Dutch sentence that says what to do stands in app/i18n/letter-refusals.ts. */
export type LetterRefusalCode =
  | 'DOC_INVALID'
  | 'TITLE_MISSING'
  | 'ALT_MISSING'
  | 'LOGO_INVALID'
  | 'HEADING_SKIPPED'
  | 'HEADING_EMPTY'
  | 'TABLE_HEADER_MISSING'
  | 'TABLE_UNEVEN'
  | 'CHARACTER_MISSING'
  | 'TYPESETTING_FAILED';

/**
 * Thrown by the letter model and its writers for a letter that would come out inaccessible or incomplete.
 * `place` names the spot in the reader's own words ("Onze adviezen, advies 2"), or is null when the whole
 * letter is meant; `params` fill the sentence; the place is among them, because only they cross to another thread.
 */
export class LetterRefusal extends Error {
  override readonly name = 'LetterRefusal';
  readonly code: LetterRefusalCode;
  readonly place: string | null;
  readonly params: Record<string, string | number>;

  constructor(code: LetterRefusalCode, place: string | null, params: Record<string, string | number> = {}) {
    super(place ? `${code} (${place})` : code);
    this.code = code;
    this.place = place;
    this.params = place ? { ...params, place } : params;
  }
}
