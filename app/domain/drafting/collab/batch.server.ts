import type { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { z } from 'zod';
import type { StepJson } from '#editor/collab/protocol.ts';

const position = z.int().min(0).max(100_000_000);

/**
 * A step as it may arrive from outside: a known kind with whole, ordered positions. ProseMirror itself only
 * checks that they are numbers; a fraction or a reversed range would damage the document instead of failing.
 */
const stepJson = z
  .looseObject({
    stepType: z.enum([
      'replace',
      'replaceAround',
      'addMark',
      'removeMark',
      'addNodeMark',
      'removeNodeMark',
      'attr',
      'docAttr',
    ]),
    from: position.optional(),
    to: position.optional(),
    gapFrom: position.optional(),
    gapTo: position.optional(),
    insert: position.optional(),
    pos: position.optional(),
  })
  .refine((step) => (step.from ?? 0) <= (step.to ?? step.from ?? 0), 'reversed range')
  .refine(
    (step) =>
      step.gapFrom === undefined ||
      ((step.from ?? 0) <= step.gapFrom && step.gapFrom <= step.gapTo! && step.gapTo! <= step.to!),
    'gap outside range',
  );

/** A batch as posted; see Batch in editor/collab/protocol.ts. At most 1,000 steps: more come in a next batch. */
export const batchSchema = z.object({
  clientId: z.string().regex(/^[\w-]{8,64}$/),
  seq: z.int().min(1),
  version: z.int().min(0),
  schemaVersion: z.int().min(1),
  steps: z.array(stepJson).min(1).max(1000),
  seen: z.array(z.int().min(0)).max(1000),
});

/** A caret as others may see it, or null when its owner left the letter. */
export const presenceSchema = z.object({
  clientId: z.string().regex(/^[\w-]{8,64}$/),
  version: z.int().min(0),
  selection: z.object({ anchor: position, head: position }).nullable(),
});

/** Steps from JSON in this schema, or null when one of them is not a step of it. */
export function parseSteps(schema: Schema, json: readonly StepJson[]): Step[] | null {
  try {
    return json.map((step) => Step.fromJSON(schema, step));
  } catch (error) {
    // Both mean that the JSON does not describe a step: deep nesting overflows the stack as a RangeError too.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
