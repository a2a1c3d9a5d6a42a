import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { ReplaceStep, Step } from 'prosemirror-transform';
import type { Acknowledgement, LogEntry } from '#editor/collab/protocol.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';
import { batchOf, postBatch } from '../fakes/typing.ts';

/** A recording of people who type at once, in the form of josephg/editing-traces ("concurrent"). */
export interface Trace {
  numAgents: number;
  endContent: string;
  /** `parents` are indexes of earlier items: what this person had seen. A patch is [offset, deleted, inserted]. */
  txns: { parents: number[]; agent: number; patches: [number, number, string][] }[];
}

/** How a replay went. */
export interface Replay {
  /** The text in the first part of the letter, a line per paragraph. */
  text: string;
  batches: number;
  steps: number;
  /** Batches that the server had to rebase, and the most steps that one of them was behind. */
  stale: number;
  farthestBehind: number;
}

interface Agent {
  state: EditorState;
  seq: number;
  /** The version after this person's last batch. */
  ownEnd: number;
}

/**
 * Replays a trace through the HTTP interface. Each person's steps are made on what that person had seen in the
 * recording and posted on that version (or on that of their own last batch), so the server rebases them.
 *
 * @throws Error when a batch is refused or a step finds no place
 */
export async function replayTrace(url: string, trace: Trace): Promise<Replay> {
  const log: LogEntry[] = [];
  const known = versionsKnown(trace);
  const ends: number[] = [];
  const agents = Array.from({ length: trace.numAgents }, (_none, at) => newAgent(`agent-${at}`));
  const replay: Replay = { text: '', batches: 0, steps: 0, stale: 0, farthestBehind: 0 };
  for (const [index, { agent: who, patches }] of trace.txns.entries()) {
    const agent = agents[who]!;
    agent.state = receive(agent.state, log, ownFrom(log, known(index, ends), `agent-${who}`));
    for (const patch of patches)
      agent.state = agent.state.apply(agent.state.tr.step(stepOf(agent.state.doc, patch)));
    const sender = receive(agent.state, log, agent.ownEnd);
    const version = getVersion(sender);
    const steps = sendableSteps(sender)?.steps.map((step) => step.toJSON()) ?? [];
    if (steps.length > 0) {
      agent.seq += 1;
      const answer = await write(url, who, batchOf(`agent-${who}-00`, agent.seq, version, steps));
      const behind = log.length - version;
      replay.batches += 1;
      replay.steps += steps.length;
      replay.stale += behind > 0 ? 1 : 0;
      replay.farthestBehind = Math.max(replay.farthestBehind, behind);
      log.push(...answer.entries!.filter((entry) => entry.version > log.length));
      agent.ownEnd = answer.version;
    }
    ends[index] = log.length;
  }
  replay.text = textOf(receive(agents[0]!.state, log, log.length).doc);
  return replay;
}

function newAgent(clientID: string): Agent {
  const state = EditorState.create({ doc: emptyLetter(), plugins: [collab({ clientID })] });
  return { state, seq: 0, ownEnd: 0 };
}

async function write(url: string, who: number, batch: unknown): Promise<Acknowledgement> {
  const response = await postBatch(url, `agent-${who}`, batch);
  if (!response.ok) throw new Error(`the server answered ${response.status}: ${await response.text()}`);
  const answer = (await response.json()) as Acknowledgement;
  if (answer.dropped.length > 0) throw new Error(`no place for ${JSON.stringify(answer.dropped)}`);
  return answer;
}

/** Gives, for each item, the version that its maker had: what the newest item of others that they saw ended at. */
function versionsKnown({ txns, numAgents }: Trace): (index: number, ends: readonly number[]) => number {
  const seen: number[][] = [];
  txns.forEach(({ parents }, index) => {
    const last = new Array<number>(numAgents).fill(-1);
    for (const parent of parents) {
      seen[parent]!.forEach((item, agent) => {
        last[agent] = Math.max(last[agent]!, item);
      });
      last[txns[parent]!.agent] = Math.max(last[txns[parent]!.agent]!, parent);
    }
    seen[index] = last;
  });
  return (index, ends) => {
    const others = seen[index]!.filter((_item, agent) => agent !== txns[index]!.agent);
    const newest = Math.max(-1, ...others);
    return newest < 0 ? 0 : ends[newest]!;
  };
}

/** A version and the steps of `author` that follow it at once: they tell their maker nothing new. */
function ownFrom(log: readonly LogEntry[], version: number, author: string): number {
  let end = version;
  while (log[end]?.author === author) end += 1;
  return end;
}

/** Brings a state to a version, in runs of one author, as prosemirror-collab wants them. */
function receive(start: EditorState, log: readonly LogEntry[], upTo: number): EditorState {
  let state = start;
  for (let from = getVersion(state); from < upTo; from = getVersion(state)) {
    let to = from + 1;
    while (to < upTo && log[to]!.author === log[from]!.author) to += 1;
    const run = log.slice(from, to);
    const steps = run.map(({ step }) => Step.fromJSON(letterSchema, step));
    state = state.apply(
      receiveTransaction(
        state,
        steps,
        run.map(({ author }) => author),
      ),
    );
  }
  return state;
}

function stepOf(doc: Node, [offset, deleted, inserted]: [number, number, string]): Step {
  return new ReplaceStep(positionOf(doc, offset), positionOf(doc, offset + deleted), sliceOf(inserted));
}

/** The position of a character offset in the first part of the letter, where a line end counts for one. */
function positionOf(doc: Node, offset: number): number {
  const part = doc.child(0);
  let left = offset;
  let start = 2;
  for (let index = 0; index < part.childCount; index++) {
    const { size } = part.child(index).content;
    if (left <= size) return start + left;
    left -= size + 1;
    start += size + 2;
  }
  throw new RangeError(`offset ${offset} is not in the text`);
}

function sliceOf(text: string): Slice {
  if (text === '') return Slice.empty;
  if (!text.includes('\n')) return new Slice(Fragment.from(letterSchema.text(text)), 0, 0);
  const lines = text
    .split('\n')
    .map((line) => letterSchema.node('paragraph', null, line ? [letterSchema.text(line)] : []));
  return new Slice(Fragment.from(lines), 1, 1);
}

/** The first part of a letter as plain lines. */
export function textOf(doc: Node): string {
  const lines: string[] = [];
  doc.child(0).forEach((paragraph) => {
    lines.push(paragraph.textContent);
  });
  return lines.join('\n');
}
