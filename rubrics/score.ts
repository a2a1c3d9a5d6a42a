/** The four steps of the ladder, lowest first. Ordinal: 4 is more than 2, but not twice as much. */
export const SCORE_LEVELS = [1, 2, 3, 4] as const;

export type ScoreLevel = (typeof SCORE_LEVELS)[number];

/** What a member may answer on one criterion: a step of the ladder, or one of two answers beside it. */
export type Score = ScoreLevel | 'cannotJudge' | 'notApplicable';

/** One step in the words of the council's ladder; `meaning` explains the word where it needs it. */
export interface LadderStep {
  level: ScoreLevel;
  word: string;
  meaning: string | null;
}

/**
 * One ladder for all criteria. Four steps and not five: "mentioned but not arranged" is the commonest verdict
 * and would hide in a neutral middle; and an even number asks for a side, while "cannot judge" leaves room for
 * honest ignorance.
 */
export const LADDER: readonly LadderStep[] = Object.freeze([
  Object.freeze({ level: 1, word: 'Ontbreekt of werkt tegen', meaning: null }),
  Object.freeze({ level: 2, word: 'Alleen woorden', meaning: null }),
  Object.freeze({ level: 3, word: 'Geregeld', meaning: 'wie, wat, wanneer, geld' }),
  Object.freeze({ level: 4, word: 'Verankerd', meaning: 'inwoners hebben zeggenschap, er wordt geleerd' }),
]);

const BESIDE_THE_LADDER = {
  cannotJudge: 'Kan ik niet beoordelen',
  notApplicable: 'Niet van toepassing',
} as const;

/** Whether an answer stands on the ladder. "Cannot judge" and "not applicable" never count as a number. */
export function isLevel(score: Score): score is ScoreLevel {
  return typeof score === 'number';
}

/** The words for an answer, as a screen or letter shows it: never a bare number. */
export function scoreWord(score: Score): string {
  return isLevel(score) ? LADDER[score - 1]!.word : BESIDE_THE_LADDER[score];
}

/**
 * Reads an answer from a form, a column or JSON: 1–4 as number or digit, 'cannotJudge' or 'notApplicable'.
 * Null for everything else, "2.5", "0" and 5 included, so that the edge can refuse it.
 */
export function parseScore(value: unknown): Score | null {
  if (value === 'cannotJudge' || value === 'notApplicable') return value;
  return SCORE_LEVELS.find((level) => level === value || String(level) === value) ?? null;
}

/** An answer as text for a form field or a column; {@link parseScore} is the inverse. */
export function formatScore(score: Score): string {
  return String(score);
}

/** The two ends of the ladder ask for a passage or a reason: they say that nothing, or everything, is there. */
export function needsReason(score: Score): boolean {
  return score === 1 || score === 4;
}
