import { Node } from 'prosemirror-model';
import { z } from 'zod';
import { stepMoments } from '#db/queries/letter-steps.ts';
import { nameNamelessVersion } from '#db/queries/letter-version-names.ts';
import { diffSteps } from '#editor/collab/doc-diff.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { recordEvent } from '../events/record.server.ts';
import { editLetter } from './collab/edit-letter.server.ts';
import { letterAtVersion } from './letter-versions.server.ts';

export const putBackInput = z.object({ version: z.coerce.number().int().min(0) });

/**
 * Brings the letter back to an earlier version: an edit in the order of everybody's, with as few changes as possible,
 * which open editors receive like anybody's words. What it takes out stays on the time line: the version before it
 * gets a name, if it has none, since that version may lie within an hour of writing.
 *
 * @returns that version before it; the newest one when nothing had to change
 * @throws DomainError notFound for a version that does not exist, forbidden, conflict 'letterNotEdited'
 */
export async function putVersionBack(
  ctx: Ctx,
  caseId: string,
  { version }: z.output<typeof putBackInput>,
): Promise<number> {
  loadCase(ctx, caseId, 'letter:write');
  const { letter, doc } = letterAtVersion(ctx, caseId, version);
  const wanted: unknown = doc.toJSON();
  const [moment] = stepMoments(ctx.db, letter.id, [version]);
  const name = `Voordat de brief van ${formatMoment(moment?.at ?? letter.createdAt)} terugkwam`;
  let before = version;
  let changes = 0;
  await editLetter(
    ctx,
    letter.id,
    (now, newest) => {
      // Pages and the authority are built apart, each with a schema of its own; steps must be of the authority's.
      const steps = diffSteps(now, Node.fromJSON(now.type.schema, wanted));
      before = newest;
      changes = steps.length;
      return steps;
    },
    (inTx) => {
      if (changes === 0) return;
      const { personId } = ctx.actor;
      nameNamelessVersion(inTx.db, {
        documentId: letter.id,
        version: before,
        name,
        namedBy: personId,
        at: ctx.now(),
      });
      recordEvent(inTx, 'letter.versionPutBack', caseId, { version });
    },
  );
  return before;
}
