import type { Batch, StepJson } from '#editor/collab/protocol.ts';

/** A step that puts text at a position, as JSON. */
export function typing(at: number, text: string): StepJson {
  return { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } };
}

/** A step that takes text away, as JSON. */
export const deleting = (from: number, to: number): StepJson => ({ stepType: 'replace', from, to });

/** A batch of one or more steps. */
export function batchOf(clientId: string, seq: number, version: number, steps: StepJson[]): Batch {
  return { clientId, seq, version, schemaVersion: 1, steps, seen: steps.map(() => version) };
}

/** Posts a batch as a person. */
export function postBatch(
  url: string,
  person: string,
  batch: unknown,
  documentId = 'brief',
): Promise<Response> {
  return fetch(`${url}/letters/${documentId}/steps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-person': person },
    body: JSON.stringify(batch),
  });
}
