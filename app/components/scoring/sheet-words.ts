import { LADDER, parseScore, scoreWord } from '#rubrics/score.ts';
import type { OwnSheet } from '../../domain/scoring/own-sheet.server.ts';
import type { AnsweredCriterion } from '../../domain/scoring/sheet-gaps.ts';
import type { RadioChoice } from '../../ui/radio-cards/radio-cards.tsx';
import type { SheetSaver } from './autosave/sheet-saver.ts';

/** The four steps of a criterion as full sentences with the ladder's word above each. */
export const ladderChoices = (levels: Readonly<Record<1 | 2 | 3 | 4, string>>): RadioChoice[] =>
  LADDER.map(({ level, word }) => ({
    value: String(level),
    step: String(level),
    title: word,
    sentence: levels[level],
  }));

/** The two answers beside the ladder. */
export const outsideChoices: RadioChoice[] = (['cannotJudge', 'notApplicable'] as const).map((value) => ({
  value,
  sentence: scoreWord(value),
}));

/** A stored or typed answer in words. */
export function answerWords(answer: string | null): string {
  const score = answer === null ? null : parseScore(answer);
  if (score === null) return 'Nog niet beantwoord';
  return typeof score === 'number' ? `${score}. ${scoreWord(score)}` : scoreWord(score);
}

/** The answers as they stand now: on this page when it is alive, else in the database. */
export const currentAnswers = (sheet: OwnSheet, saver: SheetSaver | null): AnsweredCriterion[] =>
  sheet.scores.map(({ criterionId, answer, reason, evidence }) => ({
    criterionId,
    ...(saver?.entry(criterionId)?.draft ?? { answer, reason, evidence }),
  }));
