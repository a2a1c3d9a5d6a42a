import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { Db } from '#db/client.ts';
import { letterDocumentsByCase, stepsBetween } from '#db/queries/letter-steps.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';

/** The letter of a case as it stands on disk now. */
export interface CurrentLetter {
  documentId: string;
  version: number;
  doc: Node;
}

/**
 * The letter of a case from its stored state and the steps after it; null before drafting began. Every step
 * that anybody was told is saved is in it.
 */
export function currentLetter(db: Db, caseId: string): CurrentLetter | null {
  const stored = letterDocumentsByCase(db, caseId).at(-1);
  if (!stored) return null;
  const steps = stepsBetween(db, stored.id, stored.version, Number.MAX_SAFE_INTEGER);
  const doc = steps.reduce(
    (current, row) => applyStored(current, row.step),
    Node.fromJSON(letterSchema, JSON.parse(stored.doc)),
  );
  return { documentId: stored.id, version: stored.version + steps.length, doc };
}

function applyStored(doc: Node, json: string): Node {
  const result = Step.fromJSON(letterSchema, JSON.parse(json)).apply(doc);
  if (!result.doc) throw new Error(`a stored step does not fit: ${result.failed}`);
  return result.doc;
}
