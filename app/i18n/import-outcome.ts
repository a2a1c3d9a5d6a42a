import type { ImportOutcome, SkipReason } from '../domain/annotations/exchange/import-outcome.ts';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Why something was left out, after its number. */
const skipWords: Record<SkipReason, (count: number) => string> = {
  unreadable: (n) => things(n, 'onderdeel was niet te lezen', 'onderdelen waren niet te lezen'),
  noWords: (n) => things(n, 'onderdeel had geen tekst', 'onderdelen hadden geen tekst'),
  tooLong: (n) => things(n, 'onderdeel was te lang', 'onderdelen waren te lang'),
  noPassage: (n) =>
    things(
      n,
      'onderdeel zei niet bij welke woorden het hoort',
      'onderdelen zeiden niet bij welke woorden ze horen',
    ),
  otherThing: (n) =>
    things(
      n,
      'antwoord hoorde bij iets dat niet is overgenomen',
      'antwoorden hoorden bij iets dat niet is overgenomen',
    ),
  known: (n) => things(n, 'onderdeel stond hier al', 'onderdelen stonden hier al'),
};

/** What became of a file, line by line; the numbers add up to its total. */
export function outcomeLines({ placed, replies, skipped }: ImportOutcome): string[] {
  const lines: [number, string][] = [
    [placed.exact, `${things(placed.exact, 'aantekening staat', 'aantekeningen staan')} precies op de plek`],
    [
      placed.moved,
      `${things(placed.moved, 'aantekening staat', 'aantekeningen staan')} op de plek, waar de woorden iets anders zijn`,
    ],
    [
      placed.check,
      `${things(placed.check, 'aantekening staat', 'aantekeningen staan')} er waarschijnlijk goed: kijk ze na`,
    ],
    [
      placed.orphaned,
      `${things(placed.orphaned, 'aantekening heeft', 'aantekeningen hebben')} geen plek in deze nota`,
    ],
    [replies, `${things(replies, 'antwoord is', 'antwoorden zijn')} meegekomen`],
    ...Object.entries(skipped).map(([reason, count]): [number, string] => [
      count,
      `niet overgenomen: ${skipWords[reason as SkipReason](count)}`,
    ]),
  ];
  return lines.filter(([count]) => count > 0).map(([, words]) => words);
}
