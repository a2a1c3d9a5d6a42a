import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  decideSuggestions,
  insertSuggestion,
  type LetterSuggestionRow,
  suggestionById,
} from '#db/queries/letter-margin.ts';
import { letterDocumentById } from '#db/queries/letter-steps.ts';
import { leafSign, quoteAt } from '#editor/margin/passage-text.ts';
import { smallestChange } from '#editor/margin/smallest-change.ts';
import type { CaseAction } from '../../accounts/permissions.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { type FoundPassage, locatePassage, passageInput } from './drafted-letter.server.ts';
import { tellMargin } from './tell-margin.server.ts';

export const suggestionInput = passageInput.extend({
  id: z.uuid().optional(),
  /** How the chosen words should read. */
  words: z
    .string()
    .max(8000, 'tooLong')
    .transform((text) => text.replace(/(\r?\n)+/g, '\n').replace(/^\n|\n$/g, '')),
  why: z.string().trim().max(2000, 'tooLong').default(''),
});

/**
 * Proposes other words for words of the draft. Who may read the draft may propose; the letter itself stays as it is.
 * Only the words that differ are kept, so that two proposals in one sentence need not be in each other's way.
 * @throws DomainError invalid 'quoteMissing', 'passageGone', 'suggestionSame', 'suggestionTooWide', 'suggestionNote'
 */
export function addSuggestion(
  ctx: Ctx,
  caseId: string,
  input: z.output<typeof suggestionInput>,
): { id: string } {
  const id = input.id ?? ctx.newId();
  loadCase(ctx, caseId, 'letter:suggest');
  if (suggestionById(ctx.db, id)) return { id };
  const documentId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const found = locatePassage(inTx, caseId, input);
    const { letter } = found;
    insertSuggestion(tx, {
      ...changeOf(found, input.words),
      id,
      documentId: letter.documentId,
      version: letter.version,
      orphaned: false,
      authorId: ctx.actor.personId,
      why: input.why,
      createdAt: ctx.now(),
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      decisionReason: null,
    });
    recordEvent(inTx, 'suggestion.made', caseId, { suggestionId: id });
    return letter.documentId;
  });
  tellMargin(ctx, documentId);
  return { id };
}

/** The part of the chosen words that really changes, and what it becomes. */
function changeOf({ letter: { doc }, from, to, quote }: FoundPassage, words: string) {
  const refuse = (key: string) => invalid(key, {}, [{ field: 'words', key }]);
  if (!doc.resolve(from).sameParent(doc.resolve(to))) throw refuse('suggestionTooWide');
  const change = smallestChange(quote, words);
  if (!change) throw refuse('suggestionSame');
  const changed = quote.slice(change.start, change.end) + change.words;
  if (changed.includes(leafSign)) throw refuse('suggestionNote');
  const place = { from: from + change.start, to: from + change.end };
  return { ...place, ...quoteAt(doc, place.from, place.to), words: change.words };
}

export const suggestionIdInput = z.object({ suggestionId: z.string() });

/** Takes one's own suggestion back while nobody decided on it. */
export function withdrawSuggestion(ctx: Ctx, suggestionId: string): void {
  const documentId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { row, caseId } = openSuggestion(inTx, suggestionId, 'letter:suggest');
    if (row.authorId !== ctx.actor.personId) throw forbidden('letter:suggest');
    decideSuggestions(tx, [suggestionId], decisionBy(ctx, 'withdrawn', ''));
    recordEvent(inTx, 'suggestion.withdrawn', caseId, { suggestionId });
    return row.documentId;
  });
  tellMargin(ctx, documentId);
}

/** What a decision leaves in a row. */
export const decisionBy = (ctx: Ctx, state: LetterSuggestionRow['state'], reason: string) => ({
  state,
  decidedAt: ctx.now(),
  decidedBy: ctx.actor.personId,
  decisionReason: reason || null,
});

/**
 * A suggestion that can still be decided on, with its case.
 * @throws DomainError notFound, forbidden, invalid 'suggestionDecided'
 */
export function openSuggestion(
  ctx: Ctx,
  suggestionId: string,
  action: CaseAction,
): { row: LetterSuggestionRow; caseId: string } {
  const row = suggestionById(ctx.db, suggestionId);
  const letter = row && letterDocumentById(ctx.db, row.documentId);
  if (!letter) throw notFound('suggestion');
  loadCase(ctx, letter.caseId, action);
  if (row.state !== 'open') throw invalid('suggestionDecided');
  return { row, caseId: letter.caseId };
}
