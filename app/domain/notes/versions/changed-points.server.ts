import { lastUseOf } from '#db/queries/anchors.ts';
import { pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import { alignVersions, type VersionAlignment } from '#editor/anchoring/align-versions.ts';
import type { Grade } from '#editor/anchoring/anchored.ts';
import { changedUnder } from '#editor/anchoring/changed-under.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import type { WordChange } from '#editor/anchoring/word-diff.ts';
import { type CaseFacts, may } from '../../accounts/permissions.ts';
import type { Ctx } from '../../context.ts';
import type { ReadableNote } from '../read-note.server.ts';
import { type CitedPlace, citationFinder } from './cited-places.ts';

/** An advice point with the paragraphs that it cites and that read differently in the newer version. */
export interface ChangedPoint {
  id: string;
  ask: string;
  passage: string;
  changes: { cite: string; grade: Grade; words: WordChange[] }[];
}

/**
 * The advice points whose cited passages changed. A point cites the version that was read when it was made; one that
 * rests on annotations follows them to the newer version, and is then listed with their passages.
 */
export function changedPoints(
  ctx: Ctx,
  facts: CaseFacts,
  older: ReadableNote,
  newer: ReadableNote,
): ChangedPoint[] {
  if (!may(ctx.actor, 'scoring:readAll', facts)) return [];
  const points = pointsByCase(ctx.db, facts.id).filter((point) => point.passage.trim() !== '');
  if (points.length === 0) return [];
  const use = lastUseOf(ctx.db, newer.version.id);
  const usedAt = use && use.undoneAt === null ? use.usedAt : null;
  const annotated = usedAt === null ? new Set<string>() : onAnnotations(ctx, points);
  const inOlder = changeFinder(older, newer);
  const inNewer = changeFinder(newer, older);
  return points.flatMap(({ id, ask, passage, createdAt }) => {
    if (annotated.has(id)) return [];
    const isLater = usedAt !== null && createdAt >= usedAt;
    const changes = isLater ? inNewer(passage).map(turnedRound) : inOlder(passage);
    return changes.length > 0 ? [{ id, ask, passage, changes }] : [];
  });
}

/** The points that rest on annotations. */
function onAnnotations(ctx: Ctx, points: readonly { id: string }[]): Set<string> {
  const ids = points.map(({ id }) => id);
  const sources = sourcesByPoints(ctx.db, ids).filter(({ kind }) => kind === 'annotation');
  return new Set(sources.map(({ pointId }) => pointId));
}

type CitedChange = ChangedPoint['changes'][number];

/** Finds what changed under the paragraphs that words cite; prepares both texts when it is first asked. */
function changeFinder(cited: ReadableNote, other: ReadableNote): (words: string) => CitedChange[] {
  let prepared: Prepared | null = null;
  return (words) => {
    prepared ??= prepare(cited, other);
    const places = prepared.find(words);
    return changedUnder(prepared.alignment, places).map(({ index, anchored, words: changed }) => ({
      cite: places[index]!.cite,
      grade: anchored.grade,
      words: changed,
    }));
  };
}

interface Prepared {
  find: (words: string) => CitedPlace[];
  alignment: VersionAlignment;
}

function prepare(cited: ReadableNote, other: ReadableNote): Prepared {
  const text = projectNote(cited.doc);
  const alignment = alignVersions(text.text, projectNote(other.doc).text);
  return { find: citationFinder(cited.doc, text), alignment };
}

/** Seen from the newer version, what it added is missing in the older one; what went is told before what came. */
const turnedRound = (change: CitedChange): CitedChange => ({
  ...change,
  words: oldFirst(change.words.map(({ text, kind }) => ({ text, kind: opposite[kind] }))),
});

function oldFirst(words: WordChange[]): WordChange[] {
  const told: WordChange[] = [];
  for (const word of words) {
    const follows = word.kind === 'removed' && told.at(-1)?.kind === 'added';
    told.splice(follows ? told.length - 1 : told.length, 0, word);
  }
  return told;
}

const opposite = { same: 'same', added: 'removed', removed: 'added' } as const;
