import type { Chapter, Paragraph, Sentence, TrueWord, Writer } from './make-note.ts';
import type { Chance } from './random.ts';

/** How busy the editor was. Shares are of sentences. */
export interface Level {
  name: 'light' | 'medium' | 'heavy';
  touched: number;
  /** Chapters that change places, and new chapters full of near copies of other sentences. */
  moved: number;
  inserted: number;
  rewrapped: boolean;
}

export const levels: Level[] = [
  { name: 'light', touched: 0.12, moved: 0, inserted: 0, rewrapped: false },
  { name: 'medium', touched: 0.32, moved: 3, inserted: 3, rewrapped: true },
  { name: 'heavy', touched: 0.65, moved: 3, inserted: 3, rewrapped: true },
];

/** Revises a note; words that stay keep their identity, copies get new ones. */
export function reviseNote(note: Chapter[], level: Level, writer: Writer, chance: Chance): Chapter[] {
  const revised = note.map((chapter) =>
    chapter
      .map((paragraph) => reviseParagraph(paragraph, level, writer, chance))
      .filter((paragraph) => paragraph.length > 0),
  );
  for (let count = 0; count < level.moved; count++) {
    const [chapter] = revised.splice(chance.below(revised.length), 1);
    revised.splice(chance.below(revised.length + 1), 0, chapter!);
  }
  for (let count = 0; count < level.inserted; count++) {
    revised.splice(chance.below(revised.length + 1), 0, lookAlike(chance.pick(note), writer, chance));
  }
  return revised;
}

function reviseParagraph(paragraph: Paragraph, level: Level, writer: Writer, chance: Chance): Paragraph {
  return paragraph.flatMap((sentence) =>
    chance.happens(level.touched) ? reviseSentence(sentence, writer, chance) : [sentence],
  );
}

/** One of the things that editors do to a sentence. */
function reviseSentence(sentence: Sentence, writer: Writer, chance: Chance): Sentence[] {
  const kind = chance.next();
  if (kind < 0.12) return [];
  if (kind < 0.2) return [writer.sentence()];
  if (kind < 0.3) return [writer.sentence(), sentence];
  if (kind < 0.4) return [sentence, writer.sentence()];
  if (kind < 0.5) {
    const middle = Math.floor(sentence.length / 2);
    return [sentence.slice(0, middle), sentence.slice(middle)];
  }
  return [editWords(sentence, kind < 0.8 ? 0.12 : 0.3, writer, chance)];
}

function editWords(sentence: Sentence, share: number, writer: Writer, chance: Chance): Sentence {
  return sentence.flatMap((word): TrueWord[] => {
    if (!chance.happens(share)) return [word];
    const kind = chance.next();
    if (kind < 0.5) return [writer.anyWord()];
    if (kind < 0.75) return [];
    return [word, writer.anyWord()];
  });
}

/** A new chapter of which half the sentences are copies of an existing chapter, some slightly changed. */
function lookAlike(original: Chapter, writer: Writer, chance: Chance): Chapter {
  return original.map((paragraph) =>
    paragraph.map((sentence) => {
      if (chance.happens(0.5)) return writer.sentence();
      const copy = sentence.map((word) => writer.word(word.text));
      return chance.happens(0.5) ? editWords(copy, 0.1, writer, chance) : copy;
    }),
  );
}
