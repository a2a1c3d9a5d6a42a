import { type Mappable, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';

/** Where a step left its maker: behind what it put in, or where it took something away. Null when it moved nothing. */
export function endOf(map: StepMap): number | null {
  let end: number | null = null;
  map.forEach((_oldStart, _oldEnd, _newStart, newEnd) => {
    end = newEnd;
  });
  return end;
}

/** The same place after steps of others; what they put in exactly there comes behind it. */
export function movedEnd(end: number | null, over: readonly StepMap[]): number | null {
  return end === null ? null : over.reduce((at, map) => map.map(at, -1), end);
}

/**
 * Moves a step along. Of two people who type at the same place, whose step comes second goes behind the first; but
 * who types on where they left off stays with their own words, so that words are not mixed letter by letter.
 *
 * @param leftOff where the maker's step before this one ended, in the positions of `step`; null when not known
 */
export function mapTyping(step: Step, along: Mappable, leftOff: number | null): Step | null {
  const typesOn =
    leftOff !== null && step instanceof ReplaceStep && step.from === step.to && step.from === leftOff;
  return step.map(typesOn ? leaningBack(along) : along);
}

const leaningBack = (along: Mappable): Mappable => ({
  map: (pos) => along.map(pos, -1),
  mapResult: (pos) => along.mapResult(pos, -1),
});
