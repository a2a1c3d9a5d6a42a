import { z } from 'zod';
import { transact } from '#db/client.ts';
import { latestFrozenVersion } from '#db/queries/letters.ts';
import { insertPrivacyDecisions } from '#db/queries/ready-check.ts';
import { publicKinds } from '#db/schema/publications.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { invalid } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import { type PrivateWords, undecided } from './private-texts.server.ts';
import { publishable } from './publishable.server.ts';

/** Private words in a thing may be public, with the reason why; `key` is that of the first place where they stand. */
export const keepPublicInput = z.object({
  kind: z.enum(publicKinds, 'inputInvalid'),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().min(1, 'keepReasonMissing').max(1000, 'tooLong'),
});

/**
 * Decides that words may be public wherever they stand in a thing. The thing itself never changes here: what may not
 * be public is not published, or goes out corrected.
 * @throws DomainError invalid 'privacyGone'
 */
export function keepPublic(ctx: Ctx, caseId: string, input: z.output<typeof keepPublicInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'publication:manage');
    const thing = publishable(inTx, loaded, input.kind);
    const words = undecided(tx, caseId, thing?.findings ?? []).filter((one) => one.keys.includes(input.key));
    if (words.length === 0) throw invalid('privacyGone');
    keepWords(inTx, caseId, words, input.reason);
  });
}

/** Records the decision for every place where the words stand; `ctx.db` must be the transaction. */
export function keepWords(ctx: Ctx, caseId: string, groups: readonly PrivateWords[], reason: string): void {
  const documentVersion = latestFrozenVersion(ctx.db, caseId)?.documentVersion ?? 0;
  insertPrivacyDecisions(
    ctx.db,
    groups.flatMap(({ kind, keys }) =>
      [...new Set(keys)].map((excerptHash) => ({
        id: ctx.newId(),
        caseId,
        kind,
        excerptHash,
        decision: 'keep' as const,
        reason,
        documentVersion,
        by: ctx.actor.personId,
        at: ctx.now(),
      })),
    ),
  );
  for (const { kind } of groups) recordEvent(ctx, 'publication.privacyKept', caseId, { found: kind });
}
