import { type AnchorRow, anchorsOfAnnotations, lastUseOf, visibleOnVersion } from '#db/queries/anchors.ts';
import type { AnnotationRow } from '#db/queries/annotations.ts';
import { pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import { authorNames } from '#db/queries/people.ts';
import { alignVersions, type VersionAlignment } from '#editor/anchoring/align-versions.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { diffWords, type WordChange } from '#editor/anchoring/word-diff.ts';
import { type CaseFacts, may } from '../../accounts/permissions.ts';
import { isBlind, visibilityFor } from '../../annotations/visibility.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { currentNote, noteOfCase, type ReadableNote } from '../read-note.server.ts';
import { countGrades, type GradeCounts } from './move-places.server.ts';
import { mayPlace } from './place-annotation.server.ts';
import { nameOf, type VersionName } from './put-in-use.server.ts';

/** A passage with the words around it, for showing old and new side by side. */
export interface ShownPassage {
  quote: string;
  prefix: string;
  suffix: string;
  cite: string | null;
}

/** One annotation's way from the earlier version to this one. */
export interface MigrationLine {
  id: string;
  mine: boolean;
  author: string;
  kind: AnnotationRow['kind'];
  body: string;
  grade: AnchorRow['grade'];
  similarity: number | null;
  /** Who confirmed or chose the place, by name; null while nobody did. */
  decidedBy: string | null;
  old: ShownPassage;
  /** Null for an annotation without a place in this version. */
  now: ShownPassage | null;
  /** Old to new, word by word; empty for an orphan. */
  words: WordChange[];
  /** The advice points that rest on it, by what they ask. */
  points: { ask: string; passage: string }[];
  mayPlace: boolean;
  /** Near which offset of this version it stands or stood. */
  start: number;
}

export interface MigrationReport {
  version: VersionName;
  previous: VersionName;
  inUse: boolean;
  mayUndo: boolean;
  /** How the annotations came over, as many as there are lines. */
  counts: GradeCounts;
  /** Whether the work of others is their own until the opening, so that there may be more than is listed. */
  blind: boolean;
  lines: MigrationLine[];
}

/**
 * What became of the annotations when a version was put in use: lists and counts those that this reader may see.
 * Counts of the others too would tell in a blind round which passages they annotated, to who leaves one out of the
 * next version (docs/decisions/0011). Null for a version that never replaced another.
 */
export function migrationReport(ctx: Ctx, caseId: string, noteVersionId: string): MigrationReport | null {
  const { facts } = loadCase(ctx, caseId, 'note:migration');
  const note = noteOfCase(ctx, caseId, noteVersionId);
  const use = lastUseOf(ctx.db, noteVersionId);
  if (!use) return null;
  const previous = noteOfCase(ctx, caseId, use.previousId);
  const lines = linesFor(ctx, facts, previous, note);
  return {
    version: nameOf(note),
    previous: nameOf(previous),
    inUse: currentNote(ctx, caseId)?.version.id === noteVersionId,
    mayUndo: may(ctx.actor, 'note:useVersion', facts) && use.undoneAt === null,
    counts: countGrades(lines.map((line) => line.grade)),
    blind: isBlind(ctx, facts),
    lines,
  };
}

function linesFor(ctx: Ctx, facts: CaseFacts, previous: ReadableNote, note: ReadableNote): MigrationLine[] {
  const visible = visibleOnVersion(ctx.db, note.version.id, visibilityFor(ctx, facts));
  const old = new Map(
    anchorsOfAnnotations(
      ctx.db,
      visible.map(({ annotation }) => annotation.id),
    )
      .filter((row) => row.noteVersionId === previous.version.id)
      .map((row) => [row.annotationId, row]),
  );
  const came = visible.flatMap(({ annotation, anchor }) => {
    const before = old.get(annotation.id);
    return anchor && before ? [{ annotation, anchor, before }] : [];
  });
  if (came.length === 0) return [];
  const alignment = alignVersions(projectNote(previous.doc).text, projectNote(note.doc).text);
  const names = namesOf(ctx, came);
  const points = pointsByAnnotation(ctx, facts);
  return came.map(({ annotation, anchor, before }) => ({
    id: annotation.id,
    mine: annotation.authorId === ctx.actor.personId,
    author: names.get(annotation.authorId) ?? '',
    kind: annotation.kind,
    body: annotation.body,
    grade: anchor.grade,
    similarity: anchor.similarity,
    decidedBy: deciderOf(anchor.decidedBy, names, ctx),
    old: shown(before),
    now: anchor.grade === 'orphaned' ? null : shown(anchor),
    words: changesOf(alignment, before, anchor),
    points: points.get(annotation.id) ?? [],
    mayPlace: mayPlace(ctx, facts, annotation),
    start: anchor.start,
  }));
}

const shown = ({ quote, prefix, suffix, cite }: AnchorRow): ShownPassage => ({ quote, prefix, suffix, cite });

/** An orphan on either side has no range to compare. */
const changesOf = (alignment: VersionAlignment, old: AnchorRow, now: AnchorRow): WordChange[] =>
  old.grade === 'orphaned' || now.grade === 'orphaned' ? [] : diffWords(alignment, old, now);

function namesOf(
  ctx: Ctx,
  came: readonly { annotation: AnnotationRow; anchor: AnchorRow }[],
): Map<string, string> {
  const ids = came.flatMap(({ annotation, anchor }) => [annotation.authorId, anchor.decidedBy ?? []].flat());
  return authorNames(ctx.db, [...new Set(ids)]);
}

/** The advice points of a case by the annotations that they rest on, for who may see the council's work. */
export function pointsByAnnotation(
  ctx: Ctx,
  facts: CaseFacts,
): Map<string, { ask: string; passage: string }[]> {
  const byAnnotation = new Map<string, { ask: string; passage: string }[]>();
  if (!may(ctx.actor, 'scoring:readAll', facts)) return byAnnotation;
  const points = new Map(pointsByCase(ctx.db, facts.id).map((point) => [point.id, point]));
  for (const { pointId, kind, refId } of sourcesByPoints(ctx.db, [...points.keys()])) {
    const point = points.get(pointId);
    if (kind !== 'annotation' || !point) continue;
    const { ask, passage } = point;
    byAnnotation.set(refId, [...(byAnnotation.get(refId) ?? []), { ask, passage }]);
  }
  return byAnnotation;
}

/** Who chose or confirmed a place, as the reader is told. */
function deciderOf(personId: string | null, names: ReadonlyMap<string, string>, ctx: Ctx): string | null {
  if (personId === null) return null;
  return personId === ctx.actor.personId ? 'U' : (names.get(personId) ?? '');
}
