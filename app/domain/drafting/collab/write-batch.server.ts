import type { Node } from 'prosemirror-model';
import type { Step, StepMap } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import {
  insertLetterSnapshot,
  insertLetterStep,
  keepStoredLetter,
  updateStoredLetter,
} from '#db/queries/letter-steps.ts';
import { overwrittenTexts } from '#editor/collab/overwritten-text.ts';
import type { Batch, DroppedText, OverwrittenText, RefusalCode } from '#editor/collab/protocol.ts';
import { type AppliedStep, rebaseOver } from '#editor/collab/rebase-over.ts';
import { addedText } from '#editor/collab/step-text.ts';
import { endOf, movedEnd } from '#editor/collab/typing-run.ts';
import {
  appendStep,
  type KnownClient,
  type LoggedStep,
  mapRanges,
  missedSince,
  type OpenLetter,
} from './open-letter.server.ts';

/** A state at least this often, so that opening a letter never replays more steps (PERFORMANCE 0.7). */
const snapshotEvery = 500;

/** The rules that a letter must keep beyond its schema, and its greatest size in ProseMirror positions. */
export interface LetterRules {
  validate(doc: Node): string | null;
  maxDocSize: number;
}

/** A batch applied in memory: what to write, and what to tell its author. */
export interface AppliedBatch {
  steps: LoggedStep[];
  dropped: DroppedText[];
  overwrote: OverwrittenText[];
}

/** A batch with its steps parsed, and who sent it. */
export interface IncomingBatch {
  batch: Batch;
  steps: readonly Step[];
  personId: string;
}

/**
 * Rebases a batch over what its author had not seen and puts it into the letter in memory. A batch made on the
 * newest version must fit exactly: if it does not, it was not made by our editor and is refused as a whole. In
 * an older batch a step that no longer fits is dropped and its words go back to their author.
 */
export function applyBatch(
  db: Db,
  letter: OpenLetter,
  { batch, steps, personId, client }: IncomingBatch & { client: KnownClient },
  rules: LetterRules,
): AppliedBatch | { refused: RefusalCode } {
  const missed = missedSince(db, letter, batch.version);
  const rebased = rebaseOver({
    doc: letter.head.doc,
    steps,
    over: missed.map(({ map }) => map),
    leftOff: missed.length > 0 ? leftOffAt(letter, client, batch.version) : null,
  });
  if (missed.length === 0 && rebased.dropped.length > 0) return { refused: 'invalid-step' };
  if (rebased.doc.nodeSize > rules.maxDocSize) return { refused: 'too-large' };
  if (rules.validate(rebased.doc) !== null) {
    if (missed.length === 0) return { refused: 'invalid-document' };
    return { steps: [], dropped: asDropped(steps.map((step, index) => ({ step, index }))), overwrote: [] };
  }
  const appended = append(db, letter, { batch, personId, kept: rebased.kept });
  const last = appended.steps.at(-1);
  const at = last ? endOf(last.map) : null;
  if (last) client.leftOff = at === null ? null : { version: last.version, at };
  return { ...appended, dropped: asDropped(rebased.dropped) };
}

/** Where a client's last step left it, in the positions of the version that its next batch was made on. */
function leftOffAt(letter: OpenLetter, { leftOff }: KnownClient, version: number): number | null {
  const firstInTail = letter.tail[0]?.version;
  if (!leftOff || leftOff.version > version || firstInTail === undefined || leftOff.version + 1 < firstInTail)
    return null;
  const since = letter.tail.slice(leftOff.version + 1 - firstInTail, version + 1 - firstInTail);
  return movedEnd(
    leftOff.at,
    since.map(({ map }) => map),
  );
}

interface Appending {
  batch: Batch;
  personId: string;
  kept: readonly AppliedStep[];
}

function append(
  db: Db,
  letter: OpenLetter,
  { batch, personId, kept }: Appending,
): Omit<AppliedBatch, 'dropped'> {
  const steps: LoggedStep[] = [];
  const overwrote: OverwrittenText[] = [];
  for (const { index, step, doc } of kept) {
    const seen = Math.min(batch.seen[index] ?? batch.version, batch.version);
    const lost = isDeletion(step)
      ? lostUnseen(db, letter, step.getMap(), { seen, client: batch.clientId })
      : [];
    overwrote.push(...lost);
    const { clientId: client, seq } = batch;
    steps.push(appendStep(letter, { step, doc, client, seq, index, author: personId, overwrote: lost }));
  }
  return { steps, overwrote };
}

function isDeletion(step: Step): boolean {
  let deletes = false;
  step.getMap().forEach((from, to) => {
    deletes ||= to > from;
  });
  return deletes;
}

/** Looks no further back than this for words that a deletion removed unseen; a whole day of writing is less. */
const farthestLook = 20_000;

function lostUnseen(
  db: Db,
  letter: OpenLetter,
  deletion: StepMap,
  { seen, client }: { seen: number; client: string },
): OverwrittenText[] {
  if (seen >= letter.head.version) return [];
  const since = missedSince(db, letter, Math.max(seen, letter.head.version - farthestLook));
  return overwrittenTexts({ doc: letter.head.doc, since, deletion, client });
}

/** Only steps that carry words are worth telling about; a deletion of what is already gone has happened. */
function asDropped(steps: readonly { index: number; step: Step }[]): DroppedText[] {
  return steps.map(({ index, step }) => ({ index, text: addedText(step) }));
}

/**
 * Writes the steps of a batch and, when it is due, the state after them. Runs inside the group's transaction, on the
 * database itself: its connection is the same, and its statements are prepared already. Gives whether the state was
 * stored.
 */
export function writeSteps(
  db: Db,
  letter: OpenLetter,
  { steps, state, now }: { steps: readonly LoggedStep[]; state: OpenLetter['head']; now: number },
): boolean {
  if (steps[0]?.version === letter.storedVersion + 1) keepStoredLetter(db, letter.id, now);
  for (const step of steps) {
    insertLetterStep(db, {
      documentId: letter.id,
      version: step.version,
      step: step.stepText,
      map: JSON.stringify(mapRanges(step.map)),
      clientId: step.client,
      clientSeq: step.seq,
      clientIndex: step.index,
      authorId: step.author,
      at: now,
      overwrote: step.overwrote.length > 0 ? JSON.stringify(step.overwrote) : null,
    });
  }
  if (state.version - letter.storedVersion < snapshotEvery) return false;
  const doc = JSON.stringify(state.doc.toJSON());
  updateStoredLetter(db, letter.id, { version: state.version, doc });
  insertLetterSnapshot(db, { documentId: letter.id, version: state.version, doc, at: now });
  letter.storedVersion = state.version;
  return true;
}
