import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  withCriterion,
  withMoved,
  withNewCriterion,
  withoutCriterion,
} from '#app/domain/rubrics/change-rubric.ts';
import { copyContent, readContent, rubricFrom } from '#app/domain/rubrics/rubric-content.ts';
import { gapsOfRubric } from '#app/domain/rubrics/rubric-gaps.ts';
import { rubrics } from '#rubrics/registry.ts';

const anyRubric = fc.constantFrom(...rubrics);
const places = fc.array(fc.tuple(fc.nat(14), fc.constantFrom('up' as const, 'down' as const)), {
  maxLength: 30,
});

describe('a copy of a rubric', () => {
  it('asks what the original asks, in the same order, also after it was stored and read again', () => {
    fc.assert(
      fc.property(anyRubric, (rubric) => {
        const content = readContent(JSON.stringify(copyContent(rubric, 'eigen7', 'Kopie')));
        expect(gapsOfRubric(content)).toEqual([]);
        const made = rubricFrom('eigen7', 3, content);
        expect(made.version).toBe('3');
        expect(made.criteria.map(({ question, levels }) => [question, levels])).toEqual(
          rubric.criteria.map(({ question, levels }) => [question, levels]),
        );
        expect(made.criteria.map(({ quote }) => quote?.display)).toEqual(
          rubric.criteria.map(({ quote }) => quote?.display),
        );
        expect(Object.isFrozen(made.criteria)).toBe(true);
      }),
    );
  });
});

describe('changing a draft', () => {
  it('moves points about without losing one or taking one to another dimension', () => {
    fc.assert(
      fc.property(anyRubric, places, (rubric, moves) => {
        const before = copyContent(rubric, 'eigen1', 'Kopie');
        const after = moves.reduce(
          (content, [at, direction]) =>
            withMoved(content, before.criteria[at % before.criteria.length]!.id, direction),
          before,
        );
        const byId = (content: typeof before) =>
          [...content.criteria].sort((a, b) => a.id.localeCompare(b.id));
        expect(byId(after)).toEqual(byId(before));
      }),
    );
  });

  it('takes a move back by the opposite one, except at the ends', () => {
    const content = copyContent(rubrics[0]!, 'eigen1', 'Kopie');
    const ids = (from: typeof content) => from.criteria.map(({ id }) => id);
    expect(ids(withMoved(content, 'eigen1.B1', 'up'))).toEqual(ids(content));
    const down = withMoved(content, 'eigen1.B1', 'down');
    expect(ids(down).slice(0, 2)).toEqual(['eigen1.B2', 'eigen1.B1']);
    expect(ids(withMoved(down, 'eigen1.B1', 'up'))).toEqual(ids(content));
  });

  it('touches only the point that is meant', () => {
    const content = copyContent(rubrics[0]!, 'eigen1', 'Kopie');
    const added = withNewCriterion(content, 'eigen1.n1', 'V');
    expect(withoutCriterion(added, 'eigen1.n1')).toEqual(content);
    const first = content.criteria[0]!;
    const changed = withCriterion(content, { ...first, title: 'Anders' });
    expect(changed.criteria[0]).toEqual({ ...first, title: 'Anders', revision: 2 });
    expect(changed.criteria.slice(1)).toEqual(content.criteria.slice(1));
    expect(() => withCriterion(changed, { ...first, title: 'Nog anders' })).toThrow(/rubricChanged/);
    expect(() => withNewCriterion(content, 'eigen1.n1', 'X')).toThrow(/dimensionUnknown/);
  });
});
