import { isLevel, SCORE_LEVELS, type Score, type ScoreLevel } from './score.ts';

/** Fewer valid scores than this and nothing is shown: two dots would tell who said what. */
const MIN_VALID_SCORES = 3;

/**
 * The middle of an ordered row of scores. An odd count has one middle (lower equals upper); an even count has
 * two, and both are kept. Scores are ordinal, so the two are never averaged into a decimal that nobody gave:
 * 2, 2, 3, 4 has the middle "2 of 3".
 */
export interface OrdinalMedian {
  lower: ScoreLevel;
  upper: ScoreLevel;
}

/** How many members chose each level. */
export type LevelCounts = Readonly<Record<ScoreLevel, number>>;

interface Answered {
  /** Scores on the ladder. */
  validCount: number;
  cannotJudgeCount: number;
  notApplicableCount: number;
}

/** Too few judgements: carries no level, so that no screen can show one by mistake. */
export interface TooFew extends Answered {
  verdict: 'tooFew';
}

/** What the council as a whole says about one criterion. */
export interface Judged extends Answered {
  /** 'agreement': all within one step of each other. 'split': the range is two steps or more. */
  verdict: 'agreement' | 'split';
  median: OrdinalMedian;
  lowest: ScoreLevel;
  highest: ScoreLevel;
  /** Steps between the lowest and the highest score, 0–3. */
  range: number;
  /**
   * Steps that all members together stand away from the middle (from either of two middles: the sum is the
   * same). Orders criteria with an equal range; it is never shown.
   */
  spread: number;
  counts: LevelCounts;
  /** At least half of those who judged gave 2 or less (the lower median is at most 2). */
  weak: boolean;
}

export type Agreement = TooFew | Judged;

/** Sums up one criterion. The order of the members makes no difference, and no average or total is made. */
export function agreementOf(scores: readonly Score[]): Agreement {
  const levels = scores.filter(isLevel).sort((a, b) => a - b);
  const answered = {
    validCount: levels.length,
    cannotJudgeCount: scores.filter((score) => score === 'cannotJudge').length,
    notApplicableCount: scores.filter((score) => score === 'notApplicable').length,
  };
  if (levels.length < MIN_VALID_SCORES) return { verdict: 'tooFew', ...answered };

  const median = medianOf(levels);
  const lowest = levels[0]!;
  const highest = levels.at(-1)!;
  const range = highest - lowest;
  return {
    verdict: range >= 2 ? 'split' : 'agreement',
    ...answered,
    median,
    lowest,
    highest,
    range,
    spread: levels.reduce<number>((steps, level) => steps + Math.abs(level - median.lower), 0),
    counts: countLevels(levels),
    weak: median.lower <= 2,
  };
}

/** "2" or "2 of 3", as it stands beside the ladder's words. */
export function medianLabel(median: OrdinalMedian): string {
  return median.lower === median.upper ? `${median.lower}` : `${median.lower} of ${median.upper}`;
}

/** Whether the letter must deal with this criterion (an advice point, or left out with a reason): weak or split. */
export function needsAttention(agreement: Agreement): boolean {
  return agreement.verdict !== 'tooFew' && (agreement.weak || agreement.verdict === 'split');
}

/**
 * Order for the agenda: most disagreement first (range, then spread), among equals the weakest middle first,
 * and criteria with too few judgements last. Equal ones keep the order of the rubric, in which they come in.
 */
export function byDisagreement<T extends { agreement: Agreement }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => compareDisagreement(a.agreement, b.agreement));
}

function compareDisagreement(a: Agreement, b: Agreement): number {
  if (a.verdict === 'tooFew' || b.verdict === 'tooFew') {
    return Number(a.verdict === 'tooFew') - Number(b.verdict === 'tooFew');
  }
  return (
    b.range - a.range ||
    b.spread - a.spread ||
    a.median.lower - b.median.lower ||
    a.median.upper - b.median.upper
  );
}

/** What changed on one criterion between two scoring rounds. */
export type Shift =
  | { comparable: false }
  | {
      comparable: true;
      /** Where the middle went; 'same' also when it only widened or narrowed around the same place. */
      middle: 'up' | 'down' | 'same';
      /** Whether the members came nearer to each other (by range, then by spread). */
      members: 'closer' | 'apart' | 'same';
      from: Judged;
      to: Judged;
    };

/** Compares two rounds. Not comparable when either has too few judgements. */
export function shiftBetween(from: Agreement, to: Agreement): Shift {
  if (from.verdict === 'tooFew' || to.verdict === 'tooFew') return { comparable: false };
  return {
    comparable: true,
    middle: middleShift(from.median, to.median),
    members: nearness(from, to),
    from,
    to,
  };
}

function middleShift(from: OrdinalMedian, to: OrdinalMedian): 'up' | 'down' | 'same' {
  const lower = Math.sign(to.lower - from.lower);
  const upper = Math.sign(to.upper - from.upper);
  if (lower + upper > 0) return 'up';
  return lower + upper < 0 ? 'down' : 'same';
}

function nearness(from: Judged, to: Judged): 'closer' | 'apart' | 'same' {
  // With other numbers of members the summed steps say nothing about nearness; the range still does.
  const spread = from.validCount === to.validCount ? to.spread - from.spread : 0;
  const change = to.range - from.range || spread;
  if (change === 0) return 'same';
  return change < 0 ? 'closer' : 'apart';
}

function medianOf(sorted: readonly ScoreLevel[]): OrdinalMedian {
  const last = sorted.length - 1;
  return { lower: sorted[Math.floor(last / 2)]!, upper: sorted[Math.ceil(last / 2)]! };
}

function countLevels(levels: readonly ScoreLevel[]): LevelCounts {
  const counts: Record<ScoreLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const level of SCORE_LEVELS) counts[level] = levels.filter((other) => other === level).length;
  return counts;
}
