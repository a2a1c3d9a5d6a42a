import { describe, expect, it } from 'vitest';
import { type CriterionDraft, defineRubric, MAX_QUOTE_WORDS, wordCount } from '#rubrics/define-rubric.ts';
import { criterionById, latestRubric, rubricByKey, rubrics } from '#rubrics/registry.ts';

const allCriteria = rubrics.flatMap((rubric) => rubric.criteria);

const draft: CriterionDraft = {
  id: 'sar.X1',
  dimension: 'X',
  title: 'Titel',
  question: 'Vraag?',
  levels: { 1: 'a', 2: 'b', 3: 'c', 4: 'd' },
  quote: { verbatim: 'codperatieve zorg', line: 1 },
};

const publish = (...criteria: CriterionDraft[]) =>
  defineRubric({
    key: 'sar',
    version: '0-0',
    title: 't',
    guidingQuestion: 'g',
    advisedUse: 'u',
    source: { title: 's', author: 'a', year: 2020 },
    dimensions: [{ id: 'X', title: 'X' }],
    criteria,
  });

describe('the published rubrics', () => {
  it('hold 48 criteria: 15 of the council itself and 33 in four other pairs of glasses', () => {
    expect(rubrics.map((rubric) => [rubric.key, rubric.version, rubric.criteria.length])).toEqual([
      ['sar', '2020-1', 15],
      ['nab', '2016-1', 9],
      ['opg', 'zj-1', 9],
      ['trf', '2016-1', 8],
      ['bas', '2021-1', 7],
    ]);
  });

  it('give the main rubric three dimensions of five criteria each', () => {
    const main = latestRubric('sar');
    expect(main.dimensions.map((dimension) => dimension.title)).toEqual([
      'Van onderop',
      'Vertrouwen',
      'Samenredzaamheid',
    ]);
    for (const { id } of main.dimensions) {
      expect(main.criteria.filter((criterion) => criterion.dimension === id)).toHaveLength(5);
    }
  });

  it('use every dimension that they show', () => {
    for (const rubric of rubrics) {
      const used = new Set(rubric.criteria.map((criterion) => criterion.dimension));
      expect([...used]).toEqual(rubric.dimensions.map((dimension) => dimension.id));
    }
  });

  it('never use an id twice, over all rubrics', () => {
    expect(new Set(allCriteria.map((criterion) => criterion.id)).size).toBe(allCriteria.length);
  });

  it.each(allCriteria.map((criterion) => [criterion.id, criterion] as const))(
    'give %s a question, four different level texts, and a short quote with its source',
    (_id, criterion) => {
      expect(criterion.question).toMatch(/\?$/u);
      expect(new Set(Object.values(criterion.levels)).size).toBe(4);
      expect(Object.keys(criterion.levels)).toEqual(['1', '2', '3', '4']);
      expect(wordCount(criterion.quote!.verbatim)).toBeLessThanOrEqual(MAX_QUOTE_WORDS);
      expect(criterion.quote!.line).toBeGreaterThan(0);
      expect(criterion.source!.title).not.toBe('');
      expect(criterion.source!.author).not.toBe('');
    },
  );

  it('cannot be changed at run time', () => {
    const criterion = allCriteria[0]!;
    expect(() => Object.assign(criterion, { title: 'Anders' })).toThrow(TypeError);
    expect(() => Object.assign(criterion.levels, { 1: 'Anders' })).toThrow(TypeError);
    expect(() => Object.assign(criterion.quote!, { verbatim: 'Anders' })).toThrow(TypeError);
  });

  it('are found by key and version, and by no other version', () => {
    expect(rubricByKey('nab', '2016-1')?.title).toBe('Negen obstakels voor hulp dichtbij');
    expect(rubricByKey('nab', '2017-1')).toBeUndefined();
  });

  it('find a criterion only in the rubric that asks it', () => {
    expect(criterionById(latestRubric('sar'), 'sar.V5')?.title).toBe('Namens wie?');
    expect(criterionById(latestRubric('bas'), 'sar.V5')).toBeUndefined();
  });
});

describe('defineRubric', () => {
  it('keeps a quote letter for letter and shows it as it stands when nothing was repaired', () => {
    expect(publish(draft).criteria[0]?.quote).toEqual({
      verbatim: 'codperatieve zorg',
      display: 'codperatieve zorg',
      line: 1,
    });
  });

  it('shows the repaired quote and still keeps the reading error of the scan', () => {
    const quote = { ...draft.quote!, display: 'coöperatieve zorg' };
    expect(publish({ ...draft, quote }).criteria[0]?.quote).toEqual({
      verbatim: 'codperatieve zorg',
      display: 'coöperatieve zorg',
      line: 1,
    });
  });

  it.each([
    ['does not belong', [{ ...draft, id: 'nab.1' }]],
    ['twice', [draft, draft]],
    ['no dimension', [{ ...draft, dimension: 'Y' }]],
    ['empty text', [{ ...draft, question: ' ' }]],
    ['more than 25 words', [{ ...draft, quote: { verbatim: 'woord '.repeat(26), line: 1 } }]],
  ])('refuses a criterion that %s', (reason, criteria) => {
    expect(() => publish(...criteria)).toThrow(reason);
  });
});
