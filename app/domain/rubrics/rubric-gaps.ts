import { MAX_QUOTE_WORDS, wordCount } from '#rubrics/define-rubric.ts';
import { SCORE_LEVELS } from '#rubrics/score.ts';
import type { ContentCriterion, RubricContent } from './rubric-content.ts';

/** What keeps a draft from becoming a version, as a key of app/i18n/rubrics.ts. */
export type GapKey =
  | 'title'
  | 'guidingQuestion'
  | 'noCriteria'
  | 'dimensionTitle'
  | 'criterionTitle'
  | 'question'
  | 'levels'
  | 'quoteLong'
  | 'quoteSource';

/** Something to mend; `criterionId` is null for what belongs to the rubric as a whole. */
export interface RubricGap {
  key: GapKey;
  criterionId: string | null;
}

/** Everything that a member would miss on the scoring page. Empty when the draft can become a version. */
export function gapsOfRubric(content: RubricContent): RubricGap[] {
  const whole = (key: GapKey, missing: boolean): RubricGap[] => (missing ? [{ key, criterionId: null }] : []);
  return [
    ...whole('title', !content.title.trim()),
    ...whole('guidingQuestion', !content.guidingQuestion.trim()),
    ...whole('noCriteria', content.criteria.length === 0),
    ...whole(
      'dimensionTitle',
      content.dimensions.some((dimension) => !dimension.title.trim()),
    ),
    ...content.criteria.flatMap(gapsOfCriterion),
  ];
}

function gapsOfCriterion(criterion: ContentCriterion): RubricGap[] {
  const { id, title, question, levels, quote, sourceAuthor, sourceTitle } = criterion;
  const found: [GapKey, boolean][] = [
    ['criterionTitle', !title.trim()],
    ['question', !question.trim()],
    ['levels', SCORE_LEVELS.some((level) => !levels[level].trim())],
    ['quoteLong', wordCount(quote) > MAX_QUOTE_WORDS],
    ['quoteSource', quote.trim() !== '' && !(sourceAuthor.trim() && sourceTitle.trim())],
  ];
  return found.flatMap(([key, missing]) => (missing ? [{ key, criterionId: id }] : []));
}
