import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SendAnswer } from './send-in-background.ts';
import { type IsStored, useKeptWords } from './use-kept-words.ts';
import { type Sending, useSending } from './use-sending.ts';

/** Words that are being changed, and the version of the stored ones that the change began with. */
export interface Change {
  body: string;
  version: number;
}

interface EditingOptions<T extends Change> {
  /** What is stored, as a change that changes nothing. */
  first: T;
  /** Takes the change by PUT. */
  address: string;
  /** Where unsent changes are kept in this browser. */
  keptUnder: string;
  /** Whether it opens because an earlier page left words, so that the cursor must not jump to it. */
  restored: boolean;
  isStored: IsStored<T>;
  /** The change is stored. */
  onDone: () => void;
  /** The change was let go of for what another tab had stored. */
  onLetGo: () => void;
  /** Nothing was changed after all. */
  onLeave: () => void;
}

/** A change that is being typed, on its way, or beside what another tab stored meanwhile. */
export interface Editing<T extends Change> {
  change: T;
  form: RefObject<HTMLFormElement>;
  sending: Sending;
  /** Whether this browser keeps nothing, so that the words are only here. */
  unkept: boolean;
  /** What another tab stored meanwhile; null while nobody did. */
  other: Change | null;
  type(part: Partial<T>): void;
  give(): void;
  /** Ends a clash with one's own words, or with the stored ones. */
  keepMine(): void;
  keepStored(): void;
  leave(): void;
}

/**
 * Changing one's own stored words in the background. Every key press is kept in this browser until the server has it;
 * when another tab was first, both texts are there and nothing is sent before the person chose.
 */
export function useEditing<T extends Change>(options: EditingOptions<T>): Editing<T> {
  const { first, address, keptUnder, restored, isStored, onDone, onLetGo, onLeave } = options;
  const [change, setChange] = useState(first);
  const [unkept, setUnkept] = useState(false);
  const latest = useRef(first);
  const sent = useRef<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const { sending, send, stop } = useSending();
  const kept = useKeptWords<T>(keptUnder, set, isStored);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens; words that come back by themselves leave the cursor alone.
  useEffect(() => {
    if (!restored) form.current?.querySelector('textarea')?.focus();
  }, []);

  function set(next: T) {
    latest.current = next;
    setChange(next);
  }

  function keep(next: T) {
    set(next);
    setUnkept(!kept.keep(next));
  }

  async function give(given: T): Promise<void> {
    keep(given);
    sent.current.push(given.body.trim());
    const answer = await send({ path: address, method: 'PUT', body: given });
    const stored = storedIn(answer);
    if (answer.kind === 'done') settle(given);
    // Its own earlier words, of which the answer got lost: they stay in the history, and these take their place.
    else if (stored && latest.current === given && sent.current.includes(stored.body))
      await give({ ...given, version: stored.version });
  }

  function settle(given: T) {
    // Who typed on meanwhile goes on from what is stored now.
    if (latest.current !== given) return keep({ ...latest.current, version: given.version + 1 });
    kept.drop();
    onDone();
  }

  const other = sending.state === 'refused' ? storedIn({ kind: 'refused', failure: sending.failure }) : null;
  return {
    change,
    form,
    sending,
    unkept,
    other,
    type: (part) => {
      stop();
      keep({ ...latest.current, ...part });
    },
    give: () => void give(latest.current),
    keepMine: () => void give({ ...latest.current, version: other?.version ?? latest.current.version }),
    keepStored: () => {
      kept.drop();
      onLetGo();
    },
    leave: () => {
      kept.drop();
      onLeave();
    },
  };
}

/** What stands in the database, out of the refusal of a change (conflict 'annotationChanged' or 'replyChanged'). */
function storedIn(answer: SendAnswer): Change | null {
  const current = answer.kind === 'refused' ? answer.failure.current : undefined;
  return current ? { body: String(current.body ?? ''), version: Number(current.version) } : null;
}
