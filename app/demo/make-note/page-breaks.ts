/**
 * Where a page begins, so that the file says on which page a passage stands, as a file that was once open in a
 * word processor does. Only paragraphs are split; a page that begins in a table begins at the row's first cell.
 */
export class PageBreaks {
  readonly #starts: readonly string[];
  #next = 0;

  /** `starts` holds the first words of each page after the title page and the contents, in order. */
  constructor(starts: readonly string[]) {
    this.#starts = starts;
  }

  /** Splits plain text before each page start that it holds. The first part stands on the page that was going on. */
  split(text: string): string[] {
    const parts: string[] = [];
    let rest = text;
    for (;;) {
      const start = this.#starts[this.#next];
      const at = start === undefined ? -1 : rest.indexOf(start);
      if (at < 0) return [...parts, rest];
      this.#next += 1;
      parts.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
  }

  /** Page starts that no text held: a list that does not belong to this text. */
  get unplaced(): readonly string[] {
    return this.#starts.slice(this.#next);
  }

  /** The page that is going on; the title page is 1, the contents are 2. */
  get page(): number {
    return this.#next + 2;
  }
}
