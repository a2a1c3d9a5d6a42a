import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { letterFormats, renderLetter } from '#editor/export/render-letter.ts';
import { openPdf } from '#tests/pdf-ua/pdf-objects.ts';
import { sampleLetter } from '../fixtures/sample-letter.ts';
import { benchReadyCheck } from './ready-letter.ts';

/** One measured figure beside the most it may be. */
export interface Measurement {
  name: string;
  value: number;
  limit: number;
  unit: string;
}

type Part = { type: string; attrs: { part: string }; content: unknown[] };

const rounds = 15;
const partsOf = (letter: FrozenLetter) => letter.doc.content as Part[];
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The sample without annexes, appreciation and considerations: three pages. */
function threePages(round: number): FrozenLetter {
  const letter = sampleLetter();
  letter.annexes = [];
  letter.doc.content = partsOf(letter).filter(
    ({ attrs }) => !['considerations', 'appreciation'].includes(attrs.part),
  );
  // Each round is another letter: a compiler that remembers the last one would flatter itself.
  letter.subject = `Uitvoeringsplan ${round}`;
  letter.salutation = `Geacht college van ronde ${round},`;
  return letter;
}

/** The sample with its considerations repeated until it fills ten pages. */
function tenPages(round: number): FrozenLetter {
  const letter = sampleLetter();
  const part = partsOf(letter).find(({ attrs }) => attrs.part === 'considerations');
  if (part) part.content = Array.from({ length: 7 }, () => part.content).flat();
  letter.subject = `Uitvoeringsplan ${round}`;
  return letter;
}

async function pageCount(letter: FrozenLetter): Promise<number> {
  return (await openPdf(await renderLetter(letter, 'pdf'))).getPageCount();
}

async function measure(work: (round: number) => Promise<unknown>): Promise<{ cpu: number; wall: number }> {
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    await work(round);
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1000);
    wall.push(performance.now() - start);
  }
  return { cpu: median(cpu.slice(5)), wall: median(wall.slice(5)) };
}

/**
 * The speed of letters beside the limits of the project: CPU of a warm PDF of three pages, wall time of all
 * four outputs of ten pages, and the largest memory of this process (run it alone for that figure).
 */
export async function benchLetter(): Promise<Measurement[]> {
  const short = await measure((round) => renderLetter(threePages(round), 'pdf'));
  const long = await measure(async (round) => {
    for (const format of letterFormats) await renderLetter(tenPages(round), format);
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    {
      name: `PDF of a letter of ${await pageCount(threePages(0))} pages, warm`,
      value: short.cpu,
      limit: 50,
      unit: 'CPU-ms',
    },
    {
      name: `four outputs of a letter of ${await pageCount(tenPages(0))} pages`,
      value: long.wall,
      limit: 1000,
      unit: 'ms',
    },
    { name: 'four outputs, largest memory', value: peak, limit: 250, unit: 'MB' },
    {
      name: 'ready check of a letter of 30 pages with 300 annotations, without its queries',
      value: benchReadyCheck(),
      limit: 100,
      unit: 'ms',
    },
  ];
}
