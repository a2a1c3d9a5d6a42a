import type { Anchored, TextRange } from '#editor/anchoring/anchored.ts';
import type { Chapter, Written } from './make-note.ts';
import type { Chance } from './random.ts';

/** An annotation of the old text with the identities of its words. */
export interface Placed extends TextRange {
  words: number[];
}

/** Places annotations at random, as readers do: a phrase, a sentence, or two sentences of one paragraph. */
export function placeAnnotations(note: Chapter[], written: Written, count: number, chance: Chance): Placed[] {
  const paragraphs = note.flat();
  return Array.from({ length: count }, () => {
    const paragraph = chance.pick(paragraphs);
    const first = chance.below(paragraph.length);
    const kind = chance.next();
    const sentence = paragraph.slice(first, first + (kind < 0.2 ? 2 : 1)).flat();
    const length = kind < 0.6 ? sentence.length : Math.min(sentence.length, chance.pick([3, 4, 6, 8, 12]));
    const at = chance.below(sentence.length - length + 1);
    const words = sentence.slice(at, at + length).map((word) => word.id);
    return {
      words,
      start: written.ranges.get(words[0]!)!.start,
      end: written.ranges.get(words.at(-1)!)!.end,
    };
  });
}

/** Where an annotation's words went: a range with the share that stayed, or null when all are gone. */
function truthOf(annotation: Placed, revised: Written): (TextRange & { share: number }) | null {
  const left = annotation.words.filter((id) => revised.ranges.has(id));
  if (left.length === 0) return null;
  const ranges = left.map((id) => revised.ranges.get(id)!);
  return {
    share: left.length / annotation.words.length,
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  };
}

function overlapShare(a: TextRange, b: TextRange): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Counts over one revision. */
export interface Verdict {
  total: number;
  /** At least half of the words stayed, so it should be found. */
  expected: number;
  found: number;
  wrongCertain: number;
  wrongCheck: number;
  /** All of the words are gone. */
  deleted: number;
  deletedAnchored: number;
  orphans: number;
  checks: number;
}

/** Share of words that must have stayed before an annotation is expected to be found. */
const EXPECTED = 0.5;
/** Overlap (intersection over union) below which a place is wrong. */
const RIGHT = 0.5;

/** Judges answers against the identities of the words. Null stands for an orphan. */
export function judge(annotations: Placed[], answers: (Anchored | null)[], revised: Written): Verdict {
  const verdict: Verdict = {
    total: annotations.length,
    expected: 0,
    found: 0,
    wrongCertain: 0,
    wrongCheck: 0,
    deleted: 0,
    deletedAnchored: 0,
    orphans: 0,
    checks: 0,
  };
  annotations.forEach((annotation, index) => {
    const answer = answers[index] ?? null;
    const placed = answer && answer.grade !== 'orphaned' ? answer : null;
    const truth = truthOf(annotation, revised);
    const right = placed !== null && truth !== null && overlapShare(placed, truth) >= RIGHT;
    if (!placed) verdict.orphans += 1;
    if (placed?.grade === 'check') verdict.checks += 1;
    if (!truth) verdict.deleted += 1;
    if (!truth && placed) verdict.deletedAnchored += 1;
    if (truth && truth.share >= EXPECTED) verdict.expected += 1;
    if (truth && truth.share >= EXPECTED && right) verdict.found += 1;
    if (placed && !right && placed.grade === 'check') verdict.wrongCheck += 1;
    if (placed && !right && placed.grade !== 'check') verdict.wrongCertain += 1;
  });
  return verdict;
}
