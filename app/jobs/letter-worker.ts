import { parentPort } from 'node:worker_threads';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { type NoteOrder, renderNote } from '#editor/export/note/render-note.ts';
import { type LetterFormat, renderLetter } from '#editor/export/render-letter.ts';

/** What the press sends: a frozen letter as JSON and the format wanted, or a note with what to make of it. */
export type LetterOrder = { id: number } & ({ json: string; format: LetterFormat } | { note: NoteOrder });

/** What the worker answers; `code` and `params` are those of a LetterRefusal. */
export type LetterAnswer =
  | { id: number; bytes: Uint8Array }
  | { id: number; code: string; params: Record<string, string | number> };

const port = parentPort;
if (!port) throw new Error('the letter worker must be started as a worker thread');

port.on('message', async (order: LetterOrder) => {
  const { id } = order;
  try {
    const bytes = await make(order);
    port.postMessage({ id, bytes } satisfies LetterAnswer);
  } catch (error) {
    const refusal = error as { code?: unknown; params?: Record<string, string | number>; message?: string };
    if (typeof refusal.code !== 'string') console.error('letter worker failed:', error);
    const code = typeof refusal.code === 'string' ? refusal.code : 'LETTER_FAILED';
    port.postMessage({ id, code, params: refusal.params ?? {} } satisfies LetterAnswer);
  }
});

const make = (order: LetterOrder): Promise<Uint8Array> =>
  'note' in order
    ? renderNote(order.note)
    : renderLetter(frozenLetterSchema.parse(JSON.parse(order.json)), order.format);
