/**
 * Indices of a longest strictly increasing subsequence of `values`: of things that were re-ordered, the most
 * that can be said to have stayed in order (patience sorting, O(n log n)).
 */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length);
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const chosen: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) chosen.push(index);
  return chosen.reverse();
}
