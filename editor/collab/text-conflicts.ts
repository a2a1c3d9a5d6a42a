import type { OutboxRecord, TextConflict } from './outbox.ts';
import type { Acknowledgement, LogEntry, LogMap, StepJson } from './protocol.ts';

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

/** The words in a record's steps, for when they can no longer be sent. No schema is needed to read them. */
export function unsentWords({ inflight, pending }: OutboxRecord): string[] {
  const steps = [...(inflight?.steps ?? []), ...pending.map(({ step }) => step)];
  const words = steps.map(stepWords).join('');
  return words === '' ? [] : [words];
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

function stepWords(step: StepJson): string {
  const slice = step.slice as { content?: JsonNode[] } | undefined;
  return (slice?.content ?? []).map(jsonText).join(' ').trim();
}

function jsonText(node: JsonNode): string {
  return node.text ?? (node.content ?? []).map(jsonText).join('');
}
