import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Trace } from './replay-trace.ts';

const patch = z.tuple([z.int().min(0), z.int().min(0), z.string()]);
const concurrent = z.object({
  kind: z.literal('concurrent'),
  endContent: z.string(),
  numAgents: z.int().min(1),
  txns: z.array(z.object({ parents: z.array(z.int()), agent: z.int().min(0), patches: z.array(patch) })),
});
const sequential = z.object({
  startContent: z.literal(''),
  endContent: z.string(),
  txns: z.array(z.object({ patches: z.array(patch) })),
});

/**
 * A recording from a file of josephg/editing-traces, gzipped or not. A sequential one is a concurrent one by a single
 * person, each of whose key presses follows the one before.
 *
 * @throws ZodError for another format; RangeError for text with characters that JavaScript counts double, since the
 * recordings count each for one
 */
export function readTrace(file: string): Trace {
  const bytes = readFileSync(file);
  const json: unknown = JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  const trace = z.union([concurrent, sequential]).parse(json);
  const texts = [trace.endContent, ...trace.txns.flatMap(({ patches }) => patches.map(([, , text]) => text))];
  if (texts.some((text) => /[\ud800-\udfff]/.test(text)))
    throw new RangeError(`${file} counts in code points`);
  if ('numAgents' in trace) return trace;
  const { endContent, txns } = trace;
  return {
    numAgents: 1,
    endContent,
    txns: txns.map(({ patches }, index) => ({ parents: index === 0 ? [] : [index - 1], agent: 0, patches })),
  };
}
