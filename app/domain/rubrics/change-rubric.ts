import { conflict, invalid, notFound } from '../errors.ts';
import type { ContentCriterion, RubricContent } from './rubric-content.ts';

/** What the form about the rubric as a whole says; a dimension with an empty title is to go. */
export interface AboutInput {
  title: string;
  guidingQuestion: string;
  advisedUse: string;
  dimensions: Readonly<Record<string, string>>;
  newDimension: string;
  revision: number;
}

/**
 * Changes title, question, use and dimensions.
 * @throws DomainError conflict 'rubricChanged' with what stands there now; invalid for a dimension that still has criteria
 */
export function withAbout(content: RubricContent, input: AboutInput): RubricContent {
  if (content.revision !== input.revision)
    throw conflict('rubricChanged', {
      revision: content.revision,
      title: content.title,
      guidingQuestion: content.guidingQuestion,
      advisedUse: content.advisedUse,
    });
  const titled = content.dimensions.map((dimension) => ({
    id: dimension.id,
    title: (input.dimensions[dimension.id] ?? dimension.title).trim(),
  }));
  for (const { id, title } of titled)
    if (!title && content.criteria.some((criterion) => criterion.dimension === id))
      throw invalid('dimensionInUse', {}, [{ field: `dimension-${id}`, key: 'dimensionInUse' }]);
  const kept = titled.filter((dimension) => dimension.title !== '');
  const added = input.newDimension.trim();
  return {
    ...content,
    title: input.title.trim(),
    guidingQuestion: input.guidingQuestion.trim(),
    advisedUse: input.advisedUse.trim(),
    revision: content.revision + 1,
    dimensions: added ? [...kept, { id: freeDimensionId(content), title: added }] : kept,
  };
}

/** An id that no dimension has now; results refer to criteria, so a dimension's id may come back later. */
function freeDimensionId({ dimensions }: RubricContent): string {
  const numbers = dimensions.map(({ id }) => Number(/^d(\d+)$/.exec(id)?.[1] ?? 0));
  return `d${Math.max(0, ...numbers) + 1}`;
}

/** Adds an empty criterion at the end of a dimension. @throws DomainError invalid for a dimension that is not there */
export function withNewCriterion(content: RubricContent, id: string, dimension: string): RubricContent {
  if (!content.dimensions.some((candidate) => candidate.id === dimension))
    throw invalid('dimensionUnknown', {}, [{ field: 'dimension', key: 'dimensionUnknown' }]);
  const empty: ContentCriterion = {
    id,
    dimension,
    title: '',
    question: '',
    levels: { 1: '', 2: '', 3: '', 4: '' },
    quote: '',
    sourceAuthor: '',
    sourceTitle: '',
    sourceYear: null,
    revision: 1,
  };
  return { ...content, criteria: [...content.criteria, empty] };
}

/**
 * Changes the words of one criterion; `revision` is the one that was on the screen.
 * @throws DomainError conflict 'rubricChanged' with what stands there now, so that both can be shown
 */
export function withCriterion(content: RubricContent, changed: ContentCriterion): RubricContent {
  const stored = criterionIn(content, changed.id);
  if (stored.revision !== changed.revision)
    throw conflict('rubricChanged', {
      revision: stored.revision,
      title: stored.title,
      question: stored.question,
      level1: stored.levels[1],
      level2: stored.levels[2],
      level3: stored.levels[3],
      level4: stored.levels[4],
      quote: stored.quote,
    });
  if (!content.dimensions.some((dimension) => dimension.id === changed.dimension))
    throw invalid('dimensionUnknown', {}, [{ field: 'dimension', key: 'dimensionUnknown' }]);
  return replaced(content, { ...changed, revision: stored.revision + 1 });
}

/** Takes a criterion out of this version; earlier versions keep it, and its id is not given out again. */
export function withoutCriterion(content: RubricContent, id: string): RubricContent {
  criterionIn(content, id);
  return { ...content, criteria: content.criteria.filter((criterion) => criterion.id !== id) };
}

/** Puts a criterion one place up or down among those of its dimension; at the end nothing changes. */
export function withMoved(content: RubricContent, id: string, direction: 'up' | 'down'): RubricContent {
  const { dimension } = criterionIn(content, id);
  const places = content.criteria.flatMap((criterion, at) => (criterion.dimension === dimension ? [at] : []));
  const at = content.criteria.findIndex((criterion) => criterion.id === id);
  const other = places[places.indexOf(at) + (direction === 'up' ? -1 : 1)];
  if (other === undefined) return content;
  const criteria = [...content.criteria];
  [criteria[at], criteria[other]] = [criteria[other]!, criteria[at]!];
  return { ...content, criteria };
}

/** @throws DomainError notFound */
export function criterionIn(content: RubricContent, id: string): ContentCriterion {
  const found = content.criteria.find((criterion) => criterion.id === id);
  if (!found) throw notFound('criterion');
  return found;
}

const replaced = (content: RubricContent, changed: ContentCriterion): RubricContent => ({
  ...content,
  criteria: content.criteria.map((criterion) => (criterion.id === changed.id ? changed : criterion)),
});
