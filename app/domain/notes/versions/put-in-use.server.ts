import { transact } from '#db/client.ts';
import {
  endVersionUse,
  insertVersionUse,
  type VersionUseRow,
  versionUses,
  visibleOnVersion,
} from '#db/queries/anchors.ts';
import { updateNoteVersion } from '#db/queries/notes.ts';
import type { CaseState } from '#db/schema/cases.ts';
import { isBlind, visibilityFor } from '../../annotations/visibility.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { invalid } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { currentNote, noteOfCase, type ReadableNote } from '../read-note.server.ts';
import { countGrades, type GradeCounts, planMoves, writeMoves } from './move-places.server.ts';
import { carryPointPassages } from './point-passages.server.ts';

/** A version as pages name it. */
export interface VersionName {
  id: string;
  number: number;
  fileName: string;
}

export const nameOf = ({ version: { id, number, fileName } }: ReadableNote): VersionName => ({
  id,
  number,
  fileName,
});

/**
 * What using a version would do to the annotations that the reader may see. In a blind round those of others go along
 * uncounted: who tries versions with one passage less would learn from a count where others annotated.
 */
export interface VersionPreview {
  version: VersionName;
  current: VersionName;
  /** new: can be used · inUse: is read now · before: was in use and was followed up. */
  status: 'new' | 'inUse' | 'before';
  counts: GradeCounts;
  /** Whether there may be annotations that are not counted. */
  blind: boolean;
}

/** Says what would happen to the annotations if this version were used; changes nothing. */
export function previewVersion(ctx: Ctx, caseId: string, noteVersionId: string): VersionPreview {
  const { facts } = loadCase(ctx, caseId, 'note:useVersion');
  const next = noteOfCase(ctx, caseId, noteVersionId);
  const current = currentNote(ctx, caseId)!;
  const status = statusOf(current, next, versionUses(ctx.db, caseId));
  const seen = visibleOnVersion(ctx.db, current.version.id, visibilityFor(ctx, facts));
  const ids = new Set(seen.map(({ annotation }) => annotation.id));
  const moves = status === 'new' ? planMoves(ctx.db, current, next, 'decided') : [];
  return {
    version: nameOf(next),
    current: nameOf(current),
    status,
    counts: countGrades(moves.filter(({ to }) => ids.has(to.annotationId)).map(({ to }) => to.grade)),
    blind: isBlind(ctx, facts),
  };
}

function statusOf(
  current: ReadableNote,
  next: ReadableNote,
  uses: readonly VersionUseRow[],
): VersionPreview['status'] {
  if (current.version.id === next.version.id) return 'inUse';
  return uses.some((use) => use.previousId === next.version.id) ? 'before' : 'new';
}

/** States in which the council reads the note: from then on its text lies fast. */
const read: ReadonlySet<CaseState> = new Set(['reviewing', 'discussing', 'drafting']);

/**
 * Uses a version from now on: every annotation of every author, and with them the evidence of scores and the
 * passages of advice points, goes to its place there, or is orphaned with its words. One transaction; earlier
 * places are kept for {@link takeVersionBack}.
 * @throws DomainError invalid 'versionInUse', 'versionUsedBefore'
 */
export function putVersionInUse(ctx: Ctx, caseId: string, noteVersionId: string): void {
  loadCase(ctx, caseId, 'note:useVersion');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { facts } = loadCase(inTx, caseId, 'note:useVersion');
    const next = noteOfCase(inTx, caseId, noteVersionId);
    const current = currentNote(inTx, caseId)!;
    const status = statusOf(current, next, versionUses(tx, caseId));
    if (status !== 'new') throw invalid(status === 'inUse' ? 'versionInUse' : 'versionUsedBefore');
    const at = ctx.now();
    const moves = planMoves(tx, current, next, 'decided');
    writeMoves(tx, moves, at);
    insertVersionUse(tx, {
      noteVersionId,
      previousId: current.version.id,
      usedAt: at,
      usedBy: ctx.actor.personId,
    });
    const freezes = read.has(facts.state) && next.version.frozenAt === null;
    updateNoteVersion(tx, noteVersionId, { setAsideAt: null, ...(freezes ? { frozenAt: at } : {}) });
    carryPointPassages(inTx, { id: caseId, state: facts.state }, moves);
    // Counts would tell in a blind round how much the others wrote, so the story names only the versions.
    recordEvent(inTx, 'note.versionUsed', caseId, {
      version: next.version.number,
      previous: current.version.number,
    });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'note.versionChanged', caseId });
}

/**
 * Takes the newest use back: the earlier version is read again, every annotation stands where it stood there.
 * What was written on the newer version meanwhile is carried to the earlier one. Decisions made on the newer
 * version are kept for when it is used again.
 * @throws DomainError invalid 'versionNotInUse', 'versionIsFirst'
 */
export function takeVersionBack(ctx: Ctx, caseId: string, noteVersionId: string): void {
  loadCase(ctx, caseId, 'note:useVersion');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { facts } = loadCase(inTx, caseId, 'note:useVersion');
    const current = currentNote(inTx, caseId);
    if (current?.version.id !== noteVersionId) throw invalid('versionNotInUse');
    const [use] = versionUses(tx, caseId);
    if (!use) throw invalid('versionIsFirst');
    const previous = noteOfCase(inTx, caseId, use.previousId);
    const moves = planMoves(tx, current, previous, 'all');
    writeMoves(tx, moves, ctx.now());
    endVersionUse(tx, use.id, ctx.now(), ctx.actor.personId);
    carryPointPassages(inTx, { id: caseId, state: facts.state }, moves);
    recordEvent(inTx, 'note.versionUndone', caseId, {
      version: current.version.number,
      previous: previous.version.number,
    });
  });
  ctx.council.publish(`case:${caseId}`, { kind: 'note.versionChanged', caseId });
}
