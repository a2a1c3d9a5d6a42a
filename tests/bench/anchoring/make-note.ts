import type { Chance } from './random.ts';

/** A word with an identity that it keeps through a revision; that identity is the truth of the bench. */
export interface TrueWord {
  id: number;
  text: string;
}
export type Sentence = TrueWord[];
export type Paragraph = Sentence[];
export type Chapter = Paragraph[];

/** A written-out text with, for each word identity, its range in UTF-16 offsets. */
export interface Written {
  text: string;
  ranges: Map<number, { start: number; end: number }>;
  /** Identities in the order in which they stand. */
  order: number[];
}

/** Makes words and sentences: a Markov chain of the first order over source sentences. */
export class Writer {
  private readonly followers = new Map<string, string[]>();
  private readonly openings: string[] = [];
  private lastId = 0;

  constructor(
    private readonly chance: Chance,
    sentences: readonly string[],
  ) {
    for (const sentence of sentences) {
      const words = sentence.split(/\s+/).filter(Boolean);
      this.openings.push(words[0]!);
      words.forEach((word, index) => {
        const list = this.followers.get(word) ?? [];
        list.push(words[index + 1] ?? '');
        this.followers.set(word, list);
      });
    }
  }

  word(text: string): TrueWord {
    this.lastId += 1;
    return { id: this.lastId, text };
  }

  /** Any word of the vocabulary, as a substitute or an insertion. */
  anyWord(): TrueWord {
    return this.word(
      this.chance.pick(this.chance.pick([...this.followers.values()])).replace(/\W+$/, '') || 'ook',
    );
  }

  sentence(): Sentence {
    const words: string[] = [];
    let word = this.chance.pick(this.openings);
    while (word !== '' && words.length < 40) {
      words.push(word);
      word = this.chance.pick(this.followers.get(word)!);
    }
    return words.length < 5 ? this.sentence() : words.map((text) => this.word(text));
  }

  paragraph(): Paragraph {
    return Array.from({ length: 2 + this.chance.below(6) }, () => this.sentence());
  }

  chapter(): Chapter {
    return Array.from({ length: 8 + this.chance.below(10) }, () => this.paragraph());
  }
}

/** A note of about `length` characters. */
export function makeNote(writer: Writer, length: number): Chapter[] {
  const chapters: Chapter[] = [];
  for (let size = 0; size < length; ) {
    const chapter = writer.chapter();
    chapters.push(chapter);
    for (const word of chapter.flat(2)) size += word.text.length + 1;
  }
  return chapters;
}

/** Writes chapters out; `width` wraps lines at that many characters, `typographic` curls apostrophes and quotes. */
export function writeOut(
  chapters: Chapter[],
  style: { width?: number; typographic?: boolean } = {},
): Written {
  const ranges = new Map<number, { start: number; end: number }>();
  const order: number[] = [];
  let text = '';
  let line = 0;
  for (const paragraph of chapters.flat()) {
    if (text !== '') text += '\n';
    line = text.length;
    paragraph.flat().forEach((word, index) => {
      const wrap = style.width !== undefined && text.length - line > style.width;
      if (index > 0) text += wrap ? '\n' : ' ';
      if (wrap) line = text.length;
      const shown = style.typographic
        ? word.text
            .replace(/'/g, '’')
            .replace(/"(?=\w)/g, '“')
            .replace(/"/g, '”')
        : word.text;
      ranges.set(word.id, { start: text.length, end: text.length + shown.length });
      order.push(word.id);
      text += shown;
    });
  }
  return { text, ranges, order };
}
