import type { VersionAlignment } from './align-versions.ts';
import type { TextRange } from './anchored.ts';
import { foldTypography } from './fold-typography.ts';
import { longestIncreasing } from './increasing-order.ts';
import { type Words, wordsWithin } from './words.ts';

/** A piece of text that both versions have, that only the new one has, or that only the old one had. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A text with the part of it that is to be compared. */
interface Side extends TextRange {
  text: string;
  words: Words;
  from: number;
  to: number;
}

const sideOf = (text: string, words: Words, range: TextRange): Side => ({
  text,
  words,
  ...range,
  ...wordsWithin(words, range.start, range.end),
});

const differs = (a: string, b: string) => foldTypography(a) !== foldTypography(b);

/**
 * The difference between a range of the old text and a range of the new one, word by word. The `same` and
 * `added` pieces together are exactly the new range. Old words for which `elsewhere` is true are left out:
 * they are shown beside another part of the new text.
 */
export function diffWords(
  alignment: VersionAlignment,
  oldRange: TextRange,
  newRange: TextRange,
  elsewhere: (oldWord: number) => boolean = () => false,
): WordChange[] {
  const old = sideOf(alignment.oldText, alignment.old, oldRange);
  const next = sideOf(alignment.newText, alignment.next, newRange);
  const changes = new ChangeList();
  let oldAt = old.from;
  let oldOffset = old.start;
  let newOffset = next.start;
  /** Removes the old words before `word`; gives the old text left before it, null when that belongs to words shown elsewhere. */
  const removeUpTo = (word: number, stop: number): string | null => {
    let hidden = false;
    for (; oldAt < word; oldAt++) {
      const end = old.words.ends[oldAt]!;
      hidden = elsewhere(oldAt);
      if (!hidden) changes.add('removed', old.text.slice(oldOffset, end));
      oldOffset = end;
    }
    return hidden ? null : old.text.slice(oldOffset, stop);
  };
  for (const [oldWord, newWord] of pairsInOrder(alignment, old, next)) {
    const newStart = next.words.starts[newWord]!;
    const oldStart = old.words.starts[oldWord]!;
    const inserted = next.text.slice(newOffset, newStart);
    changes.between(removeUpTo(oldWord, oldStart), inserted);
    changes.between(
      old.text.slice(oldStart, old.words.ends[oldWord]),
      next.text.slice(newStart, next.words.ends[newWord]),
    );
    oldAt = oldWord + 1;
    oldOffset = old.words.ends[oldWord]!;
    newOffset = next.words.ends[newWord]!;
  }
  changes.between(removeUpTo(old.to, old.end), next.text.slice(newOffset, next.end));
  return changes.list;
}

/** Pairs of words that lie in both ranges, in an order that both keep. */
function pairsInOrder({ toOld }: VersionAlignment, old: Side, next: Side): [number, number][] {
  const pairs: [number, number][] = [];
  for (let word = next.from; word < next.to; word++) {
    const partner = toOld[word]!;
    if (partner >= old.from && partner < old.to) pairs.push([partner, word]);
  }
  return longestIncreasing(pairs.map(([oldWord]) => oldWord)).map((index) => pairs[index]!);
}

/** Pieces in reading order; neighbours of one kind are joined. */
class ChangeList {
  readonly list: WordChange[] = [];

  add(kind: WordChange['kind'], text: string): void {
    if (text === '') return;
    const last = this.list.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.list.push({ kind, text });
  }

  /** What stands in one place in both versions: a word, or what lies between two words; null when unknown. */
  between(old: string | null, next: string): void {
    if (old === null) {
      this.add(/[\p{L}\p{N}]/u.test(next) ? 'added' : 'same', next);
    } else if (!differs(old, next)) {
      this.add('same', next);
    } else if (old !== '' && next.endsWith(old)) {
      this.add('added', next.slice(0, next.length - old.length));
      this.add('same', old);
    } else {
      if (old.trim() !== '') this.add('removed', old);
      this.add(next.trim() === '' ? 'same' : 'added', next);
    }
  }
}
