import { transact } from '#db/client.ts';
import { noteVersionSummary, updateNoteVersion, versionInUse } from '#db/queries/notes.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';

/**
 * Decides not to use a version: one that was read and waits, or a file that could not be read. It no longer asks for
 * attention; its file and what was read stay, so that {@link bringVersionBack} undoes it.
 * @throws DomainError invalid 'versionInUse', 'versionBeingRead'
 */
export function setVersionAside(ctx: Ctx, noteVersionId: string): void {
  decide(ctx, noteVersionId, 'note.setAside', ctx.now());
}

/** Lets a version that was set aside wait for its decision again. */
export function bringVersionBack(ctx: Ctx, noteVersionId: string): void {
  decide(ctx, noteVersionId, 'note.broughtBack', null);
}

function decide(
  ctx: Ctx,
  noteVersionId: string,
  kind: 'note.setAside' | 'note.broughtBack',
  setAsideAt: number | null,
): void {
  const caseId = transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const version = noteVersionSummary(tx, noteVersionId);
    if (!version) throw notFound('noteVersion');
    const { caseId, status, number } = version;
    loadCase(inTx, caseId, status === 'ready' ? 'note:useVersion' : 'note:upload');
    if (status === 'queued' || status === 'reading') throw invalid('versionBeingRead');
    if (versionInUse(tx, caseId) === noteVersionId) throw invalid('versionInUse');
    // Pressed twice, or by two people: it was done, and is told once.
    if ((version.setAsideAt === null) === (setAsideAt === null)) return caseId;
    updateNoteVersion(tx, noteVersionId, { setAsideAt });
    recordEvent(inTx, kind, caseId, { version: number });
    return caseId;
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'note.versionChanged', caseId });
}
