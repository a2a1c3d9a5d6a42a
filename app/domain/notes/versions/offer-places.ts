import type { Node } from 'prosemirror-model';
import type { TextRange } from '#editor/anchoring/anchored.ts';
import { CERTAIN_SIMILARITY, LEAST_SIMILARITY } from '#editor/anchoring/anchored.ts';
import { type NoteBlock, type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { type Candidate, fuzzyPlaces, literalPlaces } from '#editor/anchoring/quote-candidates.ts';
import { indexText, type TextIndex } from '#editor/anchoring/text-index.ts';
import { citesByBlock } from './carry-places.ts';

/** A place where an annotation could stand, for a person to judge. */
export interface OfferedPlace extends TextRange {
  text: string;
  cite: string | null;
  /** 'alike': the words resemble those of the annotation · 'stood': the paragraph near which it stood. */
  why: 'alike' | 'stood';
}

/** What an annotation without a sure place brings along. */
export interface Lost {
  quote: string;
  prefix: string;
  suffix: string;
  /** Near which offset of the text it stood. */
  start: number;
}

/** Places that share less with the quote than this are no help, even to a person who looks. */
const RESEMBLING = LEAST_SIMILARITY * 0.6;
const MOST = 3;

/** Looks up places in one version of a note; prepares the text once for many annotations. */
export function placeFinder(doc: Node): (lost: Lost) => OfferedPlace[] {
  const note = projectNote(doc);
  const cites = citesByBlock(doc);
  const index = indexText(note.text);
  return (lost) => {
    const alike = resembling(index, lost).map((place) =>
      offer(note, cites, wholeSentences(note, place), 'alike'),
    );
    const near = blockNear(note, lost.start);
    const taken = alike.some((place) => near && place.start >= near.start && place.end <= near.end);
    return near && !taken ? [...alike, offer(note, cites, near, 'stood')] : alike;
  };
}

function resembling(index: TextIndex, { quote, prefix, suffix }: Lost): Candidate[] {
  const all = [
    ...literalPlaces(index.text, quote),
    ...fuzzyPlaces(index, { exact: quote, prefix, suffix }),
  ].sort((a, b) => b.similarity - a.similarity);
  const kept: Candidate[] = [];
  for (const place of all) {
    if (kept.length === MOST || place.similarity < RESEMBLING) break;
    if (!kept.some((other) => place.start < other.end && other.start < place.end)) kept.push(place);
  }
  return kept;
}

/** Where only part of the words came back, what they say now is the sentences around them, in one paragraph. */
function wholeSentences({ text, blocks }: NoteText, place: Candidate): TextRange {
  const block = blocks.findLast((candidate) => candidate.start <= place.start);
  if (!block || place.similarity >= CERTAIN_SIMILARITY || place.end > block.end) return place;
  const before = text.slice(block.start, place.start);
  const after = text.slice(place.end, block.end);
  const begun = Math.max(
    -1,
    ...[...before.matchAll(/[.!?]["”’)]*\s+/gu)].map((end) => end.index + end[0].length),
  );
  const ended = /[.!?]["”’)]*(?=\s|$)/u.exec(after);
  return {
    start: begun < 0 ? block.start : block.start + begun,
    end: ended ? place.end + ended.index + ended[0].length : block.end,
  };
}

function offer(
  { text, blocks }: NoteText,
  cites: ReadonlyMap<string, string | null>,
  { start, end }: TextRange,
  why: OfferedPlace['why'],
): OfferedPlace {
  const block = blocks.findLast((candidate) => candidate.start <= start);
  return { start, end, text: text.slice(start, end), cite: (block?.id && cites.get(block.id)) || null, why };
}

/** The paragraph at an offset, or the next one with words. */
function blockNear({ blocks }: NoteText, offset: number): NoteBlock | undefined {
  return blocks.find((block) => block.end >= offset && block.end > block.start);
}

/** A paragraph to choose from a list. */
export interface ChoosableParagraph {
  block: string;
  label: string;
}

/**
 * Every heading and paragraph that has a citable number, with its first words, in order. The number comes first
 * and bare, so that typing it jumps there in the list.
 */
export function choosableParagraphs(doc: Node): ChoosableParagraph[] {
  const { text, blocks } = projectNote(doc);
  return blocks.flatMap(({ id, start, end, pos }) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
    const cite = doc.nodeAt(pos)?.attrs.cite as string | null | undefined;
    if (!id || !cite || words === '') return [];
    const short = words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words;
    return [{ block: id, label: `${cite}: ${short}` }];
  });
}
