import type { Db } from '#db/client.ts';
import { blockingComments, openSuggestions } from '#db/queries/letter-margin.ts';
import { letterDocumentsByCase } from '#db/queries/letter-steps.ts';

/** Something beside the draft that has to be dealt with before the letter is put to the vote. */
export interface OpenQuestion {
  id: string;
  authorId: string;
  /** The words that it is about, as they were; empty for a suggestion that only adds words. */
  quote: string;
  /** What the comment says, or the words that are proposed. */
  words: string;
  /** Its card in the concept. */
  href: string;
}

/** The open comments of a case that have to be dealt with first, oldest first. Asks no permission: the caller does. */
export function openBlockingComments(db: Db, caseId: string): OpenQuestion[] {
  const letter = letterDocumentsByCase(db, caseId).at(-1);
  if (!letter) return [];
  return blockingComments(db, letter.id).map(({ id, authorId, quote, body }) => ({
    id,
    authorId,
    quote,
    words: body,
    href: marginHref(caseId, id),
  }));
}

/** The suggestions of a case that nobody decided on, oldest first. Asks no permission: the caller does. */
export function undecidedSuggestions(db: Db, caseId: string): OpenQuestion[] {
  const letter = letterDocumentsByCase(db, caseId).at(-1);
  if (!letter) return [];
  return openSuggestions(db, letter.id).map(({ id, authorId, quote, words }) => ({
    id,
    authorId,
    quote,
    words,
    href: marginHref(caseId, id),
  }));
}

/** Where the card of a comment or suggestion stands. */
const marginHref = (caseId: string, id: string): string => `/adviezen/${caseId}/concept#kaart-${id}`;
