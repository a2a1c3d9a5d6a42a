import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  acceptSuggestionRow,
  decideSuggestions,
  type LetterSuggestionRow,
  openSuggestions,
} from '#db/queries/letter-margin.ts';
import { applySuggestion } from '#editor/margin/apply-suggestion.ts';
import { compete } from '#editor/margin/competing.ts';
import { textBetween } from '#editor/margin/passage-text.ts';
import { type Ctx, within } from '../../context.ts';
import { invalid } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import type { EditableLetter, ServerEdit } from '../collab/authority.server.ts';
import { placedNow } from './placed-now.server.ts';
import { decisionBy, openSuggestion } from './suggestions.server.ts';
import { tellMargin } from './tell-margin.server.ts';

const reason = z.string().trim().max(2000, 'tooLong').default('');

export const acceptInput = z.object({
  suggestionId: z.string(),
  reason,
  /** What happens with others for the same words; to be said only when there are any. */
  others: z.enum(['', 'reject', 'keep']).default(''),
  /** The words were changed meanwhile, and the person saw that. */
  overChanged: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
});
export type AcceptInput = z.output<typeof acceptInput>;

/**
 * Takes a suggestion over into the letter: the step, the decision and its event are written in one transaction, in
 * order with what people type at that moment.
 * @throws DomainError invalid 'suggestionDecided', 'suggestionOrphaned', 'suggestionOthers' when others want something
 * of the same words and it is not said what becomes of them, 'suggestionChanged' when the words are other words by
 * now, 'suggestionUnfit'
 */
export async function acceptSuggestion(ctx: Ctx, input: AcceptInput): Promise<void> {
  const { suggestionId } = input;
  const { row, caseId } = openSuggestion(ctx, suggestionId, 'letter:decide');
  const result = await ctx.council.editLetter(
    row.documentId,
    { personId: ctx.actor.personId, clientId: `suggestion-${suggestionId}` },
    (letter) => acceptance(ctx, { row, caseId, input, letter }),
  );
  if (result.status !== 'written')
    throw invalid(result.status === 'not-stored' ? 'letterNotStored' : 'suggestionUnfit');
  tellMargin(ctx, row.documentId);
}

interface Accepting {
  row: LetterSuggestionRow;
  caseId: string;
  input: AcceptInput;
  letter: EditableLetter;
}

function acceptance(ctx: Ctx, { row, caseId, input, letter }: Accepting): ServerEdit {
  const open = openSuggestions(ctx.db, row.documentId);
  const placed = placedNow(letter.doc, open, (version) => letter.mapsSince(version));
  const own = placed.find(({ id }) => id === row.id);
  if (!own) throw invalid('suggestionDecided');
  if (own.standing === 'orphaned') throw invalid('suggestionOrphaned');
  if (textBetween(letter.doc, own.from, own.to) !== row.quote && !input.overChanged)
    throw invalid('suggestionChanged');
  const others = placed.filter(
    (other) => other.id !== row.id && other.standing !== 'orphaned' && compete(own, other),
  );
  if (others.length > 0 && input.others === '') throw refusalOfOthers(others.length);
  const isParagraph = row.quote !== '' && row.prefix === '' && row.suffix === '';
  const { from, to } = own;
  const { steps } = applySuggestion(letter.doc, { from, to, words: row.words, isParagraph });
  return {
    steps,
    alongside(tx) {
      const inTx = within(ctx, tx);
      acceptSuggestionRow(tx, row.id, decisionBy(ctx, 'accepted', input.reason));
      recordEvent(inTx, 'suggestion.accepted', caseId, { suggestionId: row.id });
      if (input.others !== 'reject' || others.length === 0) return;
      decideSuggestions(
        tx,
        others.map(({ id }) => id),
        decisionBy(ctx, 'rejected', input.reason),
      );
      for (const { id } of others) recordEvent(inTx, 'suggestion.rejected', caseId, { suggestionId: id });
    },
  };
}

function refusalOfOthers(count: number) {
  const key = 'suggestionOthers';
  return invalid(key, { count }, [{ field: 'others', key, params: { count } }]);
}

export const rejectInput = z.object({ suggestionId: z.string(), reason });

/** Leaves the letter as it is; the suggestion stays in the history with its words. */
export function rejectSuggestion(ctx: Ctx, input: z.output<typeof rejectInput>): void {
  const documentId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { row, caseId } = openSuggestion(inTx, input.suggestionId, 'letter:decide');
    decideSuggestions(tx, [row.id], decisionBy(ctx, 'rejected', input.reason));
    recordEvent(inTx, 'suggestion.rejected', caseId, { suggestionId: row.id });
    return row.documentId;
  });
  tellMargin(ctx, documentId);
}
