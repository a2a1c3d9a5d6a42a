import { z } from 'zod';
import { defineRubric, type Rubric, type RubricSource } from '#rubrics/define-rubric.ts';

const text = z.string().default('');

/** One criterion of a council's rubric; while it is a draft any text may still be empty. */
const contentCriterion = z.object({
  /** "eigen1.c4", or "eigen1.B1" after a copy of "sar.B1". The same in every version. */
  id: z.string(),
  dimension: z.string(),
  title: text,
  question: text,
  levels: z.object({ 1: text, 2: text, 3: text, 4: text }),
  quote: text,
  sourceAuthor: text,
  sourceTitle: text,
  sourceYear: z.number().int().nullable().default(null),
  /** Grows with each change, so that two people cannot overwrite each other's words unseen. */
  revision: z.number().int().positive(),
});

/** What a version of a council's own rubric says: the JSON column of council_rubric_version. */
export const rubricContent = z.object({
  title: text,
  guidingQuestion: text,
  advisedUse: text,
  revision: z.number().int().positive(),
  dimensions: z.array(z.object({ id: z.string(), title: text })),
  criteria: z.array(contentCriterion),
});

export type RubricContent = z.output<typeof rubricContent>;
export type ContentCriterion = RubricContent['criteria'][number];

/** Reads the column. @throws ZodError when the database holds something else */
export const readContent = (json: string): RubricContent => rubricContent.parse(JSON.parse(json));

/** The start of a rubric that copies none. */
export const emptyContent: RubricContent = {
  title: '',
  guidingQuestion: '',
  advisedUse: '',
  revision: 1,
  dimensions: [],
  criteria: [],
};

/**
 * A rubric as the start of another one under a key of its own. The criteria get ids of the new rubric, because
 * from here on they may come to ask something else: results of the two are never compared as one.
 */
export function copyContent(rubric: Rubric, key: string, title: string): RubricContent {
  return {
    title,
    guidingQuestion: rubric.guidingQuestion,
    advisedUse: rubric.advisedUse,
    revision: 1,
    dimensions: rubric.dimensions.map(({ id, title }) => ({ id, title })),
    criteria: rubric.criteria.map((criterion) => ({
      id: `${key}.${criterion.id.split('.').slice(1).join('.')}`,
      dimension: criterion.dimension,
      title: criterion.title,
      question: criterion.question,
      levels: { ...criterion.levels },
      quote: criterion.quote?.display ?? '',
      sourceAuthor: criterion.source?.author ?? '',
      sourceTitle: criterion.source?.title ?? '',
      sourceYear: criterion.source?.year ?? null,
      revision: 1,
    })),
  };
}

/**
 * A version as the scoring room takes it, like a supplied one.
 * @throws RangeError when something is missing: only what {@link import('./rubric-gaps.ts')} found complete is published
 */
export function rubricFrom(key: string, number: number, content: RubricContent): Rubric {
  return defineRubric({
    key,
    version: String(number),
    title: content.title,
    guidingQuestion: content.guidingQuestion,
    advisedUse: content.advisedUse,
    source: null,
    dimensions: content.dimensions,
    criteria: content.criteria.map(({ id, dimension, title, question, levels, quote, ...criterion }) => ({
      id,
      dimension,
      title,
      question,
      levels,
      quote: quote ? { verbatim: quote, line: null } : null,
      source: sourceOf(criterion),
    })),
  });
}

const sourceOf = (
  criterion: Pick<ContentCriterion, 'sourceAuthor' | 'sourceTitle' | 'sourceYear'>,
): RubricSource => ({
  author: criterion.sourceAuthor,
  title: criterion.sourceTitle,
  year: criterion.sourceYear,
});
