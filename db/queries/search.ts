import { and, type Column, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { sending } from '../schema/letters.ts';
import { annotation, noteVersion } from '../schema/notes.ts';
import { type Visibility, visibleTo } from './annotations.ts';

/**
 * Whether a column may hold these words: a first sieve, so that not every text must be read and compared. LIKE
 * knows no accents and no capitals outside ASCII, so each letter that may carry an accent matches any one
 * character. The caller compares exactly afterwards (app/domain/search). Signs that LIKE gives a meaning never
 * come from the query: they are such "any one character" too. It misses a word only where the stored text is
 * decomposed (accents as characters of their own) or, in JSON, where bold begins inside the word.
 *
 * @param words folded words: small letters, no accents
 */
function mayHold(column: Column, words: readonly string[]): SQL | undefined {
  const patterns = words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).map(sieveOf);
  return and(...patterns.filter(Boolean).map((pattern) => sql`${column} like ${`%${pattern}%`}`));
}

/** "vertrouwen" becomes "v______w": consonants that no Dutch word accents, and digits, in their places. */
const sieveOf = (word: string): string =>
  word.replace(/[^bfhjkmpqvwx0-9]/gu, (character) => '_'.repeat(character.length)).replace(/^_+|_+$/gu, '');

/** The cases of one reader that share one moment of opening. */
export interface VisibleCases extends Visibility {
  caseIds: readonly string[];
}

/** Annotations that may hold the words, each under the visibility of its own case; in no case outside the list. */
export function annotationsToSearch(db: Db, groups: readonly VisibleCases[], words: readonly string[]) {
  const seen = groups
    .filter((group) => group.caseIds.length > 0)
    .map((group) => and(inArray(annotation.caseId, [...group.caseIds]), visibleTo(group)));
  if (seen.length === 0) return [];
  return db
    .select({
      id: annotation.id,
      caseId: annotation.caseId,
      authorId: annotation.authorId,
      kind: annotation.kind,
      body: annotation.body,
      private: annotation.private,
      blockId: annotation.blockId,
      cite: annotation.cite,
    })
    .from(annotation)
    .where(and(isNull(annotation.deletedAt), or(...seen), mayHold(annotation.body, words)))
    .orderBy(sql`${annotation.createdAt} desc`)
    .all();
}

/** The newest note that can be read of each of these cases, if it may hold the words. */
export function notesToSearch(db: Db, caseIds: readonly string[], words: readonly string[]) {
  if (caseIds.length === 0) return [];
  const newest = sql`(select max(other.number) from note_version other
    where other.case_id = ${noteVersion.caseId} and other.status = 'ready')`;
  return db
    .select({ id: noteVersion.id, caseId: noteVersion.caseId, doc: noteVersion.doc })
    .from(noteVersion)
    .where(
      and(
        inArray(noteVersion.caseId, [...caseIds]),
        eq(noteVersion.number, newest),
        isNotNull(noteVersion.doc),
        mayHold(noteVersion.doc, words),
      ),
    )
    .all();
}

/** The sent letters of these cases that may hold the words. */
export function lettersToSearch(db: Db, caseIds: readonly string[], words: readonly string[]) {
  if (caseIds.length === 0) return [];
  return db
    .select({ caseId: sending.caseId, content: sending.content, sentOn: sending.sentOn })
    .from(sending)
    .where(and(inArray(sending.caseId, [...caseIds]), mayHold(sending.content, words)))
    .orderBy(sql`${sending.sentOn} desc`)
    .all();
}
