import type { WordChange } from './word-diff.ts';

/**
 * The difference between two short texts (a remark, an answer), word by word: the longest common row of words stays,
 * the rest came or went. Quadratic, so for at most a few thousand words; {@link alignVersions} is for whole notes. The
 * `same` and `added` pieces together are exactly the new text, `same` and `removed` the old one but for white space.
 */
export function diffShortTexts(before: string, now: string): WordChange[] {
  const [old, next] = [piecesOf(before), piecesOf(now)];
  const [oldWords, nextWords] = [old.map(bare), next.map(bare)];
  const lengths = commonLengths(oldWords, nextWords);
  const changes: WordChange[] = [];
  const say = (kind: WordChange['kind'], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && oldWords[i] === nextWords[j]) {
      say('same', next[j]!);
      i += 1;
      j += 1;
    } else if (j >= next.length || (i < old.length && lengths.at(i + 1, j) >= lengths.at(i, j + 1))) {
      say('removed', old[i]!);
      i += 1;
    } else {
      say('added', next[j]!);
      j += 1;
    }
  }
  return changes;
}

/** Words, each with the white space after it; white space at the very beginning is a piece of its own. */
const piecesOf = (text: string): string[] => text.match(/\S+\s*|^\s+/gu) ?? [];
const bare = (piece: string): string => piece.trimEnd();

/** For every pair of places: how many words the rests of both texts have in common, in order. */
function commonLengths(old: readonly string[], next: readonly string[]) {
  const width = next.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = next.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === next[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  return { at: (i: number, j: number): number => lengths[i * width + j] ?? 0 };
}
