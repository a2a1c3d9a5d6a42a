import { z } from 'zod';
import { transact } from '#db/client.ts';
import { noteVersionSummary } from '#db/queries/notes.ts';
import { deletePartsRead, insertPartsRead, partsReadBy } from '#db/queries/reading.ts';
import { loadCase } from '../cases/load-case.server.ts';
import { type Ctx, within } from '../context.ts';
import { notFound } from '../errors.ts';
import { noteDigest } from './note-digest.server.ts';
import { type OutlineEntry, partsUnder } from './outline.ts';

/** What somebody says of a heading: that they read all under it, or not yet. */
export const markReadInput = z.object({
  part: z.string().min(1, 'required'),
  read: z.boolean(),
  /** Whether the headings below it are meant too; the screen tells of each part apart. */
  whole: z.boolean().default(true),
});

/** Every heading that somebody ticked; what is not in the list was not read. */
export const partsReadInput = z.object({ parts: z.array(z.string()).default([]) });

/** The ids of the headings under which this person read the text. Nobody else can ask this. */
export function partsReadOf(ctx: Ctx, caseId: string, outline: readonly OutlineEntry[]): string[] {
  const read = partsReadBy(ctx.db, ctx.actor.personId, caseId);
  return outline.filter(({ hash }) => read.has(hash)).map(({ id }) => id);
}

/** Keeps that this person read a part, or did not yet. @throws DomainError notFound for a heading that is not there */
export function markRead(
  ctx: Ctx,
  caseId: string,
  noteVersionId: string,
  { part, read, whole }: z.output<typeof markReadInput>,
): void {
  const outline = outlineOfCase(ctx, caseId, noteVersionId);
  const parts = partsUnder(outline, part);
  if (parts.length === 0) throw notFound('part');
  const meant = whole ? parts : parts.slice(0, 1);
  keep(ctx, caseId, read ? { read: meant, unread: [] } : { read: [], unread: meant });
}

/** The whole list at once, from a form with a tick per heading. */
export function setPartsRead(
  ctx: Ctx,
  caseId: string,
  noteVersionId: string,
  { parts }: z.output<typeof partsReadInput>,
): void {
  const outline = outlineOfCase(ctx, caseId, noteVersionId);
  const ticked = new Set(parts);
  keep(ctx, caseId, {
    read: outline.filter(({ id }) => ticked.has(id)),
    unread: outline.filter(({ id }) => !ticked.has(id)),
  });
}

function outlineOfCase(ctx: Ctx, caseId: string, noteVersionId: string): OutlineEntry[] {
  loadCase(ctx, caseId, 'note:read');
  const version = noteVersionSummary(ctx.db, noteVersionId);
  if (version?.caseId !== caseId || version.status !== 'ready') throw notFound('noteVersion');
  return noteDigest(ctx, noteVersionId).outline;
}

/** No event: what somebody read is no part of the story of a case (docs/decisions/0016). */
function keep(
  ctx: Ctx,
  caseId: string,
  { read, unread }: { read: readonly OutlineEntry[]; unread: readonly OutlineEntry[] },
): void {
  const personId = ctx.actor.personId;
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    deletePartsRead(
      tx,
      personId,
      caseId,
      unread.map(({ hash }) => hash),
    );
    insertPartsRead(
      tx,
      read.map(({ hash }) => ({ personId, caseId, partHash: hash, at: inTx.now() })),
    );
  });
}
