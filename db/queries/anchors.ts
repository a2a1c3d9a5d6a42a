import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, max, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { annotationAnchor, noteVersionUse } from '../schema/anchors.ts';
import { annotation, noteVersion } from '../schema/notes.ts';
import { type AnnotationRow, type Visibility, visibleTo } from './annotations.ts';

export type AnchorRow = typeof annotationAnchor.$inferSelect;
export type VersionUseRow = typeof noteVersionUse.$inferSelect;

/** The place of an annotation in a version, without its words: what may be handled whoever wrote it. */
export type Place = Omit<AnchorRow, 'similarity' | 'decidedBy' | 'at'>;

const place = {
  annotationId: annotation.id,
  noteVersionId: annotation.noteVersionId,
  quote: annotation.quote,
  prefix: annotation.prefix,
  suffix: annotation.suffix,
  start: annotation.start,
  end: annotation.end,
  blockId: annotation.blockId,
  cite: annotation.cite,
  grade: annotation.grade,
};

/**
 * Where every annotation on a version stands, of all authors, private ones too: for carrying over and counting.
 * Never show these to anybody; they tell where others annotated.
 */
export function placesOnVersion(db: Db, noteVersionId: string): Place[] {
  return db
    .select(place)
    .from(annotation)
    .where(and(eq(annotation.noteVersionId, noteVersionId), isNull(annotation.deletedAt)))
    .orderBy(asc(annotation.start), asc(annotation.id))
    .all();
}

/** Keeps a place; the row of the same annotation and version is replaced. */
export function saveAnchor(db: Db, row: AnchorRow): void {
  const { annotationId: _a, noteVersionId: _n, ...change } = row;
  db.insert(annotationAnchor)
    .values(row)
    .onConflictDoUpdate({
      target: [annotationAnchor.annotationId, annotationAnchor.noteVersionId],
      set: change,
    })
    .run();
}

/** The kept places in a version, of all authors; see {@link placesOnVersion} for the care that this asks. */
export function anchorsOnVersion(db: Db, noteVersionId: string): AnchorRow[] {
  return db.select().from(annotationAnchor).where(eq(annotationAnchor.noteVersionId, noteVersionId)).all();
}

/** The kept places of some annotations in any version. */
export function anchorsOfAnnotations(db: Db, annotationIds: readonly string[]): AnchorRow[] {
  if (annotationIds.length === 0) return [];
  return db
    .select()
    .from(annotationAnchor)
    .where(inArray(annotationAnchor.annotationId, [...annotationIds]))
    .all();
}

export function anchorOf(db: Db, annotationId: string, noteVersionId: string): AnchorRow | undefined {
  return db
    .select()
    .from(annotationAnchor)
    .where(
      and(eq(annotationAnchor.annotationId, annotationId), eq(annotationAnchor.noteVersionId, noteVersionId)),
    )
    .get();
}

/**
 * The annotations that this reader may see with the place that they have in a version, in the order of its text:
 * those that stand there now and those that stood there before.
 */
export function visibleOnVersion(
  db: Db,
  noteVersionId: string,
  visibility: Visibility,
): { annotation: AnnotationRow; anchor: AnchorRow | null }[] {
  return db
    .select({ annotation: getTableColumns(annotation), anchor: getTableColumns(annotationAnchor) })
    .from(annotation)
    .leftJoin(
      annotationAnchor,
      and(
        eq(annotationAnchor.annotationId, annotation.id),
        eq(annotationAnchor.noteVersionId, noteVersionId),
      ),
    )
    .where(
      and(
        isNull(annotation.deletedAt),
        visibleTo(visibility),
        or(eq(annotation.noteVersionId, noteVersionId), isNotNull(annotationAnchor.noteVersionId)),
      ),
    )
    .orderBy(asc(annotation.start), asc(annotation.createdAt))
    .all();
}

export function insertVersionUse(db: Db, row: Omit<VersionUseRow, 'id' | 'undoneAt' | 'undoneBy'>): void {
  db.insert(noteVersionUse).values(row).run();
}

/** The uses of a case's versions that were not taken back, newest first. */
export function versionUses(db: Db, caseId: string): VersionUseRow[] {
  return db
    .select(getTableColumns(noteVersionUse))
    .from(noteVersionUse)
    .innerJoin(noteVersion, eq(noteVersion.id, noteVersionUse.noteVersionId))
    .where(and(eq(noteVersion.caseId, caseId), isNull(noteVersionUse.undoneAt)))
    .orderBy(desc(noteVersionUse.id))
    .all();
}

/** The ids of versions that were replaced by a newer one that is still in use, of these cases. */
export function replacedVersions(db: Db, caseIds: readonly string[]): string[] {
  return db
    .select({ id: noteVersionUse.previousId })
    .from(noteVersionUse)
    .innerJoin(noteVersion, eq(noteVersion.id, noteVersionUse.previousId))
    .where(and(inArray(noteVersion.caseId, [...caseIds]), isNull(noteVersionUse.undoneAt)))
    .all()
    .map((row) => row.id);
}

/** The versions that were read and those in use, of these cases; `usedAs` is null for one never put in use. */
export function readVersions(db: Db, caseIds: readonly string[]) {
  return db
    .select({
      id: noteVersion.id,
      caseId: noteVersion.caseId,
      number: noteVersion.number,
      readyAt: noteVersion.readyAt,
      setAsideAt: noteVersion.setAsideAt,
      usedAs: max(noteVersionUse.id),
    })
    .from(noteVersion)
    .leftJoin(
      noteVersionUse,
      and(eq(noteVersionUse.noteVersionId, noteVersion.id), isNull(noteVersionUse.undoneAt)),
    )
    .where(and(inArray(noteVersion.caseId, [...caseIds]), eq(noteVersion.status, 'ready')))
    .groupBy(noteVersion.id)
    .orderBy(desc(max(noteVersionUse.id)), asc(noteVersion.readyAt), asc(noteVersion.number))
    .all();
}

export function endVersionUse(db: Db, id: number, undoneAt: number, undoneBy: string): void {
  db.update(noteVersionUse).set({ undoneAt, undoneBy }).where(eq(noteVersionUse.id, id)).run();
}

/** The last time that a version was put in use, also when that was taken back since. */
export function lastUseOf(db: Db, noteVersionId: string): VersionUseRow | undefined {
  return db
    .select()
    .from(noteVersionUse)
    .where(eq(noteVersionUse.noteVersionId, noteVersionId))
    .orderBy(desc(noteVersionUse.id))
    .limit(1)
    .get();
}
