import type { EditorState, Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { collabState, receiveOthers, receiveOwn } from './collab-plugin.ts';
import { idsOf } from './inflight.ts';
import { planJump } from './jump.ts';
import { mergeSteps } from './merge-steps.ts';
import { isOwn, type OwnWork } from './own-work.ts';
import type { LetterSnapshot, LogEntry } from './protocol.ts';
import { addedText } from './step-text.ts';
import { removedConflicts } from './text-conflicts.ts';

/** The editor that a client serves: an EditorView, or a bare state in tests. */
export interface CollabHost {
  state(): EditorState;
  dispatch(tr: Transaction): void;
}

/** Brings into the editor what is in the log, and notes in the work which words found no place. */
export interface Intake {
  /** Applies entries that follow the present version without a gap, in runs of others' and own steps. */
  take(entries: readonly LogEntry[]): void;
  /** A batch of which nothing was written leaves no entry; its steps must go all the same. */
  settleBatch(version: number): void;
  /** Goes on from a snapshot in place of thousands of steps; the batch under way is decided in its maps. */
  jump(snapshot: LetterSnapshot): void;
}

/** The intake of one editor. */
export function createIntake(host: CollabHost, work: OwnWork, newId: () => string): Intake {
  function takeRun(run: readonly LogEntry[]): void {
    const state = host.state();
    const version = run.at(-1)!.version;
    const steps = run.map((entry) => Step.fromJSON(state.schema, entry.step));
    const sent = idsOf(work.inflight);
    if (isOwn(work, run[0]!)) {
      const { groups } = work.inflight!;
      const own = steps.map((step, at) => ({ step, ids: groups[run[at]!.index] ?? [] }));
      const { tr, lost } = receiveOwn(state, { steps: own, batchIds: sent, version });
      work.inflight = null;
      host.dispatch(tr);
      reportLost(lost.map(({ step }) => step));
      return;
    }
    const { tr, lost } = receiveOthers(state, steps, version);
    host.dispatch(tr);
    work.conflicts = [...work.conflicts, ...removedConflicts(run, work.personId, newId)];
    reportLost(lost.filter(({ id }) => !sent.has(id)).map(({ step }) => step));
  }

  const reportLost = (steps: readonly Step[]) => reportWords(mergeSteps(steps).steps.map(addedText));

  function reportWords(words: readonly string[]): void {
    for (const mine of words) {
      if (mine === '') continue;
      const conflict = { id: newId(), kind: 'not-placed', mine, theirs: '', by: null } as const;
      work.conflicts = [...work.conflicts, conflict];
    }
  }

  return {
    take(entries) {
      let run: LogEntry[] = [];
      let next = collabState(host.state()).version + 1;
      for (const entry of entries) {
        if (entry.version !== next) continue;
        next += 1;
        if (run[0] && isOwn(work, run[0]) !== isOwn(work, entry)) {
          takeRun(run);
          run = [];
        }
        run.push(entry);
      }
      if (run.length > 0) takeRun(run);
    },
    settleBatch(version) {
      if (!work.inflight) return;
      const state = host.state();
      const reached = Math.max(version, collabState(state).version);
      const { tr, lost } = receiveOwn(state, { steps: [], batchIds: idsOf(work.inflight), version: reached });
      work.inflight = null;
      host.dispatch(tr);
      reportLost(lost.map(({ step }) => step));
    },
    jump(snapshot) {
      const { tr, lost } = planJump(host.state(), snapshot, work.inflight);
      work.inflight = null;
      host.dispatch(tr);
      work.conflicts = [...work.conflicts, ...removedConflicts(snapshot.maps ?? [], work.personId, newId)];
      reportWords(lost);
    },
  };
}
