import { versionUses } from '#db/queries/anchors.ts';
import { noteVersionsByCase, versionInUse } from '#db/queries/notes.ts';
import { may } from '../../accounts/permissions.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { isCorrectable } from './correct-note.server.ts';
import { waitingVersions } from './waiting-versions.server.ts';

/** What the room of the note says about its versions. */
export interface VersionBar {
  caseId: string;
  /** The version in use. */
  inUse: { id: string; number: number };
  /** A newer version that was read and waits for the secretary's decision; null for who has nothing to decide. */
  waiting: { id: string; number: number } | null;
  /** The newest version that was set aside instead of used, to be brought back; null for who does not decide. */
  setAside: { id: string; number: number } | null;
  /** Whether a page tells what happened to the annotations. */
  migrated: boolean;
  /** Whether there is another version to compare with. */
  comparable: boolean;
  /** Whether the structure of the version in use can be corrected by this person. */
  correctable: boolean;
}

/** The links about versions that this person gets; null while no note can be read. */
export function versionBar(ctx: Ctx, caseId: string): VersionBar | null {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  const versions = noteVersionsByCase(ctx.db, caseId);
  const ready = versions.filter((version) => version.status === 'ready');
  const id = versionInUse(ctx.db, caseId);
  const inUse = ready.find((version) => version.id === id);
  if (!inUse) return null;
  const uses = versionUses(ctx.db, caseId);
  const decides = may(ctx.actor, 'note:useVersion', facts);
  const aside = versions.find((version) => version.setAsideAt !== null && version.number > inUse.number);
  return {
    caseId,
    inUse: { id: inUse.id, number: inUse.number },
    waiting: decides ? (waitingVersions(ctx.db, [caseId]).get(caseId) ?? null) : null,
    setAside: decides && aside ? { id: aside.id, number: aside.number } : null,
    migrated: uses.length > 0 && may(ctx.actor, 'note:migration', facts),
    comparable: ready.length > 1,
    correctable: may(ctx.actor, 'note:correct', facts) && isCorrectable(ctx, facts, inUse),
  };
}
