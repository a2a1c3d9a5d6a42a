import { Node } from 'prosemirror-model';
import { Step, StepMap } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import {
  letterDocumentById,
  letterDocumentsByCase,
  snapshotAtOrBefore,
  stepMapsBetween,
  stepMoments,
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
  // A name stays where it was given, also when its writer wrote on in the same hour.
  const between = [...named.keys()].filter((version) => version > 0 && !ends.has(version));
  const moments = [
    ...hours,
    ...stepMoments(ctx.db, letter.id, between).map(({ version, authorId, at }) => ({
      authorId,
      lastVersion: version,
      lastAt: at,
    })),
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

/** A version of the letter to read, with what changed in words between it and another. */
export interface LetterVersion {
  version: number;
  /** The two versions that are compared, the older one first. */
  from: number;
  to: number;
  parts: ReadPart[];
  changes: LetterChange[];
}

/**
 * @param other the version to compare with, earlier or later
 * @throws DomainError notFound for a version that does not exist, forbidden
 */
export function letterVersion(ctx: Ctx, caseId: string, version: number, other: number): LetterVersion {
  const { id } = letterOf(ctx, caseId);
  const [from, to] = [Math.min(version, other), Math.max(version, other)];
  const older = versionOf(ctx.db, id, from);
  const newer = from === to ? older : versionOf(ctx.db, id, to);
  return {
    version,
    from,
    to,
    parts: readLetter((version === from ? older : newer).doc, letterGuideWords),
    changes: letterChanges(older.doc, newer.doc, mapsBetween(ctx.db, id, from, to), letterGuideWords),
  };
}

/** The letter as it was at a version. @throws DomainError notFound for a version that does not exist, forbidden */
export function letterAtVersion(ctx: Ctx, caseId: string, version: number) {
  const letter = letterOf(ctx, caseId);
  return { letter, doc: versionOf(ctx.db, letter.id, version).doc };
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
  stepMapsBetween(db, documentId, from, to).map(({ map }) => new StepMap(JSON.parse(map) as number[]));

function applied(doc: Node, json: string): Node {
  const result = Step.fromJSON(letterSchema, JSON.parse(json)).apply(doc);
  if (!result.doc) throw new Error(`a stored step does not fit: ${result.failed}`);
  return result.doc;
}
