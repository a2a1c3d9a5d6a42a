import { type Mappable, Mapping, type MapResult, type StepMap } from 'prosemirror-transform';

/** What was deleted around a position on its way; MapResult has the same four. */
interface Deletions {
  deleted: boolean;
  deletedBefore: boolean;
  deletedAfter: boolean;
  deletedAcross: boolean;
}

/** Where a way back comes out again: a map further on that puts back what this one took away. */
interface Landing {
  /** Both maps, paired as mirrors. */
  pair: Mapping;
  part: 'over' | 'forth';
  /** Index of the map after the mirror. */
  next: number;
}

/**
 * The way of a position through a rebase: back through the steps of one author (the last first), over what others
 * wrote meanwhile, and forth through those steps as they were applied. It gives the same as one `Mapping` of all
 * these maps with their mirrors. But nothing jumps out of the maps of others, and most of them are far from the
 * position: these are passed in blocks.
 */
export class RebasePath {
  private readonly back: FlatMaps;
  private readonly over: FlatMaps;
  private readonly forth: StepMap[] = [];
  private readonly landings = new Map<number, Landing>();

  /**
   * `own` are the maps of the author's steps in their order, `over` those of the others. `landed` says which of the
   * own steps are themselves among the others: index in `own` to index in `over`.
   */
  constructor(
    private readonly own: readonly StepMap[],
    over: readonly StepMap[],
    landed: ReadonlyMap<number, number>,
  ) {
    this.back = new FlatMaps([...own].reverse().map((map) => map.invert()));
    this.over = new FlatMaps(over);
    landed.forEach((overIndex, index) => {
      this.land(index, over[overIndex]!, { part: 'over', next: overIndex + 1 });
    });
  }

  /** Adds the map of own step `index` as it was applied. */
  add(map: StepMap, index: number): void {
    this.forth.push(map);
    this.land(index, map, { part: 'forth', next: this.forth.length });
  }

  /** The way from just before own step `index` to the end of what was applied so far. */
  from(index: number): Mappable {
    const start = this.own.length - index;
    return {
      map: (pos, assoc = 1) => this.walk(start, pos, assoc).pos,
      mapResult: (pos, assoc = 1) => this.walk(start, pos, assoc),
    };
  }

  private land(index: number, map: StepMap, where: Pick<Landing, 'part' | 'next'>): void {
    const at = this.own.length - 1 - index;
    const pair = new Mapping([this.back.maps[at]!]);
    pair.appendMap(map, 0);
    this.landings.set(at, { pair, ...where });
  }

  private walk(start: number, startPos: number, assoc: number): MapResult {
    const seen: Deletions = {
      deleted: false,
      deletedBefore: false,
      deletedAfter: false,
      deletedAcross: false,
    };
    let pos = startPos;
    let landing: Landing | undefined;
    for (let at = start; at < this.back.maps.length && !landing; at++) {
      landing = this.back.isInside(at, pos, assoc) ? this.landings.get(at) : undefined;
      pos = landing ? landing.pair.map(pos, assoc) : this.back.mapOne(at, pos, assoc, seen);
    }
    if (landing?.part !== 'forth') {
      pos = this.over.mapAll(landing?.next ?? 0, pos, assoc, seen);
    }
    for (let at = landing?.part === 'forth' ? landing.next : 0; at < this.forth.length; at++)
      pos = note(this.forth[at]!.mapResult(pos, assoc), seen);
    return { pos, ...seen };
  }
}

/** Adds what a map deleted to what was seen so far; gives the new position. */
function note(result: MapResult, seen: Deletions): number {
  seen.deleted ||= result.deleted;
  seen.deletedBefore ||= result.deletedBefore;
  seen.deletedAfter ||= result.deletedAfter;
  seen.deletedAcross ||= result.deletedAcross;
  return result.pos;
}

/** Maps per block. */
const blockSize = 64;

/** What a block of maps does to positions that none of its maps touches. */
interface Block {
  /** Positions below this one stay. */
  before: number;
  /** Positions above this one move by `shift`. */
  after: number;
  shift: number;
}

/** Maps with their ranges beside each other: start, old size and new size, in the positions before the map. */
class FlatMaps {
  /** Where the ranges of each map begin in `ranges`; one more at the end. */
  private readonly firsts: Int32Array;
  private readonly ranges: number[] = [];
  private readonly blocks: Block[];

  constructor(readonly maps: readonly StepMap[]) {
    this.firsts = new Int32Array(maps.length + 1);
    const keep = (oldStart: number, oldEnd: number, newStart: number, newEnd: number) => {
      this.ranges.push(oldStart, oldEnd - oldStart, newEnd - newStart);
    };
    maps.forEach((map, index) => {
      map.forEach(keep);
      this.firsts[index + 1] = this.ranges.length;
    });
    const count = Math.floor(maps.length / blockSize);
    this.blocks = Array.from({ length: count }, (_none, block) => this.readBlock(block * blockSize));
  }

  private readBlock(from: number): Block {
    const { ranges, firsts } = this;
    const block = { before: Number.POSITIVE_INFINITY, after: Number.NEGATIVE_INFINITY, shift: 0 };
    for (let index = from; index < from + blockSize; index++) {
      const shiftBefore = block.shift;
      for (let at = firsts[index]!; at < firsts[index + 1]!; at += 3) {
        const end = ranges[at]! + ranges[at + 1]!;
        block.before = Math.min(block.before, ranges[at]!);
        block.after = Math.max(block.after, end - shiftBefore);
        block.shift += ranges[at + 2]! - ranges[at + 1]!;
      }
    }
    return block;
  }

  /** Maps a position through all maps from `from` on. */
  mapAll(from: number, startPos: number, assoc: number, seen: Deletions): number {
    let pos = startPos;
    for (let at = from; at < this.maps.length; ) {
      const block = at % blockSize === 0 ? this.blocks[at / blockSize] : undefined;
      if (block && (pos < block.before || pos > block.after)) {
        if (pos > block.after) pos += block.shift;
        at += blockSize;
      } else {
        pos = this.mapOne(at, pos, assoc, seen);
        at += 1;
      }
    }
    return pos;
  }

  /** Maps a position through one map. */
  mapOne(index: number, pos: number, assoc: number, seen: Deletions): number {
    const { ranges, firsts } = this;
    const end = firsts[index + 1]!;
    let moved = pos;
    for (let at = firsts[index]!; at < end; at += 3) {
      const start = ranges[at]!;
      if (start > pos) break;
      if (pos <= start + ranges[at + 1]!) return note(this.maps[index]!.mapResult(pos, assoc), seen);
      moved += ranges[at + 2]! - ranges[at + 1]!;
    }
    return moved;
  }

  /** Whether a position lies in what this map replaces, so that a mirror can give its exact place back. */
  isInside(index: number, pos: number, assoc: number): boolean {
    const { ranges, firsts } = this;
    for (let at = firsts[index]!; at < firsts[index + 1]!; at += 3) {
      const start = ranges[at]!;
      const end = start + ranges[at + 1]!;
      if (pos >= start && pos <= end) return pos !== (assoc < 0 ? start : end);
    }
    return false;
  }
}
