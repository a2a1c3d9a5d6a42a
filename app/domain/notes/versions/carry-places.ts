import type { Node } from 'prosemirror-model';
import type { Place } from '#db/queries/anchors.ts';
import { alignVersions } from '#editor/anchoring/align-versions.ts';
import { type Anchored, orphanedAt } from '#editor/anchoring/anchored.ts';
import { carryOver } from '#editor/anchoring/carry-over.ts';
import { findQuote } from '#editor/anchoring/find-quote.ts';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { describe } from '#editor/anchoring/selector.ts';
import { indexText } from '#editor/anchoring/text-index.ts';
import { citeNode } from '../../annotations/cite.ts';

/** A place in the text of a note with the words and surroundings by which it is found again. */
export interface CarriedPlace
  extends Pick<Place, 'quote' | 'prefix' | 'suffix' | 'start' | 'end' | 'blockId' | 'cite' | 'grade'> {
  similarity: number | null;
}

/**
 * Carries the places of annotations from one version of a note to another: one answer for each, in order. The
 * versions are aligned once, whatever the number of annotations. An annotation that had lost its place is looked
 * for by its quote, because the passage may have come back; what is found so, or rests on a place that nobody had
 * confirmed yet, is never more than "to check". An orphan keeps the words that it was about.
 */
export function carryPlaces(from: Node, to: Node, places: readonly Place[]): CarriedPlace[] {
  const old = projectNote(from);
  const next = projectNote(to);
  const cites = citesByBlock(to);
  const lost = places.some((place) => place.grade === 'orphaned');
  const source = lost ? indexText(next.text) : next.text;
  const alignment = alignVersions(old.text, next.text);
  const carried = carryOver(alignment, places);
  return places.map((place, at) => {
    const anchored = carried[at]!;
    if (place.grade !== 'orphaned') return placeAt(next, cites, place, atMost(place, anchored));
    const quote = { exact: place.quote, prefix: place.prefix, suffix: place.suffix };
    const found = findQuote(source, { quote });
    const back: Anchored =
      found.grade === 'orphaned'
        ? orphanedAt(anchored.start, found.similarity)
        : { ...found, grade: 'check' };
    return placeAt(next, cites, place, back);
  });
}

/** A guess that nobody confirmed does not become certain by surviving another version. */
const atMost = (place: Place, anchored: Anchored): Anchored =>
  place.grade === 'check' && anchored.grade !== 'orphaned' ? { ...anchored, grade: 'check' } : anchored;

function placeAt(
  text: NoteText,
  cites: ReadonlyMap<string, string | null>,
  before: Pick<Place, 'quote' | 'prefix' | 'suffix'>,
  { grade, start, end, similarity }: Anchored,
): CarriedPlace {
  if (grade === 'orphaned') {
    const { quote, prefix, suffix } = before;
    return { quote, prefix, suffix, start, end: start, blockId: null, cite: null, grade, similarity };
  }
  return { ...describePlace(text, cites, { start, end }), grade, similarity };
}

/** The selectors of a range in a note, as an annotation keeps them. */
export function describePlace(
  text: NoteText,
  cites: ReadonlyMap<string, string | null>,
  range: { start: number; end: number },
): Omit<CarriedPlace, 'grade' | 'similarity'> {
  const { quote, position, block } = describe(text, range);
  const blockId = block?.id ?? null;
  return {
    quote: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    ...position,
    blockId,
    cite: blockId === null ? null : (cites.get(blockId) ?? null),
  };
}

/** How to cite each block that has an id. */
export function citesByBlock(doc: Node): Map<string, string | null> {
  const cites = new Map<string, string | null>();
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    if (node.attrs.id) cites.set(node.attrs.id as string, citeNode(node));
    return false;
  });
  return cites;
}
