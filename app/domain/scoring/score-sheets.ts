import {
  answerInWords,
  certaintyWords,
  enteredInWords,
  medianInWords,
  verdictWords,
} from '#app/i18n/scoring.ts';
import type { Agreement } from '#rubrics/agreement.ts';
import { isLevel, LADDER, SCORE_LEVELS } from '#rubrics/score.ts';
import type { DifferenceRow, Differences } from './differences.server.ts';

/** A table as rows of text and whole numbers, its head first. */
export type SheetRows = (string | number)[][];

/** The words above the columns of {@link judgementRows}; the same in every file. */
const judgementHead = [
  'Ronde',
  'Toetskader',
  'Nummer',
  'Punt',
  'Vraag',
  'De raad samen',
  'Lid',
  'Oordeel',
  'Stap (1 tot en met 4)',
  'Reden',
  'Plekken in de nota',
  'Hoe zeker',
  'Ingeleverd',
  'Ingevuld door',
];

/** One line per member and criterion; a criterion with too few scores has one line that says so. */
export function judgementRows({ roundNumber, rubricTitle, rows }: Differences): SheetRows {
  return [
    judgementHead,
    ...rows.flatMap((row) => linesOf(row).map((line) => [roundNumber, rubricTitle, ...line])),
  ];
}

function linesOf({ criterion, agreement, judgements }: DifferenceRow): SheetRows {
  const asked = [criterion.id, criterion.title, criterion.question, verdictWords[agreement.verdict]];
  if (judgements.length === 0) return [[...asked, '', '', '', '', '', '', '', '']];
  return judgements.map(({ name, answer, reason, passages, certainty, late, entered }) => [
    ...asked,
    name,
    answerInWords(answer),
    isLevel(answer) ? answer : '',
    reason,
    passages.map(({ quote, cite }) => (cite ? `${cite}: ${quote}` : quote)).join(' | '),
    certainty ? certaintyWords[certainty] : '',
    late ? 'te laat' : 'op tijd',
    entered ? enteredInWords(entered) : 'het lid zelf',
  ]);
}

/** What was asked: each criterion with its four levels, and the words of the source that it rests on. */
export function rubricRows({ rubricTitle, rows }: Differences): SheetRows {
  const head = [
    ...['Toetskader', 'Nummer', 'Punt', 'Vraag'],
    ...LADDER.map(({ level, word }) => `${level}: ${word}`),
    ...['Aanhaling uit de bron', 'Bron'],
  ];
  return [
    head,
    ...rows.map(({ criterion }) => [
      rubricTitle,
      criterion.id,
      criterion.title,
      criterion.question,
      ...SCORE_LEVELS.map((level) => criterion.levels[level]),
      criterion.quote?.display ?? '',
      [criterion.source?.author, criterion.source?.title, criterion.source?.year].filter(Boolean).join(', '),
    ]),
  ];
}

/** One line per criterion. No averages and no totals: the steps are an order, not a measure (DOMAIN B0). */
export function summaryRows({ rows }: Differences): SheetRows {
  const head = [
    ...['Nummer', 'Punt', 'Vraag', 'Eens of verdeeld', 'Oordelen op de ladder', 'Het midden'],
    ...['Laagste stap', 'Hoogste stap', 'Stappen ertussen', 'Kon niet beoordelen', 'Wie niet kon beoordelen'],
    ...['Niet van toepassing', 'Anders dan de vorige ronde'],
  ];
  return [head, ...rows.map(summaryOf)];
}

function summaryOf({ criterion, agreement, judgements, shift }: DifferenceRow): (string | number)[] {
  const unable = judgements.filter(({ answer }) => answer === 'cannotJudge').map(({ name }) => name);
  return [
    criterion.id,
    criterion.title,
    criterion.question,
    verdictWords[agreement.verdict],
    ...figuresOf(agreement),
    agreement.cannotJudgeCount,
    unable.join(', '),
    agreement.notApplicableCount,
    shift?.comparable ? middles[shift.middle] : '',
  ];
}

const middles = { up: 'Hoger', down: 'Lager', same: 'Gelijk' } as const;

/** Too few judgements show no figure at all, so that nobody's own answer can be told from it. */
const figuresOf = (agreement: Agreement): (string | number)[] =>
  agreement.verdict === 'tooFew'
    ? [agreement.validCount, '', '', '', '']
    : [
        agreement.validCount,
        medianInWords(agreement.median),
        agreement.lowest,
        agreement.highest,
        agreement.range,
      ];
