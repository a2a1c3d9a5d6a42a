import { basename } from 'node:path';
import { Step } from 'prosemirror-transform';
import { readLetter } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { stepsBetween } from '#db/queries/letter-steps.ts';
import { applyTrusted } from '#editor/collab/apply-step.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';
import { readTrace } from '../dsl/read-trace.ts';
import { replayTrace, type Trace, textOf } from '../dsl/replay-trace.ts';
import { openLetterDb } from '../fakes/letter-db.ts';
import type { BenchFigure } from './collab.ts';
import { startMeasured } from './collab-load.ts';

/** Replays recordings of key presses through the HTTP interface of a server in a process of its own. */
export async function benchTraces(files: readonly string[]): Promise<BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const file of files) figures.push(...(await replayed(file, readTrace(file))));
  return figures;
}

async function replayed(file: string, trace: Trace): Promise<BenchFigure[]> {
  const server = await startMeasured('real', ['brief']);
  const before = (await server.meter()).cpuMs;
  const replay = await replayTrace(server.url, trace);
  const cpu = (await server.meter()).cpuMs - before;
  await server.kill();
  const { onDisk, fromSteps } = textsOnDisk(server.file);
  server.stop();
  const wrong = [replay.text, onDisk, fromSteps].filter((text) => text !== trace.endContent).length;
  const name = basename(file).replace(/\.json(\.gz)?$/, '');
  const what = `${trace.endContent.length} characters by ${replay.batches} messages, ${replay.stale} of them rebased`;
  const limit = Number.POSITIVE_INFINITY;
  return [
    { name: `${name} (${what}): texts that differ`, value: wrong, limit: 0, unit: 'of 3' },
    { name: `${name}: CPU of the server per message`, value: cpu / replay.batches, limit, unit: 'ms' },
  ];
}

/** The letter of a killed server: as it opens, and as all steps from the first on make it. */
function textsOnDisk(file: string): { onDisk: string; fromSteps: string } {
  const { db, close } = openLetterDb(file);
  const { doc, version } = readLetter(db, 'brief')!;
  let made = emptyLetter();
  for (const { step } of stepsBetween(db, 'brief', 0, version))
    made = applyTrusted(made, Step.fromJSON(letterSchema, JSON.parse(step)))!;
  close();
  return { onDisk: textOf(doc), fromSteps: textOf(made) };
}
