import { z } from 'zod';
import { transact } from '#db/client.ts';
import { lastStepVersion, letterDocumentsByCase } from '#db/queries/letter-steps.ts';
import { deleteVersionName, putVersionName } from '#db/queries/letter-version-names.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';

export const nameVersionInput = z.object({
  version: z.coerce.number().int().min(0),
  name: z.string().trim().max(80, 'tooLong').default(''),
});

/**
 * Gives a version of the letter a name, or takes the name away with an empty one. The words of the letter stay.
 * @throws DomainError notFound for a version that does not exist yet, forbidden for who may not write
 */
export function nameVersion(ctx: Ctx, caseId: string, input: z.output<typeof nameVersionInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    loadCase(inTx, caseId, 'letter:write');
    const letter = letterDocumentsByCase(tx, caseId).at(-1);
    if (!letter || input.version > (lastStepVersion(tx, letter.id) ?? 0)) throw notFound('letter');
    if (input.name === '') deleteVersionName(tx, letter.id, input.version);
    else
      putVersionName(tx, {
        documentId: letter.id,
        version: input.version,
        name: input.name,
        namedBy: ctx.actor.personId,
        at: ctx.now(),
      });
    recordEvent(inTx, 'letter.versionNamed', caseId, { name: input.name });
  });
}
