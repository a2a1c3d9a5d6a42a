import { visibleOnVersion } from '#db/queries/anchors.ts';
import type { AnnotationRow } from '#db/queries/annotations.ts';
import { noteVersionsByCase, versionInUse } from '#db/queries/notes.ts';
import { authorNames } from '#db/queries/people.ts';
import { alignVersions } from '#editor/anchoring/align-versions.ts';
import type { Grade } from '#editor/anchoring/anchored.ts';
import { changedUnder } from '#editor/anchoring/changed-under.ts';
import { type BlockChange, compareVersions } from '#editor/anchoring/compare-versions.ts';
import { type NoteBlock, projectNote } from '#editor/anchoring/note-text.ts';
import type { WordChange } from '#editor/anchoring/word-diff.ts';
import { type CaseFacts, may } from '../../accounts/permissions.ts';
import { visibilityFor } from '../../annotations/visibility.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { noteOfCase, type ReadableNote } from '../read-note.server.ts';
import { citesByBlock } from './carry-places.ts';
import { type ChangedPoint, changedPoints } from './changed-points.server.ts';
import { pointsByAnnotation } from './migration-report.server.ts';
import { nameOf, type VersionName } from './put-in-use.server.ts';

/** A paragraph that differs, with how to cite it in each version. */
export interface ComparedLine {
  kind: Exclude<BlockChange['kind'], 'same'>;
  oldCite: string | null;
  newCite: string | null;
  words: WordChange[];
}

/** Part of a comparison: a paragraph that differs, or how many in a row read the same. */
export type ComparedPart = { same: number; change: null } | { same: 0; change: ComparedLine };

/** A passage on which somebody's work rests and that reads differently now. */
export interface ChangedPassage {
  id: string;
  kind: AnnotationRow['kind'];
  author: string;
  body: string;
  cite: string | null;
  grade: Grade;
  words: WordChange[];
  points: { ask: string; passage: string }[];
}

export interface NoteComparison {
  older: VersionName;
  newer: VersionName;
  inUse: string | null;
  versions: VersionName[];
  parts: ComparedPart[];
  changes: number;
  /** Null for who may not see annotations. */
  passages: ChangedPassage[] | null;
  /** The advice points that cite a paragraph that reads differently now; empty for who may not see points. */
  points: ChangedPoint[];
}

/**
 * Compares a version of the note with another one of the case: the one given, else the version before it. The
 * lower number is the old side, whichever was asked for first. Null while there is nothing to compare with.
 */
export function compareNotes(
  ctx: Ctx,
  caseId: string,
  noteVersionId: string,
  otherId: string | null,
): NoteComparison | null {
  const { facts } = loadCase(ctx, caseId, 'note:read');
  const one = noteOfCase(ctx, caseId, noteVersionId);
  const versions = noteVersionsByCase(ctx.db, caseId)
    .filter((version) => version.status === 'ready')
    .map(({ id, number, fileName }) => ({ id, number, fileName }));
  const partner = otherId ?? besides(versions, one.version.number);
  if (partner === null || partner === noteVersionId) return null;
  const other = noteOfCase(ctx, caseId, partner);
  const [older, newer] = one.version.number < other.version.number ? [one, other] : [other, one];
  const parts = partsOf(older, newer);
  return {
    older: nameOf(older),
    newer: nameOf(newer),
    inUse: versionInUse(ctx.db, caseId) ?? null,
    versions,
    parts,
    changes: parts.filter((part) => part.change).length,
    passages: changedPassages(ctx, facts, older, newer),
    points: changedPoints(ctx, facts, older, newer),
  };
}

/** The version before this one, else the one after it. Versions come newest first. */
function besides(versions: readonly VersionName[], number: number): string | null {
  const before = versions.find((version) => version.number < number);
  const after = versions.findLast((version) => version.number > number);
  return (before ?? after)?.id ?? null;
}

/** A table of contents follows the text: its page numbers differ everywhere and say nothing. */
const inContents = ({ doc }: ReadableNote, block: NoteBlock | null): boolean =>
  block !== null && doc.nodeAt(block.pos)?.attrs.role === 'toc';

function partsOf(older: ReadableNote, newer: ReadableNote): ComparedPart[] {
  const oldCites = citesByBlock(older.doc);
  const newCites = citesByBlock(newer.doc);
  const parts: ComparedPart[] = [];
  for (const { kind, oldBlock, newBlock, words } of compareVersions(older.doc, newer.doc)) {
    if (inContents(newer, newBlock) || (!newBlock && inContents(older, oldBlock))) continue;
    const last = parts.at(-1);
    if (kind !== 'same') {
      const oldCite = (oldBlock?.id && oldCites.get(oldBlock.id)) || null;
      const newCite = (newBlock?.id && newCites.get(newBlock.id)) || null;
      parts.push({ same: 0, change: { kind, oldCite, newCite, words } });
    } else if (last && last.change === null) last.same += 1;
    else parts.push({ same: 1, change: null });
  }
  return parts;
}

/** "Has anything changed where we gave advice?": the passages under annotations and points that read differently. */
function changedPassages(
  ctx: Ctx,
  facts: CaseFacts,
  older: ReadableNote,
  newer: ReadableNote,
): ChangedPassage[] | null {
  if (!may(ctx.actor, 'annotation:readOwn', facts) && !may(ctx.actor, 'annotation:readAll', facts))
    return null;
  const standing = visibleOnVersion(ctx.db, older.version.id, visibilityFor(ctx, facts))
    .map(({ annotation, anchor }) => ({ annotation, place: anchor ?? annotation }))
    .filter(({ place }) => place.grade !== 'orphaned');
  if (standing.length === 0) return [];
  const alignment = alignVersions(projectNote(older.doc).text, projectNote(newer.doc).text);
  const authors = [...new Set(standing.map(({ annotation }) => annotation.authorId))];
  const names = authorNames(ctx.db, authors);
  const points = pointsByAnnotation(ctx, facts);
  const changed = changedUnder(
    alignment,
    standing.map(({ place }) => place),
  );
  return changed.map(({ index, anchored, words }) => {
    const { annotation, place } = standing[index]!;
    return {
      id: annotation.id,
      kind: annotation.kind,
      author: names.get(annotation.authorId) ?? '',
      body: annotation.body,
      cite: place.cite,
      grade: anchored.grade,
      words,
      points: points.get(annotation.id) ?? [],
    };
  });
}
