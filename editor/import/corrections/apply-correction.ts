import { noteSchema } from '../../schema/note-schema.ts';
import type { JsonNode } from '../note/json-node.ts';
import { citeBlocks } from '../note/number-blocks.ts';
import type { Correction, Refusal } from './correction.ts';
import { headerRow } from './header-row.ts';
import { joinWithNext } from './join-blocks.ts';
import { makeHeading, makeParagraph } from './make-heading.ts';
import { removeLine } from './remove-line.ts';
import { splitBlock } from './split-block.ts';

/** A corrected document, or why it stayed as it was. */
export type Corrected = { doc: JsonNode; refusal: null } | { doc: null; refusal: Refusal };

/**
 * Makes one correction in the JSON of a note, which itself stays as it is. Ids stay with their blocks, new parts
 * get new ones, and citable numbers are counted again. The result passes the checks of noteSchema.
 */
export function applyCorrection(note: JsonNode, correction: Correction): Corrected {
  const { doc, failure } = applyCorrections(note, [correction]);
  return failure ? { doc: null, refusal: failure.refusal } : { doc, refusal: null };
}

/** Makes corrections in order, as far as they can be made; `failure` tells which one could not, and why. */
export function applyCorrections(
  note: JsonNode,
  corrections: readonly Correction[],
): { doc: JsonNode; failure: { at: number; refusal: Refusal } | null } {
  const doc = structuredClone(note);
  doc.content ??= [];
  const failure = makeAll(doc.content, corrections);
  citeBlocks(doc.content);
  noteSchema.nodeFromJSON(doc).check();
  return { doc, failure };
}

function makeAll(sections: JsonNode[], corrections: readonly Correction[]) {
  for (const [at, correction] of corrections.entries()) {
    const refusal = change(sections, correction);
    if (refusal) return { at, refusal };
  }
  return null;
}

/** Makes one correction in place. What refuses has changed nothing. */
function change(sections: JsonNode[], correction: Correction): Refusal | null {
  switch (correction.kind) {
    case 'heading':
      return makeHeading(sections, correction.block, correction.level);
    case 'paragraph':
      return makeParagraph(sections, correction.block);
    case 'join':
      return joinWithNext(sections, correction.block);
    case 'split':
      return splitBlock(sections, correction.block, correction.at);
    case 'headerRow':
      return headerRow(sections, correction.block, correction.header);
    case 'remove':
      return removeLine(sections, correction.block, correction.everywhere);
  }
}
