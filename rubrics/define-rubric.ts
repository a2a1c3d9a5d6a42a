import type { ScoreLevel } from './score.ts';

/** The five supplied families of criteria; each is one pair of glasses and is never merged with another. */
export type RubricKey = 'sar' | 'nab' | 'opg' | 'trf' | 'bas';

/** What is printed under a quote, so that readers can find the text that a criterion comes from. */
export interface RubricSource {
  title: string;
  author: string;
  /** Null when the text itself carries no date. */
  year: number | null;
}

/** A group of criteria that is shown and discussed together. `id` is unique within one rubric. */
export interface Dimension {
  id: string;
  title: string;
}

/** At most {@link MAX_QUOTE_WORDS} words of the source that a criterion rests on. */
export interface Quote {
  /** Letter for letter as the source prints it, reading errors of a scan included. */
  verbatim: string;
  /** The same words for a reader's eye: reading errors repaired. */
  display: string;
  /** 1-based line of the source text on which the quote begins; null where nobody counted lines. */
  line: number | null;
}

/** One question that every member answers about a note, with what each of the four levels looks like. */
export interface Criterion {
  /** "sar.B1": unique over all rubrics, the same in every version of its rubric. */
  id: string;
  /** Id of a dimension of the same rubric. */
  dimension: string;
  title: string;
  question: string;
  levels: Readonly<Record<ScoreLevel, string>>;
  /** Null for a criterion that a council wrote itself, without a text that it rests on. */
  quote: Quote | null;
  /** Where the quote stands; null without a quote. */
  source: RubricSource | null;
}

/** A published set of criteria. Frozen: a score refers to it by key and version for as long as the case is kept. */
export interface Rubric {
  /** A {@link RubricKey}, or the key of a council's own rubric. The same in every version. */
  key: string;
  /**
   * Year of the source (or "zj" when undated) and our edition of it, as in "2020-1"; for a council's own rubric
   * the number of the version.
   */
  version: string;
  title: string;
  /** The question that all criteria of this rubric answer together. */
  guidingQuestion: string;
  /** For which kind of note a council best takes these glasses. */
  advisedUse: string;
  /** Null when a council wrote it without one source. */
  source: RubricSource | null;
  dimensions: readonly Dimension[];
  criteria: readonly Criterion[];
}

/**
 * A criterion before publication: the display quote is filled in then, and the source too where the criterion
 * names none of its own.
 */
export interface CriterionDraft extends Omit<Criterion, 'source' | 'quote'> {
  quote: { verbatim: string; display?: string; line: number | null } | null;
  source?: RubricSource;
}

/** A rubric as it stands in its folder. */
export interface RubricDraft extends Omit<Rubric, 'criteria'> {
  criteria: readonly CriterionDraft[];
}

/** The sources belong to their publishers: this is how much of them we show per criterion. */
export const MAX_QUOTE_WORDS = 25;

/** How many words a quote has, counted by the white space between them. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/**
 * Completes and freezes a rubric, so that nothing at run time can change what members were asked.
 * Throws a RangeError that names the criterion when a mistake in the data would reach a member's screen:
 * a foreign or double id, an unknown dimension, an empty text, or a quote that is too long.
 */
export function defineRubric(draft: RubricDraft): Rubric {
  const dimensions = new Set(draft.dimensions.map((dimension) => dimension.id));
  const seen = new Set<string>();
  const criteria = draft.criteria.map((criterion) => {
    refuseMistakes(criterion, draft.key, dimensions, seen);
    seen.add(criterion.id);
    if (!criterion.quote) return { ...criterion, quote: null, source: null };
    const { verbatim, line, display = verbatim } = criterion.quote;
    return { ...criterion, quote: { verbatim, display, line }, source: criterion.source ?? draft.source };
  });
  return deepFreeze({ ...draft, criteria });
}

function refuseMistakes(
  criterion: CriterionDraft,
  key: string,
  dimensions: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): void {
  const refuse = (reason: string): never => {
    throw new RangeError(`Criterion ${criterion.id}: ${reason}`);
  };
  if (!criterion.id.startsWith(`${key}.`)) refuse(`does not belong to rubric ${key}`);
  if (seen.has(criterion.id)) refuse('stands in the rubric twice');
  if (!dimensions.has(criterion.dimension))
    refuse(`names no dimension of the rubric (${criterion.dimension})`);
  const texts = [
    criterion.title,
    criterion.question,
    ...(criterion.quote ? [criterion.quote.verbatim] : []),
    ...Object.values(criterion.levels),
  ];
  if (texts.some((text) => text.trim() === '')) refuse('has an empty text');
  if (criterion.quote && wordCount(criterion.quote.verbatim) > MAX_QUOTE_WORDS)
    refuse(`quotes more than ${MAX_QUOTE_WORDS} words`);
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) deepFreeze(part);
  }
  return Object.freeze(value);
}
