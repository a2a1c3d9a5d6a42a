import { z } from 'zod';
import { onlyPassage, type Passage } from '#editor/margin/find-passage.ts';
import { isPassage, type Quote, quoteAt, textBetween } from '#editor/margin/passage-text.ts';
import { withinText } from '#editor/margin/within-text.ts';
import type { Ctx } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import { type CurrentLetter, currentLetter } from '../current-letter.server.ts';
import { mapsFrom, placeAfter } from './settle-anchors.server.ts';

const position = z.int().min(0).max(100_000_000).optional();

/**
 * Words of the letter as somebody chose them: the words, and where a script knows it the positions with the version
 * they belong to. By hand the words alone are enough when they stand in one place.
 */
export const passageInput = z.object({
  quote: z
    .string()
    .max(8000, 'tooLong')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  from: position,
  to: position,
  version: position,
});
export type PassageInput = z.output<typeof passageInput>;

/** A place in the letter as it stands now, with its words. */
export interface FoundPassage extends Passage, Quote {
  letter: CurrentLetter;
}

/**
 * Finds the chosen words in the letter on disk.
 * @throws DomainError invalid 'quoteMissing', 'passageGone' when they do not stand there (any more) or in more than
 * one place
 */
export function locatePassage(ctx: Ctx, caseId: string, input: PassageInput): FoundPassage {
  const letter = currentLetter(ctx.db, caseId);
  if (!letter) throw notFound('letter');
  const place = placeByPosition(ctx, letter, input) ?? onlyPassage(letter.doc, input.quote.trim());
  if (!place) throw refusalOf(input);
  return { ...place, ...quoteAt(letter.doc, place.from, place.to), letter };
}

function refusalOf({ quote, from }: PassageInput) {
  const key = quote.trim() === '' && from === undefined ? 'quoteMissing' : 'passageGone';
  return invalid(key, {}, [{ field: 'quote', key }]);
}

/** The chosen positions after what was written since; null when other words stand there now. */
function placeByPosition(ctx: Ctx, letter: CurrentLetter, input: PassageInput): Passage | null {
  const { from, to, version, quote } = input;
  if (from === undefined || to === undefined || version === undefined || version > letter.version)
    return null;
  const chosen = { from, to, version, orphaned: false };
  const maps = mapsFrom(ctx.db, letter.documentId, [chosen], letter.version);
  const place = placeAfter(chosen, maps);
  const isThere =
    !place.orphaned &&
    isPassage(letter.doc, place.from, place.to) &&
    textBetween(letter.doc, place.from, place.to) === quote;
  return isThere ? withinText(letter.doc, place) : null;
}
