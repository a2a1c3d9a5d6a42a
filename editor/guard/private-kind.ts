/** What may not stand in a letter without somebody having thought about it (DOMAIN C2 rules 7 and 8, AVG-5). */
export const privateKinds = [
  'citizenNumber',
  'phone',
  'email',
  'iban',
  'homeAddress',
  'scoredName',
  'diagnosis',
] as const;
export type PrivateKind = (typeof privateKinds)[number];

/** A piece of a text, in UTF-16 places: `start` is in it, `end` is not. */
export interface Span {
  start: number;
  end: number;
}

/** Something private in a text. */
export interface PrivateSpan extends Span {
  kind: PrivateKind;
}

/** What the guard knows of the council, so that its own letterhead and its members' names are judged rightly. */
export interface GuardContext {
  /** Full names of the people of the council. */
  names: readonly string[];
  /** Lines that are public already: letterhead, general mailbox and telephone of council and municipality. */
  publicLines: readonly string[];
}

/** Nothing known: every address counts as somebody's own, and nobody's name is known. */
export const noContext: GuardContext = { names: [], publicLines: [] };
