import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { annotationImport, importedAnnotation, importedAuthor } from '../schema/exchange.ts';
import { annotation } from '../schema/notes.ts';
import { type AnnotationRow, type Visibility, visibleTo } from './annotations.ts';

export type AnnotationImportRow = typeof annotationImport.$inferSelect;

export function insertAnnotationImport(db: Db, row: AnnotationImportRow): void {
  db.insert(annotationImport).values(row).run();
}

export function updateImportOutcome(db: Db, id: string, outcome: string): void {
  db.update(annotationImport).set({ outcome }).where(eq(annotationImport.id, id)).run();
}

/** The files that were taken over in a case, newest first. */
export function annotationImports(db: Db, caseId: string): AnnotationImportRow[] {
  return db
    .select()
    .from(annotationImport)
    .where(eq(annotationImport.caseId, caseId))
    .orderBy(desc(annotationImport.at))
    .all();
}

export function insertImportedAuthors(db: Db, rows: (typeof importedAuthor.$inferInsert)[]): void {
  if (rows.length > 0) db.insert(importedAuthor).values(rows).run();
}

export function importedAuthorsByIds(db: Db, ids: readonly string[]): { id: string; name: string }[] {
  if (ids.length === 0) return [];
  return db
    .select({ id: importedAuthor.id, name: importedAuthor.name })
    .from(importedAuthor)
    .where(inArray(importedAuthor.id, [...ids]))
    .all();
}

export function insertImportedAnnotation(db: Db, row: typeof importedAnnotation.$inferInsert): void {
  db.insert(importedAnnotation).values(row).run();
}

/** The names that annotations of earlier imports in this case had in their file. */
export function importedSources(db: Db, caseId: string): string[] {
  return db
    .select({ source: importedAnnotation.source })
    .from(importedAnnotation)
    .innerJoin(annotationImport, eq(annotationImport.id, importedAnnotation.importId))
    .where(eq(annotationImport.caseId, caseId))
    .all()
    .map((row) => row.source);
}

/** Annotations of imports in this case that a person must look at, in the order of the text, as far as visible. */
export function unsureImports(
  db: Db,
  caseId: string,
  visibility: Visibility,
): { annotation: AnnotationRow; importId: string; quote: string }[] {
  return db
    .select({ annotation, importId: importedAnnotation.importId, quote: importedAnnotation.quote })
    .from(importedAnnotation)
    .innerJoin(annotation, eq(annotation.id, importedAnnotation.annotationId))
    .where(
      and(
        eq(annotation.caseId, caseId),
        isNull(annotation.deletedAt),
        inArray(annotation.grade, ['check', 'orphaned']),
        visibleTo(visibility),
      ),
    )
    .orderBy(asc(annotation.start))
    .all();
}
