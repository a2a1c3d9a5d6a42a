import { and, asc, eq, getTableColumns, getTableName, inArray, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client.ts';
import {
  adviceCase,
  advicePoint,
  advicePointSource,
  annotation,
  annotationAnchor,
  annotationEarlier,
  annotationImport,
  annotationSetAside,
  casePerson,
  collegeResponse,
  councilRubric,
  councilRubricVersion,
  criterionSetAside,
  erratum,
  erratumSignature,
  event,
  followUp,
  frozenVersion,
  importedAnnotation,
  importedAuthor,
  letterPartSource,
  minorityStatement,
  noteAsRead,
  noteCorrection,
  noteMedia,
  noteVersion,
  noteVersionUse,
  person,
  pointReaction,
  privacyDecision,
  reply,
  replyEarlier,
  score,
  scoreEvidence,
  scoreSheet,
  scoringRound,
  sending,
  sentQuestion,
  signature,
  threadTurn,
  vote,
} from '../schema/index.ts';
import { archivedParts } from './archived-parts.ts';

/** A row as it stands in an archive: columns by their name in the schema. */
export type ArchiveRow = Record<string, string | number | boolean | null>;

/** A table of an archive: which of its rows belong to a case, and in which order they are listed. */
interface ArchivedTable {
  table: SQLiteTable;
  rows(db: Db, caseId: string): ArchiveRow[];
}

const listing = (
  table: SQLiteTable,
  where: (of: ReturnType<typeof archivedParts>) => SQL | undefined,
  ...order: SQLiteColumn[]
): ArchivedTable => ({
  table,
  rows: (db, caseId) => {
    const rows = db
      .select()
      .from(table)
      .where(where(archivedParts(db, caseId)))
      .orderBy(...order.map((column) => asc(column)));
    return rows.all() as ArchiveRow[];
  },
});

/**
 * The tables of an archive in the order in which a database takes them back: what is referred to comes first. The
 * people are in it by name and role alone; they are gathered from what the other rows name.
 */
export const archivedTables: readonly ArchivedTable[] = [
  { table: person, rows: () => [] },
  listing(councilRubric, (of) => inArray(councilRubric.key, of.rubricKeys), councilRubric.key),
  listing(
    councilRubricVersion,
    (of) =>
      and(
        inArray(councilRubricVersion.rubricKey, of.rubricKeys),
        isNotNull(councilRubricVersion.publishedAt),
      ),
    councilRubricVersion.rubricKey,
    councilRubricVersion.number,
  ),
  listing(adviceCase, (of) => eq(adviceCase.id, of.caseId)),
  listing(casePerson, (of) => eq(casePerson.caseId, of.caseId), casePerson.personId),
  listing(noteVersion, (of) => inArray(noteVersion.id, of.notes), noteVersion.number),
  listing(
    noteMedia,
    (of) => inArray(noteMedia.noteVersionId, of.notes),
    noteMedia.noteVersionId,
    noteMedia.sha256,
  ),
  listing(noteAsRead, (of) => inArray(noteAsRead.noteVersionId, of.notes), noteAsRead.noteVersionId),
  listing(noteCorrection, (of) => inArray(noteCorrection.noteVersionId, of.notes), noteCorrection.id),
  listing(noteVersionUse, (of) => inArray(noteVersionUse.noteVersionId, of.notes), noteVersionUse.id),
  listing(annotation, (of) => inArray(annotation.id, of.annotations), annotation.start, annotation.id),
  listing(
    annotationEarlier,
    (of) =>
      and(inArray(annotationEarlier.annotationId, of.annotations), eq(annotationEarlier.private, false)),
    annotationEarlier.annotationId,
    annotationEarlier.version,
  ),
  listing(
    annotationAnchor,
    (of) => inArray(annotationAnchor.annotationId, of.annotations),
    annotationAnchor.annotationId,
    annotationAnchor.noteVersionId,
  ),
  listing(reply, (of) => inArray(reply.annotationId, of.annotations), reply.createdAt, reply.id),
  listing(
    replyEarlier,
    (of) => inArray(replyEarlier.replyId, of.replies),
    replyEarlier.replyId,
    replyEarlier.version,
  ),
  listing(threadTurn, (of) => inArray(threadTurn.annotationId, of.annotations), threadTurn.id),
  listing(
    sentQuestion,
    (of) => inArray(sentQuestion.annotationId, of.annotations),
    sentQuestion.sentAt,
    sentQuestion.id,
  ),
  listing(annotationImport, (of) => inArray(annotationImport.id, of.imports), annotationImport.at),
  listing(importedAuthor, (of) => inArray(importedAuthor.importId, of.imports), importedAuthor.id),
  listing(
    importedAnnotation,
    (of) => inArray(importedAnnotation.annotationId, of.annotations),
    importedAnnotation.annotationId,
  ),
  listing(scoringRound, (of) => inArray(scoringRound.id, of.rounds), scoringRound.number),
  listing(scoreSheet, (of) => inArray(scoreSheet.id, of.sheets), scoreSheet.id),
  listing(score, (of) => inArray(score.sheetId, of.sheets), score.sheetId, score.criterionId),
  listing(
    scoreEvidence,
    (of) =>
      and(inArray(scoreEvidence.sheetId, of.sheets), inArray(scoreEvidence.annotationId, of.annotations)),
    scoreEvidence.sheetId,
    scoreEvidence.criterionId,
    scoreEvidence.annotationId,
  ),
  listing(criterionSetAside, (of) => eq(criterionSetAside.caseId, of.caseId), criterionSetAside.criterionId),
  listing(
    annotationSetAside,
    (of) => inArray(annotationSetAside.annotationId, of.annotations),
    annotationSetAside.annotationId,
  ),
  listing(
    letterPartSource,
    (of) => eq(letterPartSource.caseId, of.caseId),
    letterPartSource.part,
    letterPartSource.kind,
    letterPartSource.refId,
  ),
  listing(
    privacyDecision,
    (of) => eq(privacyDecision.caseId, of.caseId),
    privacyDecision.at,
    privacyDecision.id,
  ),
  listing(advicePoint, (of) => eq(advicePoint.caseId, of.caseId), advicePoint.number, advicePoint.id),
  listing(
    advicePointSource,
    (of) => inArray(advicePointSource.pointId, of.points),
    advicePointSource.pointId,
    advicePointSource.kind,
    advicePointSource.refId,
  ),
  listing(frozenVersion, (of) => eq(frozenVersion.caseId, of.caseId), frozenVersion.number),
  listing(vote, (of) => inArray(vote.frozenVersionId, of.frozen), vote.at, vote.personId),
  listing(
    minorityStatement,
    (of) => inArray(minorityStatement.frozenVersionId, of.frozen),
    minorityStatement.frozenVersionId,
    minorityStatement.at,
  ),
  listing(signature, (of) => inArray(signature.frozenVersionId, of.frozen), signature.at),
  listing(sending, (of) => eq(sending.caseId, of.caseId)),
  listing(erratum, (of) => inArray(erratum.id, of.errata), erratum.number),
  listing(
    erratumSignature,
    (of) => inArray(erratumSignature.erratumId, of.errata),
    erratumSignature.erratumId,
    erratumSignature.role,
  ),
  listing(collegeResponse, (of) => eq(collegeResponse.caseId, of.caseId)),
  listing(pointReaction, (of) => inArray(pointReaction.pointId, of.points), pointReaction.pointId),
  listing(followUp, (of) => inArray(followUp.pointId, of.points), followUp.pointId),
  // That somebody took the file out is no part of the file: else two of the same moment would differ.
  listing(event, (of) => and(eq(event.caseId, of.caseId), ne(event.kind, 'case.archived')), event.id),
];

/** The name of a table of the archive. */
export const archivedName = ({ table }: ArchivedTable): string => getTableName(table);

/** The columns of an archived table, as the schema has them. */
export const archivedColumns = ({ table }: ArchivedTable) => getTableColumns(table);

/** Whether nothing of a case is in this database. */
export const holdsNoCase = (db: Db): boolean =>
  db.select({ id: adviceCase.id }).from(adviceCase).limit(1).get() === undefined;

/** Puts rows of an archive in their table, fifty at a time: SQLite takes a limited number of values in one statement. */
export function insertArchived(db: Db, { table }: ArchivedTable, rows: readonly ArchiveRow[]): void {
  for (let at = 0; at < rows.length; at += 50)
    db.insert(table)
      .values(rows.slice(at, at + 50))
      .run();
}
