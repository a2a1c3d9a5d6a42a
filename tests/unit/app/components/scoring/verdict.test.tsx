import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { citesOf } from '#app/components/scoring/point-form.tsx';
import { Verdict } from '#app/components/scoring/verdict.tsx';
import type { DifferenceRow } from '#app/domain/scoring/differences.server.ts';
import { agreementOf, shiftBetween } from '#rubrics/agreement.ts';
import { latestRubric } from '#rubrics/registry.ts';
import type { Score } from '#rubrics/score.ts';

const row = (scores: Score[], extra: Partial<DifferenceRow> = {}): DifferenceRow => ({
  criterion: latestRubric('sar').criteria[0]!,
  agreement: agreementOf(scores),
  judgements: [],
  threads: [],
  shift: null,
  history: [],
  usedBy: [],
  setAside: null,
  needsAttention: false,
  ...extra,
});
const words = (scores: Score[], extra?: Partial<DifferenceRow>) =>
  renderToStaticMarkup(<Verdict row={row(scores, extra)} />);

describe('what the council says about a criterion', () => {
  it('is in words with an ordinal middle, never an average', () => {
    const html = words([2, 2, 3, 4]);
    expect(html).toContain('Verdeeld');
    expect(html).toContain('Midden: 2 of 3 (alleen woorden of geregeld)');
    expect(html).not.toMatch(/2[,.]\d/);
  });

  it('shows no middle, dot or count of a level below three scores', () => {
    const html = words([1, 4, 'cannotJudge']);
    expect(html).toContain('Te weinig oordelen');
    expect(html).not.toMatch(/Midden|<svg|Verankerd|Ontbreekt/);
    expect(html).toContain('1 lid kon dit niet beoordelen.');
  });

  it('counts who stands outside the ladder apart from the dots', () => {
    const html = words([2, 2, 2, 'cannotJudge', 'cannotJudge', 'notApplicable']);
    expect(html).toContain('2 leden konden dit niet beoordelen. 1 lid vindt dit niet van toepassing.');
    expect(html.match(/<circle/g)).toHaveLength(3);
  });

  it('tells what changed since the round before', () => {
    const shift = shiftBetween(agreementOf([1, 2, 4]), agreementOf([3, 3, 3]));
    expect(words([3, 3, 3], { shift })).toContain(
      'ging het midden omhoog, van 2 (alleen woorden) naar 3 (geregeld). De leden zijn dichter bij elkaar gekomen.',
    );
  });
});

describe('the place of a new advice point', () => {
  it('is filled in from the passages that the judgements rest on, each once', () => {
    const passage = (cite: string | null) => ({ annotationId: 'a', quote: 'q', cite });
    const judgement = (cites: (string | null)[]) => ({
      name: 'Lid',
      answer: 2 as const,
      reason: '',
      certainty: null,
      late: false,
      entered: null,
      hiddenPassages: 0,
      passages: cites.map(passage),
    });
    const judgements = [judgement(['§ 3.2, p. 12', null]), judgement(['§ 4.1, p. 15', '§ 3.2, p. 12'])];
    expect(citesOf({ judgements, threads: [] })).toBe('§ 3.2, p. 12; § 4.1, p. 15');
  });
});
