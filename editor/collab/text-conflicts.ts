import type { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { mergeSteps } from './merge-steps.ts';
import type { OutboxRecord, TextConflict } from './outbox.ts';
import type { Acknowledgement, LogEntry, LogMap, StepJson } from './protocol.ts';
import { addedText } from './step-text.ts';

/** What an acknowledgement tells its author: words that found no place, and words of others that were removed. */
export function ackConflicts(answer: Acknowledgement, newId: () => string): TextConflict[] {
  const notPlaced = answer.dropped
    .filter(({ text }) => text !== '')
    .map(({ text }) => conflict(newId(), 'not-placed', { mine: text }));
  const mine = ownWords(answer);
  const replaced = answer.overwrote.map(({ author, text }) =>
    conflict(newId(), 'replaced-theirs', { mine, theirs: text, by: author }),
  );
  return [...notPlaced, ...replaced];
}

/** Words of `personId` that others removed without having seen them. */
export function removedConflicts(
  entries: readonly (LogEntry | LogMap)[],
  personId: string,
  newId: () => string,
): TextConflict[] {
  return entries.flatMap((entry) =>
    (entry.overwrote ?? [])
      .filter(({ author }) => author === personId)
      .map(({ text }) =>
        conflict(newId(), 'removed-mine', { mine: text, theirs: insertedBy(entry), by: entry.author }),
      ),
  );
}

/**
 * The words in a record's steps, for when they can no longer be sent: as they were typed, in one piece where they
 * follow each other. Steps of a release whose letter was of another kind are read as plain words.
 */
export function unsentWords({ inflight, inflightNow, pending }: OutboxRecord, schema: Schema): string {
  const stands = new Set(inflightNow.map(({ index }) => index));
  // What was sent and lost its place here meanwhile has its words in the batch only.
  const gone = (inflight?.steps ?? []).filter((_step, index) => !stands.has(index) && !stands.has(-1));
  const steps = [...inflightNow, ...pending].map(({ step }) => step);
  const read = readSteps(steps, schema);
  const standing = read ? mergeSteps(read).steps.map(addedText) : [steps.map(typedIn).join('').trim()];
  return [...gone.map(stepWords), ...standing].filter(Boolean).join('\n\n');
}

function readSteps(steps: readonly StepJson[], schema: Schema): Step[] | null {
  try {
    return steps.map((step) => Step.fromJSON(schema, step));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function conflict(
  id: string,
  kind: TextConflict['kind'],
  words: { mine?: string; theirs?: string; by?: string },
): TextConflict {
  return { id, kind, mine: words.mine ?? '', theirs: words.theirs ?? '', by: words.by ?? null };
}

/** The words that stand there now instead, from the steps that did the overwriting. */
function ownWords(answer: Acknowledgement): string {
  return (answer.entries ?? [])
    .filter((entry) => entry.overwrote)
    .map(insertedBy)
    .filter((text) => text !== '')
    .join(' ');
}

interface JsonNode {
  text?: string;
  content?: JsonNode[];
}

/** The plain words in a step's JSON; no schema is needed to show them. */
function insertedBy(entry: LogEntry | LogMap): string {
  return 'step' in entry ? stepWords(entry.step) : '';
}

const stepWords = (step: StepJson): string => typedIn(step).trim();

function typedIn(step: StepJson): string {
  const slice = step.slice as { content?: JsonNode[] } | undefined;
  return (slice?.content ?? []).map(jsonText).join(' ');
}

function jsonText(node: JsonNode): string {
  return node.text ?? (node.content ?? []).map(jsonText).join('');
}
