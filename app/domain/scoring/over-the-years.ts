import { type Agreement, agreementOf, type OrdinalMedian } from '#rubrics/agreement.ts';
import type { Rubric } from '#rubrics/define-rubric.ts';
import type { Score, ScoreLevel } from '#rubrics/score.ts';

/** One opened round of one case, as much of it as the years need. */
export interface OpenedRound {
  caseId: string;
  title: string;
  /** ISO date of the opening. */
  openedOn: string;
  /** The version that this round was asked. */
  rubric: Rubric;
  /** All answers of all members, by criterion. */
  answers: ReadonlyMap<string, readonly Score[]>;
}

/** What the council says about one dimension of one note: an ordinal middle and how far its criteria lie apart. */
export interface DimensionMark {
  middle: OrdinalMedian;
  /** The lowest and highest middle of a criterion. */
  lowest: ScoreLevel;
  highest: ScoreLevel;
  /** How many criteria it rests on: those with three scores or more. */
  criteria: number;
}

/** One dimension over the notes; a note with too few judgements has null. */
export interface DimensionLine {
  id: string;
  title: string;
  marks: (DimensionMark | null)[];
  criteria: CriterionLine[];
}

/** One criterion over the notes. */
export interface CriterionLine {
  id: string;
  title: string;
  middles: (OrdinalMedian | null)[];
  /** Asked in every version that is shown; only these count for the dimension. */
  shared: boolean;
}

/** One rubric over the years; different rubrics are never put together. */
export interface RubricYears {
  key: string;
  title: string;
  notes: { caseId: string; title: string; openedOn: string }[];
  dimensions: DimensionLine[];
}

/**
 * How the notes developed per rubric, oldest first. Versions of one rubric are compared on the ids of their
 * criteria, which stay the same; a criterion that not every version asks is shown and does not count for its
 * dimension, or the line would move because the questions did. Nothing is averaged: the middle of a dimension is
 * the ordinal middle of all judgements on its criteria.
 */
export function overTheYears(rounds: readonly OpenedRound[]): RubricYears[] {
  const keys = [...new Set(rounds.map((round) => round.rubric.key))];
  return keys.map((key) => {
    const own = rounds
      .filter((round) => round.rubric.key === key)
      .sort((a, b) => a.openedOn.localeCompare(b.openedOn));
    const newest = newestVersion(own);
    return {
      key,
      title: newest.title,
      notes: own.map(({ caseId, title, openedOn }) => ({ caseId, title, openedOn })),
      dimensions: newest.dimensions.map(({ id, title }) => dimensionLine(own, newest, { id, title })),
    };
  });
}

/** Council versions are numbers and supplied ones begin with a year: both sort as people read them. */
const newestVersion = (rounds: readonly OpenedRound[]): Rubric =>
  rounds
    .map((round) => round.rubric)
    .reduce((a, b) => (b.version.localeCompare(a.version, 'nl', { numeric: true }) > 0 ? b : a));

function dimensionLine(
  rounds: readonly OpenedRound[],
  newest: Rubric,
  { id, title }: { id: string; title: string },
): DimensionLine {
  const criteria = newest.criteria
    .filter((criterion) => criterion.dimension === id)
    .map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      agreements: rounds.map((round) => agreementOf(round.answers.get(criterion.id) ?? [])),
      shared: rounds.every((round) => round.rubric.criteria.some((other) => other.id === criterion.id)),
    }));
  const shared = criteria.filter((criterion) => criterion.shared);
  return {
    id,
    title,
    marks: rounds.map((round, at) =>
      markOf(
        shared.map((criterion) => ({
          agreement: criterion.agreements[at]!,
          answers: round.answers.get(criterion.id) ?? [],
        })),
      ),
    ),
    criteria: criteria.map(({ agreements, ...criterion }) => ({
      ...criterion,
      middles: agreements.map(middleOf),
    })),
  };
}

const middleOf = (agreement: Agreement): OrdinalMedian | null =>
  agreement.verdict === 'tooFew' ? null : agreement.median;

function markOf(
  judged: readonly { agreement: Agreement; answers: readonly Score[] }[],
): DimensionMark | null {
  const shown = judged.filter(({ agreement }) => agreement.verdict !== 'tooFew');
  const together = agreementOf(shown.flatMap(({ answers }) => answers));
  if (together.verdict === 'tooFew') return null;
  const middles = shown.flatMap(({ agreement }) => middleOf(agreement) ?? []);
  return {
    middle: together.median,
    lowest: Math.min(...middles.map((middle) => middle.lower)) as ScoreLevel,
    highest: Math.max(...middles.map((middle) => middle.upper)) as ScoreLevel,
    criteria: shown.length,
  };
}
