import type { Acknowledgement, Batch, LetterSnapshot, LogEntry, RefusalCode } from './protocol.ts';

/** Why nothing came of a request, in the terms that the person is told. None of these loses text. */
export type Trouble =
  | { status: 'offline' }
  | { status: 'busy'; retryAfterMs: number }
  | { status: 'signed-out' }
  | { status: 'denied' }
  | { status: 'refused'; code: RefusalCode | 'not-found' };

export type SendResult = { status: 'acknowledged'; answer: Acknowledgement } | Trouble;

export type CatchUpResult =
  | { status: 'steps'; version: number; entries: LogEntry[] }
  | { status: 'snapshot'; snapshot: LetterSnapshot }
  | Trouble;

/** What a stream of a letter brings: committed steps, or the word that one is too far behind for them. */
export type StreamMessage = { kind: 'entries'; entries: LogEntry[] } | { kind: 'behind'; version: number };

/** The way to the authority. Its promises never reject: every outcome is a value. */
export interface CollabTransport {
  send(batch: Batch): Promise<SendResult>;
  /** Steps after `since`, or a snapshot with the maps since then; always the latter with form 'maps'. */
  catchUp(since: number, form: 'steps' | 'maps'): Promise<CatchUpResult>;
}
