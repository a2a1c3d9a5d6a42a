import { describe, expect, it } from 'vitest';
import { criteriaPerPage, sheetPages } from '#app/domain/scoring/sheet-pages.ts';
import { rubrics } from '#rubrics/registry.ts';

describe('the pages of a sheet', () => {
  it('are three of five for the main rubric, by dimension', () => {
    const pages = sheetPages(rubrics[0]!);
    expect(pages.map((page) => [page.number, page.title, page.criteria.length])).toEqual([
      [1, 'Van onderop', 5],
      [2, 'Vertrouwen', 5],
      [3, 'Samenredzaamheid', 5],
    ]);
  });

  it.each(rubrics.map((rubric) => [rubric.key, rubric] as const))(
    'of %s ask every criterion once and at most five together',
    (_key, rubric) => {
      const pages = sheetPages(rubric);
      expect(pages.flatMap((page) => page.criteria)).toEqual(rubric.criteria);
      for (const page of pages) expect(page.criteria.length).toBeLessThanOrEqual(criteriaPerPage);
      expect(new Set(pages.map((page) => page.title)).size).toBe(pages.length);
    },
  );
});
