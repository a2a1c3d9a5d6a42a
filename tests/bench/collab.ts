import { collab, receiveTransaction } from 'prosemirror-collab';
import { Fragment, Node, Slice } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { ReplaceStep, Step, StepMap } from 'prosemirror-transform';
import { createAuthority } from '#app/domain/drafting/collab/authority.server.ts';
import { createLetterDocument, readLetter } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { stepsBetween } from '#db/queries/letter-steps.ts';
import { mergeSteps } from '#editor/collab/merge-steps.ts';
import { rebaseOver } from '#editor/collab/rebase-over.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';
import { openLetterDb } from '../fakes/letter-db.ts';
import { cpuPerEdit } from './collab-cpu.ts';
import { openIdleStreams, pause, startMeasured, startTypist } from './collab-load.ts';
import { editsLostOnKill } from './collab-lost.ts';

/** One measured figure; it holds when `value` is at most `limit`. Ratios compare two things in the same run. */
export interface BenchFigure {
  name: string;
  value: number;
  limit: number;
  unit: string;
}

/** The figures of writing together (PERFORMANCE T5, T6, T7, T15, T16, T17). Takes about two minutes. */
export async function benchCollab(): Promise<BenchFigure[]> {
  return [
    ...(await cpuPerEdit()),
    ...(await editsLostOnKill()),
    await waitBeyondRoundTrip(),
    await openLongLetter(),
    offlineReturn(),
    await memoryPerStream(),
  ];
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** T7: 10 typists in one letter, 30 ms round trip, against a server that rejects stale batches. */
async function waitBeyondRoundTrip(): Promise<BenchFigure> {
  const rebasing = await ackP95('real');
  const rejecting = await ackP95('reject');
  const name = `p95 of acknowledgement beyond the round trip (${rebasing.toFixed(0)} ms) ÷ reject and retry`;
  return { name, value: rebasing / rejecting, limit: 0.1, unit: '×' };
}

async function ackP95(mode: 'real' | 'reject'): Promise<number> {
  const server = await startMeasured(mode, ['brief']);
  const typists = Array.from({ length: 10 }, (_none, at) =>
    startTypist({ server, name: `typist${at}`, documentId: 'brief', every: 250, oneWay: 15 }),
  );
  await pause(6000);
  await Promise.all(typists.map((typist) => typist.stop()));
  server.stop();
  const waits = typists.flatMap(({ waits: all }) => all.slice(1)).sort((a, b) => a - b);
  return waits[Math.floor(waits.length * 0.95)]!;
}

/** A letter of about ten pages, so that a snapshot costs what it costs in life. */
function tenPages(): Node {
  const words =
    'De raad adviseert het college om inwoners eerder te betrekken bij de keuzes in dit plan. '.repeat(5);
  const paragraphs = Array.from({ length: 60 }, () =>
    letterSchema.node('paragraph', null, letterSchema.text(words)),
  );
  const letter = emptyLetter();
  return letter.copy(letter.content.replaceChild(0, letter.child(0).copy(Fragment.from(paragraphs))));
}

const textSlice = (text: string) => new Slice(Fragment.from(letterSchema.text(text)), 0, 0);

/** Types a letter and takes it away again, over and over: many steps, a letter of steady size. */
function busywork(index: number): Step {
  return index % 2 === 0 ? new ReplaceStep(2, 2, textSlice('x')) : new ReplaceStep(2, 3, Slice.empty);
}

/** T16 at ten times its size: opening a letter with 100,000 steps ÷ replaying them. */
async function openLongLetter(): Promise<BenchFigure> {
  const { db, close } = openLetterDb();
  createLetterDocument(db, { id: 'brief', caseId: 'zaak', now: 0, doc: tenPages() });
  const authority = createAuthority({
    db,
    now: () => 0,
    onCommitted: () => undefined,
    onFailure: () => undefined,
  });
  for (let call = 0; call < 1000; call++) {
    const written = authority.edit('brief', { personId: 'p', clientId: `bench-${call}` }, () => ({
      steps: Array.from({ length: 100 }, (_none, at) => busywork(at)),
    }));
    authority.flush();
    await written;
  }
  const opening = cpuOf(() => readLetter(db, 'brief'), 5);
  const replaying = cpuOf(() => {
    let doc = tenPages();
    for (const { step } of stepsBetween(db, 'brief', 0, 100_000)) {
      doc = Step.fromJSON(letterSchema, JSON.parse(step)).apply(doc).doc!;
    }
    if (!doc.eq(readLetter(db, 'brief')!.doc))
      throw new Error('the replayed letter differs from the opened one');
  }, 1);
  close();
  return {
    name: 'opening 100,000 steps ÷ replaying them',
    value: opening / replaying,
    limit: 0.02,
    unit: '×',
  };
}

/** T17: 500 local steps over 5,000 of others: merged, mapped, on a fresh snapshot; ÷ the stock rebase. */
function offlineReturn(): BenchFigure {
  const doc = tenPages();
  const snapshot = JSON.stringify(doc.toJSON());
  const others = Array.from({ length: 5000 }, (_none, at) => busywork(at));
  const local = Array.from({ length: 500 }, (_none, at) => {
    const start = 500 + Math.floor(at / 10) * 60;
    return new ReplaceStep(start + (at % 10), start + (at % 10), textSlice('abc'[at % 3]!));
  });
  const ours = cpuOf(() => {
    const merged = mergeSteps(local).steps;
    const over = others.map((step) => new StepMap(rangesOf(step)));
    rebaseOver({ doc: Node.fromJSON(letterSchema, JSON.parse(snapshot)), steps: merged, over });
  }, 5);
  const stock = cpuOf(() => {
    let state = EditorState.create({ doc, plugins: [collab({ clientID: 'ik' })] });
    const tr = state.tr;
    for (const step of local) tr.step(step);
    state = state.apply(tr);
    receiveTransaction(
      state,
      others,
      others.map(() => 'ander'),
    );
  }, 3);
  return { name: 'return after an offline hour ÷ stock rebase', value: ours / stock, limit: 0.1, unit: '×' };
}

function rangesOf(step: Step): number[] {
  const ranges: number[] = [];
  step.getMap().forEach((from, to, newFrom, newTo) => {
    ranges.push(from, to - from, newTo - newFrom);
  });
  return ranges;
}

/** Median CPU milliseconds of some runs, after one to warm up when there are several. */
function cpuOf(run: () => unknown, times: number): number {
  if (times > 1) run();
  const costs = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(costs);
}

/** T15: memory of a stream that only listens. */
async function memoryPerStream(): Promise<BenchFigure> {
  const server = await startMeasured('real', ['brief']);
  const endFirst = await openIdleStreams(server.url, 200);
  await server.tidyMeter();
  const before = await server.tidyMeter();
  const endRest = await openIdleStreams(server.url, 1000);
  await server.tidyMeter();
  const after = await server.tidyMeter();
  endFirst();
  endRest();
  server.stop();
  const value = (after.rss - before.rss) / (after.streams - before.streams) / 1024;
  return { name: 'memory per idle stream', value, limit: 20, unit: 'kB' };
}
