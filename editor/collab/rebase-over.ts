import type { Node } from 'prosemirror-model';
import { Mapping, type Step, type StepMap } from 'prosemirror-transform';
import { applyStep } from './apply-step.ts';
import { RebasePath } from './rebase-path.ts';
import { endOf, mapTyping } from './typing-run.ts';

/** A step together with its place in the list it came from. */
export interface NumberedStep {
  index: number;
  step: Step;
}

/** A step as it was applied, with the document after it. */
export interface AppliedStep extends NumberedStep {
  doc: Node;
}

/** The outcome of {@link rebaseOver}: the new document, the steps as they were applied, and those that found no place. */
export interface Rebased {
  doc: Node;
  kept: AppliedStep[];
  dropped: NumberedStep[];
}

/** What to rebase: `steps` follow one another from the old version; `over` are the maps from there to `doc`. */
export interface RebaseInput {
  doc: Node;
  steps: readonly Step[];
  over: readonly StepMap[];
  /**
   * Steps that the authority has decided on: index in `steps` to index in `over`, or -1 for one that it dropped.
   * They are not applied again.
   */
  confirmed?: ReadonlyMap<number, number>;
  /** Where the step before the first of `steps` left their maker, in its positions; see typing-run.ts. */
  leftOff?: number | null;
}

/**
 * Moves steps that were made on an old version onto `doc`. Each step is mapped back through its own earlier
 * siblings, forward over what was missed, and forward again through those siblings as they were applied; the
 * siblings are paired as mirrors, so that a position inside text a sibling added is found back exactly.
 * The same composition as `rebaseSteps` of prosemirror-collab (MIT), on maps alone: no old document is needed.
 */
export function rebaseOver(input: RebaseInput): Rebased {
  if (input.confirmed) return alongPath(input);
  if (input.over.length === 0) return inPlace(input);
  return input.steps.length === 1 && input.over.length <= fewMaps ? oneStep(input) : alongPath(input);
}

/** More maps than this are passed faster in blocks; see rebase-path.ts. */
const fewMaps = 64;

/** A key press that crossed those of others on the way: it has no siblings to go back through. */
function oneStep({ doc, steps, over, leftOff = null }: RebaseInput): Rebased {
  const step = steps[0]!;
  const mapped = mapTyping(step, new Mapping([...over]), leftOff);
  const next = mapped && applyStep(doc, mapped);
  if (!mapped || !next) return { doc, kept: [], dropped: [{ index: 0, step }] };
  return { doc: next, kept: [{ index: 0, step: mapped, doc: next }], dropped: [] };
}

/** Steps on the newest version, which is nearly every batch: as long as all of them fit, nothing has to be moved. */
function inPlace(input: RebaseInput): Rebased {
  const rebased: Rebased = { doc: input.doc, kept: [], dropped: [] };
  for (const [index, step] of input.steps.entries()) {
    const doc = applyStep(rebased.doc, step);
    if (!doc) return alongPath(input);
    rebased.doc = doc;
    rebased.kept.push({ index, step, doc });
  }
  return rebased;
}

function alongPath({ doc, steps, over, confirmed, leftOff = null }: RebaseInput): Rebased {
  const path = new RebasePath(
    steps.map((step) => step.getMap()),
    over,
    new Map([...(confirmed ?? [])].filter(([, overIndex]) => overIndex >= 0)),
  );
  const rebased: Rebased = { doc, kept: [], dropped: [] };
  steps.forEach((step, index) => {
    if (confirmed?.has(index)) return;
    const before = index > 0 ? endOf(steps[index - 1]!.getMap()) : leftOff;
    const mapped = mapTyping(step, path.from(index), before);
    const next = mapped && applyStep(rebased.doc, mapped);
    if (!mapped || !next) {
      rebased.dropped.push({ index, step });
      return;
    }
    path.add(mapped.getMap(), index);
    rebased.doc = next;
    rebased.kept.push({ index, step: mapped, doc: next });
  });
  return rebased;
}
