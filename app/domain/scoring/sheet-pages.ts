import type { Criterion, Rubric } from '#rubrics/define-rubric.ts';

/** Criteria that are answered on one page. `title` is the dimension's, numbered when it takes more pages. */
export interface SheetPage {
  /** 1-based: the `deel` of the address. */
  number: number;
  title: string;
  criteria: readonly Criterion[];
}

/** More questions than this on one page tire people (DOMAIN D2.6). */
export const criteriaPerPage = 5;

/**
 * The pages of a sheet: one per dimension, and a dimension with more than five criteria in equal parts (eight
 * become four and four). Three pages of five for the main rubric.
 */
export function sheetPages(rubric: Rubric): SheetPage[] {
  const parts = rubric.dimensions.flatMap((dimension) => {
    const criteria = rubric.criteria.filter((criterion) => criterion.dimension === dimension.id);
    const groups = inEqualParts(criteria, Math.ceil(criteria.length / criteriaPerPage));
    return groups.map((group, index) => ({
      title: groups.length === 1 ? dimension.title : `${dimension.title}, deel ${index + 1}`,
      criteria: group,
    }));
  });
  return parts.map((part, index) => ({ number: index + 1, ...part }));
}

function inEqualParts<T>(items: readonly T[], count: number): T[][] {
  const bounds = Array.from({ length: count + 1 }, (_, part) => Math.round((part * items.length) / count));
  return bounds.slice(1).map((end, part) => items.slice(bounds[part], end));
}
