/** Insertions, deletions and replacements that turn `a` into `b` (Levenshtein). For short strings. */
export function editDistance(a: string, b: string): number {
  return lastRow(a, b)[b.length]!;
}

/** The distance from `a` to the beginning of `b` that is nearest to it; the rest of `b` is free. */
export function distanceToBeginning(a: string, b: string): number {
  return Math.min(...lastRow(a, b));
}

/** The distances from `a` to every beginning of `b`. */
function lastRow(a: string, b: string): Int32Array {
  const row = Int32Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line++) {
    let corner = row[0]!;
    row[0] = line;
    for (let column = 1; column <= b.length; column++) {
      const replaced = corner + (a.charCodeAt(line - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      corner = row[column]!;
      row[column] = Math.min(replaced, corner + 1, row[column - 1]! + 1);
    }
  }
  return row;
}
