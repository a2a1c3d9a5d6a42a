import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { readDatabase } from '../harness/forms.ts';
import type { TestServer } from '../harness/server.ts';

interface StepRow {
  step: string;
  clientId: string;
  clientSeq: number;
}

/** The letter of a case as the disk has it: the stored state with every later step applied. */
export function lettersWords(server: Pick<TestServer, 'database'>, caseId: string): string {
  const [row] = readDatabase<{ id: string; version: number; doc: string }>(
    server,
    'select id, version, doc from letter_document where case_id = ?',
    caseId,
  );
  let doc = Node.fromJSON(letterSchema, JSON.parse(row!.doc));
  for (const { step } of readDatabase<StepRow>(
    server,
    'select step from letter_step where document_id = ? and version > ? order by version',
    row!.id,
    row!.version,
  )) {
    const result = Step.fromJSON(letterSchema, JSON.parse(step)).apply(doc);
    if (!result.doc) throw new Error(`a step on disk does not fit: ${result.failed}`);
    doc = result.doc;
  }
  return doc.textBetween(0, doc.content.size, '\n', ' ');
}

/** The batches that the disk has, as "client/number". */
export const batchesOnDisk = (server: Pick<TestServer, 'database'>): Set<string> =>
  new Set(
    readDatabase<StepRow>(
      server,
      'select client_id as clientId, client_seq as clientSeq from letter_step',
    ).map(({ clientId, clientSeq }) => `${clientId}/${clientSeq}`),
  );
