import type { Certainty } from '#db/schema/scoring.ts';
import type { Agreement, Judged, OrdinalMedian, Shift } from '#rubrics/agreement.ts';
import { medianLabel } from '#rubrics/agreement.ts';
import { LADDER, type Score, type ScoreLevel, scoreWord } from '#rubrics/score.ts';

/** What the council as a whole says, in the words of the verschillenkaart (DOMAIN B0). */
export const verdictWords: Record<Agreement['verdict'], string> = {
  agreement: 'Eens',
  split: 'Verdeeld',
  tooFew: 'Te weinig oordelen',
};

/** An answer in words, never a bare number. */
export const answerInWords = (answer: Score): string => scoreWord(answer);

const word = (level: ScoreLevel): string => LADDER[level - 1]!.word.toLowerCase();

/** "2 (alleen woorden)", or "2 of 3 (alleen woorden of geregeld)": an ordinal middle is never averaged. */
export function medianInWords(median: OrdinalMedian): string {
  const words =
    median.lower === median.upper ? word(median.lower) : `${word(median.lower)} of ${word(median.upper)}`;
  return `${medianLabel(median)} (${words})`;
}

/** Who typed a sheet from paper, and whether its member said that it is right. */
export const enteredInWords = ({ by, confirmed }: { by: string; confirmed: boolean }): string =>
  confirmed
    ? `ingevuld door ${by}, namens dit lid en door het lid bevestigd`
    : `ingevuld door ${by}, namens dit lid; nog niet bevestigd`;

/** How sure a member said to be. */
export const certaintyWords: Record<Certainty, string> = {
  sure: 'zeker',
  fairly: 'redelijk zeker',
  unsure: 'niet zeker',
};

/** "Hoe zeker: redelijk zeker"; empty for what no form offers. */
export function certaintyInWords(certainty: string): string {
  const known = (Object.keys(certaintyWords) as Certainty[]).find((candidate) => candidate === certainty);
  return known ? `Hoe zeker: ${certaintyWords[known]}` : '';
}

const people = (count: number): string => (count === 1 ? '1 lid' : `${count} leden`);

/** Who stands outside the ladder: "2 leden konden dit niet beoordelen. 1 lid vindt het niet van toepassing." Empty for nobody. */
export function outsideInWords({
  cannotJudgeCount,
  notApplicableCount,
}: Pick<Agreement, 'cannotJudgeCount' | 'notApplicableCount'>): string {
  const cannot =
    cannotJudgeCount > 0
      ? `${people(cannotJudgeCount)} ${cannotJudgeCount === 1 ? 'kon' : 'konden'} dit niet beoordelen.`
      : '';
  const not =
    notApplicableCount > 0
      ? `${people(notApplicableCount)} ${notApplicableCount === 1 ? 'vindt' : 'vinden'} dit niet van toepassing.`
      : '';
  return [cannot, not].filter(Boolean).join(' ');
}

/** "5 oordelen over ‘Van onderop’", the name of a drawing. */
export const ladderLabel = (title: string, { validCount }: Judged): string =>
  `${validCount} oordelen over ‘${title}’`;

/** One number per judgement, as the drawing takes them. */
export const ladderValues = ({ counts }: Judged): number[] =>
  LADDER.flatMap(({ level }) => Array.from({ length: counts[level] }, () => level));

/** The rungs of the middle: one, or two when they differ. */
export const ladderMedian = ({ median }: Judged): number[] =>
  median.lower === median.upper ? [median.lower] : [median.lower, median.upper];

/** What changed since the round before, in one or two sentences. */
export function shiftInWords(shift: Shift): string {
  if (!shift.comparable)
    return 'Met de vorige ronde is dit niet te vergelijken: er waren te weinig oordelen.';
  const { from, to } = shift;
  const middle = {
    up: `Sinds de vorige ronde ging het midden omhoog, van ${medianInWords(from.median)} naar ${medianInWords(to.median)}.`,
    down: `Sinds de vorige ronde ging het midden omlaag, van ${medianInWords(from.median)} naar ${medianInWords(to.median)}.`,
    same: 'Het midden is hetzelfde als in de vorige ronde.',
  }[shift.middle];
  const members = {
    closer: 'De leden zijn dichter bij elkaar gekomen.',
    apart: 'De leden staan verder uit elkaar.',
    same: 'De leden staan even ver van elkaar.',
  }[shift.members];
  return `${middle} ${members}`;
}

/** "van 2 (alleen woorden) naar 3 (geregeld); dichter bij elkaar", for a cell of a table. */
export function shiftInShort(shift: Shift): string {
  if (!shift.comparable) return 'niet te vergelijken';
  const members = { closer: 'dichter bij elkaar', apart: 'verder uit elkaar', same: 'even ver van elkaar' };
  const middle =
    shift.middle === 'same'
      ? 'midden gelijk'
      : `van ${medianInWords(shift.from.median)} naar ${medianInWords(shift.to.median)}`;
  return `${middle}; ${members[shift.members]}`;
}

/** "2 zeker, 1 niet zeker"; "–" when nobody said it. */
export function certaintyCounts(said: readonly (Certainty | null)[]): string {
  const counts = (Object.keys(certaintyWords) as Certainty[]).flatMap((certainty) => {
    const count = said.filter((given) => given === certainty).length;
    return count > 0 ? [`${count} ${certaintyWords[certainty]}`] : [];
  });
  return counts.join(', ') || '–';
}

/** "6 van de 15 punten beoordeeld". */
export const answeredInWords = (answered: number, total: number): string =>
  `${answered} van de ${total} punten beoordeeld`;
