import type { Node } from 'prosemirror-model';
import type { TextRange } from '#editor/anchoring/anchored.ts';
import type { NoteText } from '#editor/anchoring/note-text.ts';
import { outlineOf } from '../outline.ts';

/** A paragraph of the note that somebody cited by its number. */
export interface CitedPlace extends TextRange {
  cite: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Finds the paragraphs that words like "§ 3.2, alinea 4, p. 12" or "3.2" cite. A heading stands for everything below
 * it, paragraph by paragraph. Prepares the note once for many words.
 */
export function citationFinder(doc: Node, text: NoteText): (words: string) => CitedPlace[] {
  const byCite = placesByCite(doc, text);
  const longestFirst = [...byCite.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  // A number that goes on is another number: "3.2" is not cited by "3.21", nor by "13.2".
  const cited = new RegExp(
    `(?<![\\p{L}\\p{N}.])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}]|\\.\\d|, (?:alinea|tabel|figuur))`,
    'gu',
  );
  return (words) => {
    const found = [...words.matchAll(cited)].flatMap(([cite]) => byCite.get(cite) ?? []);
    return [...new Map(found.map((place) => [place.start, place])).values()];
  };
}

function placesByCite(doc: Node, text: NoteText): Map<string, CitedPlace[]> {
  const chapters = new Map(outlineOf(doc, text).map((entry) => [entry.id, entry]));
  const places = new Map<string, CitedPlace[]>();
  for (const { id, start, end, pos } of text.blocks) {
    const cite = doc.nodeAt(pos)?.attrs.cite as string | null | undefined;
    if (!cite || start === end) continue;
    const chapter = id ? chapters.get(id) : undefined;
    const own = chapter ? paragraphsIn(doc, text, chapter) : [{ start, end, cite }];
    places.set(cite, [...(places.get(cite) ?? []), ...own]);
  }
  return places;
}

const paragraphsIn = (doc: Node, text: NoteText, chapter: TextRange): CitedPlace[] =>
  text.blocks
    .filter((block) => block.start >= chapter.start && block.end <= chapter.end && block.start < block.end)
    .map(({ start, end, pos }) => ({ start, end, cite: String(doc.nodeAt(pos)?.attrs.cite ?? '') }));
