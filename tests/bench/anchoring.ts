import { alignVersions } from '#editor/anchoring/align-versions.ts';
import type { Anchored } from '#editor/anchoring/anchored.ts';
import { carryOver } from '#editor/anchoring/carry-over.ts';
import { describe } from '#editor/anchoring/selector.ts';
import { judge, type Placed, placeAnnotations, type Verdict } from './anchoring/judge.ts';
import { makeNote, Writer, type Written, writeOut } from './anchoring/make-note.ts';
import { chanceFrom } from './anchoring/random.ts';
import { type Level, levels, reviseNote } from './anchoring/revise.ts';
import { sourceSentences } from './anchoring/source-sentences.ts';
import { matchQuote } from './hypothesis-scoring.ts';

/** One measured figure; `limit` is what the project must hold (an upper or, for recall, a lower bound). */
export interface Figure {
  name: string;
  value: number;
  limit: number;
  unit: string;
}

/** Characters of the note (about 100 pages), annotations on it, and seeds over which verdicts are added up. */
const LENGTH = 300_000;
const ANNOTATIONS = 1000;
const SEEDS = [1, 2, 3, 4, 5];
/** Annotations on which the slow peer is run; its figures are scaled up. */
const SAMPLE = 60;
/** Repetitions of a timed run, of which the median counts. */
const ROUNDS = 5;

interface Revision {
  old: Written;
  revised: Written;
  annotations: Placed[];
}

/** A note, its revision with the identity of every word, and annotations on the old version. */
export function makeRevision(
  level: Level,
  seed: number,
  sentences: readonly string[] = sourceSentences,
): Revision {
  const chance = chanceFrom(seed * 7919 + 13);
  const writer = new Writer(chance, sentences);
  const note = makeNote(writer, LENGTH);
  const old = writeOut(note);
  const annotations = placeAnnotations(note, old, ANNOTATIONS, chance);
  const revised = writeOut(reviseNote(note, level, writer, chance), {
    ...(level.rewrapped ? { width: 80 } : {}),
    typographic: level.rewrapped,
  });
  return { old, revised, annotations };
}

const ours = ({ old, revised, annotations }: Revision): Anchored[] =>
  carryOver(alignVersions(old.text, revised.text), annotations);

/** The peer on the first `count` annotations; it has one tier and no threshold. */
function theirs({ old, revised, annotations }: Revision, count: number): (Anchored | null)[] {
  const note = {
    text: old.text,
    blocks: [],
    posAt: (offset: number) => offset,
    offsetAt: (pos: number) => pos,
  };
  return annotations.slice(0, count).map((annotation) => {
    const { quote, position } = describe(note, annotation);
    const match = matchQuote(revised.text, quote, position.start);
    return match && { grade: 'moved', start: match.start, end: match.end, similarity: match.score };
  });
}

/** The floor of any method: finding the words of both texts and numbering them. */
function numberWords(...texts: string[]): number {
  const numbers = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const key = word.toLowerCase();
      if (!numbers.has(key)) numbers.set(key, numbers.size);
    }
  }
  return numbers.size;
}

/** Milliseconds of processor time. */
function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Adds up verdicts over the seeds. */
function pooled(verdicts: Verdict[]): Verdict {
  return verdicts.reduce((sum, verdict) => {
    const keys = Object.keys(sum) as (keyof Verdict)[];
    return Object.fromEntries(keys.map((key) => [key, sum[key] + verdict[key]])) as unknown as Verdict;
  });
}

const perThousand = (count: number, { total }: Verdict) => (1000 * count) / total;

/** Bounds per level, from the targets for anchoring. */
const bounds = {
  light: { recall: 0.99, wrong: 5, certain: 1 },
  medium: { recall: 0.99, wrong: 5, certain: 0 },
  heavy: { recall: 0.95, wrong: 20, certain: 5 },
} as const;

function verdictFigures(level: Level): Figure[] {
  const verdict = pooled(
    SEEDS.map((seed) => {
      const revision = makeRevision(level, seed);
      return judge(revision.annotations, ours(revision), revision.revised);
    }),
  );
  const { recall, wrong, certain } = bounds[level.name];
  const name = (what: string) => `anchoring ${level.name}: ${what}`;
  const figure = (what: string, value: number, limit: number, unit: string) => ({
    name: name(what),
    value,
    limit,
    unit,
  });
  return [
    figure('recall', verdict.found / verdict.expected, recall, 'share, at least'),
    figure('wrong', perThousand(verdict.wrongCertain + verdict.wrongCheck, verdict), wrong, 'per 1,000'),
    figure('wrong in the certain tier', perThousand(verdict.wrongCertain, verdict), certain, 'per 1,000'),
    figure('deleted but anchored', verdict.deletedAnchored / verdict.deleted, 0.1, 'share'),
    figure('to check', perThousand(verdict.checks, verdict), 150, 'per 1,000'),
  ];
}

/** Runs both methods on the same medium revision, warm, and compares processor time and wrong places. */
function comparisonFigures(): Figure[] {
  const revision = makeRevision(levels[1]!, 1);
  const { old, revised, annotations } = revision;
  const mine: number[] = [];
  const floor: number[] = [];
  ours(revision);
  numberWords(old.text, revised.text);
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(cpuOf(() => numberWords(old.text, revised.text)));
    mine.push(cpuOf(() => ours(revision)));
  }
  let answers: (Anchored | null)[] = [];
  const peer = cpuOf(() => {
    answers = theirs(revision, SAMPLE);
  });
  const peerVerdict = judge(annotations.slice(0, SAMPLE), answers, revised);
  const peerWrong = perThousand(peerVerdict.wrongCertain, peerVerdict);
  const own = judge(annotations, ours(revision), revised);
  const ownWrong = perThousand(own.wrongCertain + own.wrongCheck, own);
  return [
    { name: 'anchoring CPU ÷ tokenise floor', value: median(mine) / median(floor), limit: 4, unit: 'ratio' },
    {
      name: 'anchoring CPU ÷ Hypothes.is scoring',
      value: median(mine) / ((peer * ANNOTATIONS) / SAMPLE),
      limit: 1 / 50,
      unit: 'ratio',
    },
    {
      name: 'anchoring medium: wrong ÷ Hypothes.is scoring',
      value: ownWrong / peerWrong,
      limit: 1 / 20,
      unit: 'ratio',
    },
    { name: 'anchoring medium: CPU per 1,000 annotations', value: median(mine), limit: 500, unit: 'ms' },
    {
      name: 'Hypothes.is scoring medium: wrong',
      value: peerWrong,
      limit: Number.POSITIVE_INFINITY,
      unit: 'per 1,000',
    },
  ];
}

/** Measures anchoring on revisions of a 100-page note whose truth is known word by word. Takes about half a minute. */
export async function benchAnchoring(): Promise<Figure[]> {
  return [...levels.flatMap(verdictFigures), ...comparisonFigures()];
}
