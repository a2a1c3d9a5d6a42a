import {
  and,
  asc,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  isNotNull,
  isNull,
  ne,
  type SQL,
} from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client.ts';
import * as schema from '../schema/index.ts';

/** A row as it stands in an archive: columns by their name in the schema. */
export type ArchiveRow = Record<string, string | number | boolean | null>;

/** A table of an archive: which of its rows belong to a case, and in which order they are listed. */
interface ArchivedTable {
  table: SQLiteTable;
  rows(db: Db, caseId: string): ArchiveRow[];
}

const listed = (
  db: Db,
  table: SQLiteTable,
  where: SQL | undefined,
  order: readonly unknown[],
): ArchiveRow[] =>
  db
    .select()
    .from(table)
    .where(where)
    .orderBy(...(order as SQL[]))
    .all() as ArchiveRow[];

const {
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
} = schema;

const notes = (db: Db, caseId: string) =>
  db
    .select({ id: noteVersion.id })
    .from(noteVersion)
    .where(and(eq(noteVersion.caseId, caseId), inArray(noteVersion.status, ['ready', 'failed'])));

/** Private words are their writer's own, and words that were taken away are gone: neither is archived. */
const annotations = (db: Db, caseId: string) =>
  db
    .select({ id: annotation.id })
    .from(annotation)
    .where(and(eq(annotation.caseId, caseId), eq(annotation.private, false), isNull(annotation.deletedAt)));

const replies = (db: Db, caseId: string) =>
  db
    .select({ id: reply.id })
    .from(reply)
    .where(inArray(reply.annotationId, annotations(db, caseId)));

const rounds = (db: Db, caseId: string) =>
  db
    .select({ id: scoringRound.id })
    .from(scoringRound)
    .where(and(eq(scoringRound.caseId, caseId), isNotNull(scoringRound.revealedAt)));

/** Only what was handed in and opened; a sheet that was not stays its member's own. */
const sheets = (db: Db, caseId: string) =>
  db
    .select({ id: scoreSheet.id })
    .from(scoreSheet)
    .where(and(inArray(scoreSheet.roundId, rounds(db, caseId)), isNotNull(scoreSheet.submittedAt)));

const frozen = (db: Db, caseId: string) =>
  db.select({ id: frozenVersion.id }).from(frozenVersion).where(eq(frozenVersion.caseId, caseId));

const points = (db: Db, caseId: string) =>
  db.select({ id: advicePoint.id }).from(advicePoint).where(eq(advicePoint.caseId, caseId));

/** Errata that went out; one that is being written is no part of the file yet. */
const errata = (db: Db, caseId: string) =>
  db
    .select({ id: erratum.id })
    .from(erratum)
    .where(and(eq(erratum.caseId, caseId), isNotNull(erratum.sentContent)));

const imports = (db: Db, caseId: string) =>
  db.select({ id: annotationImport.id }).from(annotationImport).where(eq(annotationImport.caseId, caseId));

const rubricKeys = (db: Db, caseId: string) =>
  db.select({ key: scoringRound.rubricKey }).from(scoringRound).where(eq(scoringRound.caseId, caseId));

/**
 * The tables of an archive in the order in which a database takes them back: what is referred to comes first. The
 * people are in it by name and role alone; they are gathered from what the other rows name.
 */
export const archivedTables: readonly ArchivedTable[] = [
  { table: person, rows: () => [] },
  {
    table: councilRubric,
    rows: (db, id) =>
      listed(db, councilRubric, inArray(councilRubric.key, rubricKeys(db, id)), [asc(councilRubric.key)]),
  },
  {
    table: councilRubricVersion,
    rows: (db, id) =>
      listed(
        db,
        councilRubricVersion,
        and(
          inArray(councilRubricVersion.rubricKey, rubricKeys(db, id)),
          isNotNull(councilRubricVersion.publishedAt),
        ),
        [asc(councilRubricVersion.rubricKey), asc(councilRubricVersion.number)],
      ),
  },
  { table: adviceCase, rows: (db, id) => listed(db, adviceCase, eq(adviceCase.id, id), []) },
  {
    table: casePerson,
    rows: (db, id) => listed(db, casePerson, eq(casePerson.caseId, id), [asc(casePerson.personId)]),
  },
  {
    table: noteVersion,
    rows: (db, id) =>
      listed(db, noteVersion, inArray(noteVersion.id, notes(db, id)), [asc(noteVersion.number)]),
  },
  {
    table: noteMedia,
    rows: (db, id) =>
      listed(db, noteMedia, inArray(noteMedia.noteVersionId, notes(db, id)), [
        asc(noteMedia.noteVersionId),
        asc(noteMedia.sha256),
      ]),
  },
  {
    table: noteAsRead,
    rows: (db, id) =>
      listed(db, noteAsRead, inArray(noteAsRead.noteVersionId, notes(db, id)), [
        asc(noteAsRead.noteVersionId),
      ]),
  },
  {
    table: noteCorrection,
    rows: (db, id) =>
      listed(db, noteCorrection, inArray(noteCorrection.noteVersionId, notes(db, id)), [
        asc(noteCorrection.id),
      ]),
  },
  {
    table: noteVersionUse,
    rows: (db, id) =>
      listed(db, noteVersionUse, inArray(noteVersionUse.noteVersionId, notes(db, id)), [
        asc(noteVersionUse.id),
      ]),
  },
  {
    table: annotation,
    rows: (db, id) =>
      listed(db, annotation, inArray(annotation.id, annotations(db, id)), [
        asc(annotation.start),
        asc(annotation.id),
      ]),
  },
  {
    table: annotationEarlier,
    rows: (db, id) =>
      listed(
        db,
        annotationEarlier,
        and(
          inArray(annotationEarlier.annotationId, annotations(db, id)),
          eq(annotationEarlier.private, false),
        ),
        [asc(annotationEarlier.annotationId), asc(annotationEarlier.version)],
      ),
  },
  {
    table: annotationAnchor,
    rows: (db, id) =>
      listed(db, annotationAnchor, inArray(annotationAnchor.annotationId, annotations(db, id)), [
        asc(annotationAnchor.annotationId),
        asc(annotationAnchor.noteVersionId),
      ]),
  },
  {
    table: reply,
    rows: (db, id) =>
      listed(db, reply, inArray(reply.annotationId, annotations(db, id)), [
        asc(reply.createdAt),
        asc(reply.id),
      ]),
  },
  {
    table: replyEarlier,
    rows: (db, id) =>
      listed(db, replyEarlier, inArray(replyEarlier.replyId, replies(db, id)), [
        asc(replyEarlier.replyId),
        asc(replyEarlier.version),
      ]),
  },
  {
    table: threadTurn,
    rows: (db, id) =>
      listed(db, threadTurn, inArray(threadTurn.annotationId, annotations(db, id)), [asc(threadTurn.id)]),
  },
  {
    table: sentQuestion,
    rows: (db, id) =>
      listed(db, sentQuestion, inArray(sentQuestion.annotationId, annotations(db, id)), [
        asc(sentQuestion.sentAt),
        asc(sentQuestion.id),
      ]),
  },
  {
    table: annotationImport,
    rows: (db, id) =>
      listed(db, annotationImport, inArray(annotationImport.id, imports(db, id)), [asc(annotationImport.at)]),
  },
  {
    table: importedAuthor,
    rows: (db, id) =>
      listed(db, importedAuthor, inArray(importedAuthor.importId, imports(db, id)), [asc(importedAuthor.id)]),
  },
  {
    table: importedAnnotation,
    rows: (db, id) =>
      listed(db, importedAnnotation, inArray(importedAnnotation.annotationId, annotations(db, id)), [
        asc(importedAnnotation.annotationId),
      ]),
  },
  {
    table: scoringRound,
    rows: (db, id) =>
      listed(db, scoringRound, inArray(scoringRound.id, rounds(db, id)), [asc(scoringRound.number)]),
  },
  {
    table: scoreSheet,
    rows: (db, id) => listed(db, scoreSheet, inArray(scoreSheet.id, sheets(db, id)), [asc(scoreSheet.id)]),
  },
  {
    table: score,
    rows: (db, id) =>
      listed(db, score, inArray(score.sheetId, sheets(db, id)), [asc(score.sheetId), asc(score.criterionId)]),
  },
  {
    table: scoreEvidence,
    rows: (db, id) =>
      listed(
        db,
        scoreEvidence,
        and(
          inArray(scoreEvidence.sheetId, sheets(db, id)),
          inArray(scoreEvidence.annotationId, annotations(db, id)),
        ),
        [asc(scoreEvidence.sheetId), asc(scoreEvidence.criterionId), asc(scoreEvidence.annotationId)],
      ),
  },
  {
    table: criterionSetAside,
    rows: (db, id) =>
      listed(db, criterionSetAside, eq(criterionSetAside.caseId, id), [asc(criterionSetAside.criterionId)]),
  },
  {
    table: annotationSetAside,
    rows: (db, id) =>
      listed(db, annotationSetAside, inArray(annotationSetAside.annotationId, annotations(db, id)), [
        asc(annotationSetAside.annotationId),
      ]),
  },
  {
    table: letterPartSource,
    rows: (db, id) =>
      listed(db, letterPartSource, eq(letterPartSource.caseId, id), [
        asc(letterPartSource.part),
        asc(letterPartSource.kind),
        asc(letterPartSource.refId),
      ]),
  },
  {
    table: privacyDecision,
    rows: (db, id) =>
      listed(db, privacyDecision, eq(privacyDecision.caseId, id), [
        asc(privacyDecision.at),
        asc(privacyDecision.id),
      ]),
  },
  {
    table: advicePoint,
    rows: (db, id) =>
      listed(db, advicePoint, eq(advicePoint.caseId, id), [asc(advicePoint.number), asc(advicePoint.id)]),
  },
  {
    table: advicePointSource,
    rows: (db, id) =>
      listed(db, advicePointSource, inArray(advicePointSource.pointId, points(db, id)), [
        asc(advicePointSource.pointId),
        asc(advicePointSource.kind),
        asc(advicePointSource.refId),
      ]),
  },
  {
    table: frozenVersion,
    rows: (db, id) => listed(db, frozenVersion, eq(frozenVersion.caseId, id), [asc(frozenVersion.number)]),
  },
  {
    table: vote,
    rows: (db, id) =>
      listed(db, vote, inArray(vote.frozenVersionId, frozen(db, id)), [asc(vote.at), asc(vote.personId)]),
  },
  {
    table: minorityStatement,
    rows: (db, id) =>
      listed(db, minorityStatement, inArray(minorityStatement.frozenVersionId, frozen(db, id)), [
        asc(minorityStatement.frozenVersionId),
        asc(minorityStatement.at),
      ]),
  },
  {
    table: signature,
    rows: (db, id) =>
      listed(db, signature, inArray(signature.frozenVersionId, frozen(db, id)), [asc(signature.at)]),
  },
  { table: sending, rows: (db, id) => listed(db, sending, eq(sending.caseId, id), []) },
  {
    table: erratum,
    rows: (db, id) => listed(db, erratum, inArray(erratum.id, errata(db, id)), [asc(erratum.number)]),
  },
  {
    table: erratumSignature,
    rows: (db, id) =>
      listed(db, erratumSignature, inArray(erratumSignature.erratumId, errata(db, id)), [
        asc(erratumSignature.erratumId),
        asc(erratumSignature.role),
      ]),
  },
  {
    table: collegeResponse,
    rows: (db, id) => listed(db, collegeResponse, eq(collegeResponse.caseId, id), []),
  },
  {
    table: pointReaction,
    rows: (db, id) =>
      listed(db, pointReaction, inArray(pointReaction.pointId, points(db, id)), [asc(pointReaction.pointId)]),
  },
  {
    table: followUp,
    rows: (db, id) =>
      listed(db, followUp, inArray(followUp.pointId, points(db, id)), [asc(followUp.pointId)]),
  },
  // That somebody took the file out is no part of the file: else two of the same moment would differ.
  {
    table: event,
    rows: (db, id) =>
      listed(db, event, and(eq(event.caseId, id), ne(event.kind, 'case.archived')), [asc(event.id)]),
  },
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
