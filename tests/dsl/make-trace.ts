import type { Trace } from './replay-trace.ts';
import type { Chance } from './seeded-random.ts';

/**
 * Makes a recording of people who each type on a line of their own, with slips that they take back and line ends,
 * while they see the others some key presses late. What must come out is known without merging anything.
 *
 * @param lag at most this many key presses, of all together, are not seen yet
 */
export function makeTrace(texts: readonly string[], { lag, chance }: { lag: number; chance: Chance }): Trace {
  const start = texts.map(() => '').join('\n');
  const txns: Trace['txns'] = [{ parents: [], agent: 0, patches: [[0, 0, start]] }];
  /** Per person: the line after each of their key presses, and the item of the trace that made it. */
  const lines = texts.map(() => [{ text: '', item: 0 }]);
  /** Per person: up to which item of the trace they have seen the others. */
  const horizons = texts.map(() => 0);
  const isDone = (who: number) => lines[who]!.at(-1)!.text === texts[who];
  while (texts.some((_text, who) => !isDone(who))) {
    const unfinished = texts.map((_text, who) => who).filter((who) => !isDone(who));
    const who = unfinished[chance.below(unfinished.length)]!;
    const horizon = Math.max(horizons[who]!, txns.length - 1 - chance.below(lag + 1));
    horizons[who] = horizon;
    const shown = lines.map((states, other) =>
      states.findLast(({ item }) => other === who || item <= horizon),
    );
    const line = lines[who]!.at(-1)!.text;
    const offset = shown.slice(0, who).reduce((sum, state) => sum + state!.text.length + 1, 0);
    const { patch, next } = keyPress(line, texts[who]!, chance);
    const parents = [...new Set(shown.map((state) => state!.item))].sort((a, b) => a - b);
    txns.push({ parents, agent: who, patches: [[offset + patch[0], patch[1], patch[2]]] });
    lines[who]!.push({ text: next, item: txns.length - 1 });
  }
  return { numAgents: texts.length, txns, endContent: texts.join('\n') };
}

/** The next key: a slip, the taking back of one, or the right letter. */
function keyPress(
  line: string,
  text: string,
  chance: Chance,
): { patch: [number, number, string]; next: string } {
  if (!text.startsWith(line)) return { patch: [line.length - 1, 1, ''], next: line.slice(0, -1) };
  const key = chance.happens(0.1) ? '?' : text[line.length]!;
  return { patch: [line.length, 0, key], next: line + key };
}
