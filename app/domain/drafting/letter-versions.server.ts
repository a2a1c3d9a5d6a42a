import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import {
  letterDocumentById,
  letterDocumentsByCase,
  snapshotAtOrBefore,
  stepsBetween,
  writingHours,
} from '#db/queries/letter-steps.ts';
import { versionNames } from '#db/queries/letter-version-names.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { type LetterChange, letterChanges } from '#editor/export/letter-changes.ts';
import { type ReadPart, readLetter } from '#editor/export/read-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { letterGuideWords } from '../../i18n/letter-guide.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

/** A stretch of writing: one person in one hour, ending in a version of the letter. */
export interface WritingHour {
  author: string;
  version: number;
  at: number;
  /** The name that somebody gave this version. */
  name: string | null;
}

/** The time line of a letter, newest first; version 0 is the letter as it was begun. */
export interface LetterTimeline {
  hours: WritingHour[];
  startedAt: number;
  startName: string | null;
}

/** Who wrote when. @throws DomainError notFound before drafting began, forbidden */
export function letterTimeline(ctx: Ctx, caseId: string): LetterTimeline {
  const letter = letterOf(ctx, caseId);
  const hours = writingHours(ctx.db, letter.id);
  const people = peopleByIds(ctx.db, [...new Set(hours.map((hour) => hour.authorId))]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const named = new Map(versionNames(ctx.db, letter.id).map((row) => [row.version, row]));
  const ends = new Set(hours.map((hour) => hour.lastVersion));
  const between = [...named.values()].filter((row) => !ends.has(row.version) && row.version > 0);
  const moments = [
    ...hours,
    ...between.map((row) => ({ authorId: row.namedBy, lastVersion: row.version, lastAt: row.at })),
  ].sort((a, b) => b.lastVersion - a.lastVersion);
  return {
    startedAt: letter.createdAt,
    startName: named.get(0)?.name ?? null,
    hours: moments.map((hour) => ({
      author: names.get(hour.authorId) ?? 'Iemand die niet meer in de raad zit',
      version: hour.lastVersion,
      at: hour.lastAt,
      name: named.get(hour.lastVersion)?.name ?? null,
    })),
  };
}

/** A version of the letter to read, with what changed in words between it and a later one. */
export interface LetterVersion {
  version: number;
  parts: ReadPart[];
  changes: LetterChange[];
}

/** @throws DomainError notFound for a version that does not exist, forbidden */
export function letterVersion(ctx: Ctx, caseId: string, version: number, later: number): LetterVersion {
  const { id } = letterOf(ctx, caseId);
  const then = versionOf(ctx.db, id, version);
  const now = versionOf(ctx.db, id, later);
  return {
    version,
    parts: readLetter(then.doc, letterGuideWords),
    changes: letterChanges(then.doc, now.doc, mapsBetween(ctx.db, id, version, later), letterGuideWords),
  };
}

/** A version as JSON, to put back through the editor: that makes it an edit like any other, which undo takes back. */
export function letterVersionDoc(ctx: Ctx, caseId: string, version: number) {
  return versionOf(ctx.db, letterOf(ctx, caseId).id, version).doc.toJSON();
}

function letterOf(ctx: Ctx, caseId: string) {
  loadCase(ctx, caseId, 'letter:read');
  const letter = letterDocumentsByCase(ctx.db, caseId).at(-1);
  if (!letter) throw notFound('letter');
  return letter;
}

/** The newest stored state at or before a version, with the steps from there. */
function versionOf(db: Db, documentId: string, version: number): { doc: Node } {
  const stored = storedBefore(db, documentId, version);
  const steps = stepsBetween(db, documentId, stored.version, version);
  if (stored.version + steps.length !== version) throw notFound('letter');
  const start = Node.fromJSON(letterSchema, JSON.parse(stored.doc));
  return { doc: steps.reduce((doc, row) => applied(doc, row.step), start) };
}

function storedBefore(db: Db, documentId: string, version: number): { version: number; doc: string } {
  const snapshot = snapshotAtOrBefore(db, documentId, version);
  if (snapshot) return snapshot;
  const stored = letterDocumentById(db, documentId);
  if (!stored || stored.version > version) throw notFound('letter');
  return stored;
}

const mapsBetween = (db: Db, documentId: string, from: number, to: number) =>
  stepsBetween(db, documentId, from, to).map((row) =>
    Step.fromJSON(letterSchema, JSON.parse(row.step)).getMap(),
  );

function applied(doc: Node, json: string): Node {
  const result = Step.fromJSON(letterSchema, JSON.parse(json)).apply(doc);
  if (!result.doc) throw new Error(`a stored step does not fit: ${result.failed}`);
  return result.doc;
}
