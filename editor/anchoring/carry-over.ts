import type { VersionAlignment } from './align-versions.ts';
import { surroundingsOf } from './anchor-context.ts';
import {
  type Anchored,
  CERTAIN_SIMILARITY,
  LEAST_SIMILARITY,
  orphanedAt,
  type TextRange,
} from './anchored.ts';
import { type Landing, landingOf, widen } from './landing.ts';
import { inMovedParagraph } from './moved-paragraph.ts';
import { matchEdges } from './range-edges.ts';
import { similarityOf } from './similarity.ts';
import { wordsWithin } from './words.ts';

/**
 * Carries anchors from the old text to the new one through an alignment, in the given order: one answer for
 * each. A passage lands where most of its words went; whether that is certain depends on how many words
 * stayed and on whether the words around it went along. A passage that stands alone between strangers may
 * be a look-alike: only a long verbatim one is offered for checking, all others are orphaned.
 */
export function carryOver(alignment: VersionAlignment, anchors: readonly TextRange[]): Anchored[] {
  return anchors.map((anchor) => carryOne(alignment, anchor));
}

function carryOne(alignment: VersionAlignment, anchor: TextRange): Anchored {
  const { from, to } = wordsWithin(alignment.old, anchor.start, anchor.end);
  if (from === to) return carryWordless(alignment, anchor, from);
  const landing = landingOf(alignment, from, to);
  if (!landing) return orphanedAt(nearestOffset(alignment, from));
  const place = widen(alignment, landing, from, to);
  const similarity = similarityOf(alignment, landing, place, from, to);
  const verbatim = landing.words === to - from && landing.words === place.to - place.from + 1;
  const grade = gradeOf(alignment, landing, { from, to, similarity, verbatim });
  if (grade === 'orphaned') return orphanedAt(nearestOffset(alignment, from), similarity);
  const range = matchEdges(
    anchor,
    { text: alignment.oldText, words: alignment.old, from, to: to - 1 },
    { text: alignment.newText, words: alignment.next, from: place.from, to: place.to },
  );
  return { grade, ...range, similarity };
}

/** Words that must have moved together before a passage torn from its surroundings is trusted to be no copy. */
const BLOCK = 60;
/** Fewest words with which a verbatim passage without familiar surroundings is still offered for checking. */
const ALONE = 6;
/** The same when its old surroundings stayed behind together. */
const TORN = 12;
/** Share of the neighbours that must have gone along, on one side, to be familiar; and to be of some use. */
const FAMILIAR = 0.4;
const SOME = 0.2;
/** Similarity that suffices for checking when the words on both sides hold the passage in its place. */
const ENCLOSED_SIMILARITY = 0.4;

interface Finding {
  from: number;
  to: number;
  similarity: number;
  verbatim: boolean;
}

function gradeOf(alignment: VersionAlignment, landing: Landing, found: Finding): Anchored['grade'] {
  const { from, to, similarity, verbatim } = found;
  const { best, least, torn } = surroundingsOf(alignment, landing, from, to);
  if (verbatim && (torn || best < FAMILIAR) && inMovedParagraph(alignment, landing)) return 'exact';
  if (torn && alignment.chainSizes[landing.chain]! < BLOCK) {
    return verbatim && landing.words >= TORN ? 'check' : 'orphaned';
  }
  if (best < SOME) return verbatim && landing.words >= ALONE ? 'check' : 'orphaned';
  if (best < FAMILIAR) return similarity >= CERTAIN_SIMILARITY ? 'check' : 'orphaned';
  if (verbatim) return 'exact';
  if (similarity >= CERTAIN_SIMILARITY) return 'moved';
  return similarity >= (least >= FAMILIAR ? ENCLOSED_SIMILARITY : LEAST_SIMILARITY) ? 'check' : 'orphaned';
}

/** The end of the nearest earlier word that stayed, as a spot in the new text; 0 when there is none. */
function nearestOffset({ toNew, next }: VersionAlignment, word: number): number {
  let at = word - 1;
  while (at >= 0 && toNew[at] === -1) at -= 1;
  return at < 0 ? 0 : next.ends[toNew[at]!]!;
}

/** An anchor without words (a dash, a bare position) is kept only between the same two neighbours. */
function carryWordless(alignment: VersionAlignment, anchor: TextRange, following: number): Anchored {
  const { old, next, toNew, oldText, newText } = alignment;
  const near = nearestOffset(alignment, following);
  const before = following > 0 ? toNew[following - 1]! : -1;
  const after = following < old.ids.length ? toNew[following]! : next.ids.length;
  const adjacent = after === before + 1 && (following === 0 || before >= 0);
  if (!adjacent) return orphanedAt(near);
  const oldFrom = following > 0 ? old.ends[following - 1]! : 0;
  const oldTo = following < old.ids.length ? old.starts[following]! : oldText.length;
  const newFrom = before >= 0 ? next.ends[before]! : 0;
  const newTo = after < next.ids.length ? next.starts[after]! : newText.length;
  if (oldText.slice(oldFrom, oldTo) !== newText.slice(newFrom, newTo)) return orphanedAt(near);
  const shift = newFrom - oldFrom;
  return { grade: 'exact', start: anchor.start + shift, end: anchor.end + shift, similarity: 1 };
}
