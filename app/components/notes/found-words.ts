import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { NoteText } from '#editor/anchoring/note-text.ts';

/** A place with the words that were looked for, in document positions. */
export interface FoundPlace {
  from: number;
  to: number;
}

interface Shown {
  found: readonly FoundPlace[];
  current: number;
}

const foundKey = new PluginKey<DecorationSet>('found');

/** More places than this are no help in finding one. */
const mostPlaces = 500;

/** Draws the places that a search found, as decorations. */
export function foundInNote(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: foundKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const shown = tr.getMeta(foundKey) as Shown | undefined;
        return shown ? drawnIn(tr.doc, shown) : before;
      },
    },
    props: { decorations: (state) => foundKey.getState(state) },
  });
}

function drawnIn(doc: Node, { found, current }: Shown): DecorationSet {
  return DecorationSet.create(
    doc,
    found.map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: index === current ? 'found found--current' : 'found' }),
    ),
  );
}

/** Puts what was found on a transaction; an empty list takes the marks away. */
export const showFound = (tr: Transaction, found: readonly FoundPlace[], current: number): Transaction =>
  tr.setMeta(foundKey, { found, current } satisfies Shown);

/** All places with these words, whatever their case and however they are spaced. Nothing for fewer than two letters. */
export function findInNote(text: NoteText, words: string): FoundPlace[] {
  const wanted = words.trim().split(/\s+/u).map(escaped).join('\\s+');
  if (words.trim().length < 2) return [];
  const places: FoundPlace[] = [];
  for (const match of text.text.matchAll(new RegExp(wanted, 'giu'))) {
    places.push({
      from: text.posAt(match.index, 'start'),
      to: text.posAt(match.index + match[0].length, 'end'),
    });
    if (places.length === mostPlaces) break;
  }
  return places;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
