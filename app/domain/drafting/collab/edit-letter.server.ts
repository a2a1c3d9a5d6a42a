import { randomUUID } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { type Ctx, within } from '../../context.ts';
import { conflict } from '../../errors.ts';

/**
 * Changes a letter on behalf of a person by the server itself, in the order of everybody's edits; open editors
 * receive the steps like anybody's.
 *
 * @param alongside rows that belong to the change, written in the same transaction; it must not refuse anything
 * @throws DomainError conflict 'letterNotEdited' when the authority does not take the steps; nothing was changed
 */
export async function editLetter(
  ctx: Ctx,
  documentId: string,
  make: (doc: Node, version: number) => Step[],
  alongside: (ctx: Ctx) => void = () => {},
): Promise<void> {
  const by = { personId: ctx.actor.personId, clientId: `server-${randomUUID()}` };
  const result = await ctx.council.editLetter(documentId, by, (head) => ({
    steps: make(head.doc, head.version),
    alongside: (tx) => alongside(within(ctx, tx)),
  }));
  if (result.status !== 'written') throw conflict('letterNotEdited');
}
