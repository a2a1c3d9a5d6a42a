import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { placedNow, type Stored } from '#app/domain/drafting/margin/placed-now.server.ts';
import { mapAnchor } from '#editor/margin/anchor.ts';
import { confirmedPlace } from '#editor/margin/confirmed-place.ts';
import type { Passage } from '#editor/margin/find-passage.ts';
import { isPassage, quoteAt, textBetween } from '#editor/margin/passage-text.ts';
import { withinText } from '#editor/margin/within-text.ts';
import { lookForWords, type MarginMark, markPlace, showMargin } from '#editor/plugins/margin-marks.ts';
import type { Chance } from './seeded-random.ts';

/** The letter on the server, as the margin of a story sees it. */
export interface LetterOnServer {
  doc: Node;
  version: number;
  mapsSince(version: number): readonly StepMap[];
}

/** A row of the margin: a comment, or a suggestion with the words that it puts there. */
interface Row extends Stored {
  words: string | null;
  /** The characters of its words, with their positions at its version. */
  letters: readonly { char: string; pos: number }[];
}

/** How a comment or suggestion ended. */
export interface PlacedRow {
  id: string;
  quote: string;
  words: string | null;
  /** Its place on the server; null when its words are gone. */
  onServer: Passage | null;
  /** Its place on each screen; null where it is drawn nowhere. */
  onScreens: (Passage | null)[];
  /** Characters of its words that never left the letter since it was made. */
  surviving: string;
  /** The words at its place. */
  now: string;
}

/** Comments and suggestions of a story: rows on the server, drawn on each screen. */
export interface StoryMargin {
  /** Somebody comments on words of their screen, or proposes others; refused when these stand there no more. */
  place(state: EditorState, server: LetterOnServer): void;
  /** The transaction that brings the list of the server to a screen. */
  list(state: EditorState, server: LetterOnServer): Transaction;
  /** What a screen does when its person stops typing. */
  look(state: EditorState): Transaction;
  ending(states: readonly EditorState[], server: LetterOnServer): PlacedRow[];
}

export function createStoryMargin(chance: Chance): StoryMargin {
  const rows: Row[] = [];

  const marks = (server: LetterOnServer): MarginMark[] =>
    placedNow(server.doc, rows, server.mapsSince).map(({ standing, ...row }) => ({
      ...row,
      orphaned: standing === 'orphaned',
      label: 'iemand',
    }));

  return {
    place(state, server) {
      const words = chance.happens(0.3) ? `voorstel${rows.length}` : null;
      const chosen = someWords(state.doc, chance, words !== null);
      if (!chosen || (chosen.from === chosen.to && words === null)) return;
      const { version, ...place } = confirmedPlace(state, chosen.from, chosen.to);
      const anchor = mapAnchor({ ...place, orphaned: false }, server.mapsSince(version));
      const isThere =
        !anchor.orphaned &&
        isPassage(server.doc, anchor.from, anchor.to) &&
        textBetween(server.doc, anchor.from, anchor.to) === textBetween(state.doc, chosen.from, chosen.to);
      if (!isThere) return;
      const found = withinText(server.doc, anchor);
      if (!found) return;
      const quote = quoteAt(server.doc, found.from, found.to);
      rows.push({
        ...found,
        ...quote,
        id: `kaart-${rows.length}`,
        version: server.version,
        orphaned: false,
        words,
        letters: lettersOf(server.doc, found),
      });
    },
    list: (state, server) => showMargin(state.tr, marks(server), server.version),
    look: (state) => lookForWords(state.tr),
    ending(states, server) {
      return placedNow(server.doc, rows, server.mapsSince).map((row, at) => {
        const { id, quote, words, from, to, standing } = row;
        return {
          id,
          quote,
          words,
          onServer: standing === 'orphaned' ? null : { from, to },
          onScreens: states.map((state) => markPlace(state, id)),
          surviving: survivors(rows[at]!, server),
          now: textBetween(server.doc, from, to),
        };
      });
    },
  };
}

/** The characters of a row's words that no step removed or replaced. */
function survivors(row: Row, server: LetterOnServer): string {
  const maps = server.mapsSince(row.version);
  return row.letters.flatMap(({ char, pos }) => (survives(pos, maps) ? char : [])).join('');
}

function survives(place: number, maps: readonly StepMap[]): boolean {
  let pos = place;
  return maps.every((map) => {
    const moved = map.mapResult(pos, 1);
    pos = moved.pos;
    return !moved.deletedAfter;
  });
}

/** The characters of a passage with their positions. */
function lettersOf(doc: Node, { from, to }: Passage): Row['letters'] {
  const letters: { char: string; pos: number }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    const { text = '' } = node;
    for (let at = Math.max(from, pos); at < Math.min(to, pos + text.length); at++)
      letters.push({ char: text[at - pos]!, pos: at });
  });
  return letters;
}

/** Some words on the screen, sometimes over several paragraphs; sometimes a place between two. */
function someWords(doc: Node, chance: Chance, isInOne: boolean): Passage | null {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.content.size > 0)
      for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at);
  });
  const index = chance.below(places.length);
  const from = places[index];
  const to = places[Math.min(places.length - 1, index + chance.below(7))];
  if (from === undefined || to === undefined) return null;
  return { from, to: isInOne ? Math.min(to, doc.resolve(from).end()) : to };
}
