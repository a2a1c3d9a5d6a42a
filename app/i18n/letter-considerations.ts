import type { CriterionResult } from '../domain/scoring/results.server.ts';

/** What the council says about some criteria at once: a sentence, and the subjects it is about. */
export interface Consideration {
  lead: string;
  subjects: string[];
}

/** The steps of the ladder as a sentence over a list, never a number. */
const leads: Record<1 | 2 | 3 | 4, string> = {
  1: 'Dit missen wij in de nota:',
  2: 'De nota noemt dit wel, maar regelt het nog niet:',
  3: 'De nota regelt dit:',
  4: 'De nota regelt dit stevig, samen met inwoners:',
};

const splitLead = 'Hierover denken onze leden verschillend. Wij hebben dat samen besproken:';

/**
 * What the council says about the criteria of one dimension, for the letter (DOMAIN C1 row 7): words of the ladder,
 * no averages and no names. Criteria with too few judgements are left out.
 */
export function considerationsOf(results: readonly CriterionResult[]): Consideration[] {
  const titles = (fits: (result: CriterionResult) => boolean): string[] =>
    results.filter(fits).map(({ criterion }) => criterion.title);
  const agreed = ([4, 3, 2, 1] as const).map((level) => ({
    lead: leads[level],
    subjects: titles(
      ({ agreement }) => agreement.verdict === 'agreement' && agreement.median.lower === level,
    ),
  }));
  const split = { lead: splitLead, subjects: titles(({ agreement }) => agreement.verdict === 'split') };
  return [...agreed, split].filter(({ subjects }) => subjects.length > 0);
}
