import { isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { foreignSteps } from '../collab/collab-plugin.ts';

type Range = readonly [from: number, to: number];

const foreignKey = new PluginKey<readonly Range[]>('foreign-text');

/** As many passages of others are remembered; the oldest are forgotten first. */
const remembered = 2000;

/**
 * Undo takes back one's own steps only. When somebody else typed inside words that are now undone, those words
 * go but theirs stay: prosemirror-history alone would delete the whole range (R14 in the reliability tests).
 * Remembers what others added since the letter was opened, and puts it back when an undo or redo removed it.
 */
export function foreignText(): Plugin<readonly Range[]> {
  return new Plugin<readonly Range[]>({
    key: foreignKey,
    state: {
      init: () => [],
      apply: (tr, ranges) =>
        tr.docChanged ? joinTouching([...carried(tr, ranges), ...arrived(tr)]) : ranges,
    },
    appendTransaction(trs, before, after) {
      const taken = trs.find((tr) => isHistoryTransaction(tr) && tr.docChanged);
      return taken ? putBack(taken, before, after) : null;
    },
  });
}

function carried(tr: Transaction, ranges: readonly Range[]): Range[] {
  return ranges
    .map(([from, to]): Range => [tr.mapping.map(from, 1), tr.mapping.map(to, -1)])
    .filter(([from, to]) => to > from);
}

/** What others' steps in this transaction added, in the document after it. */
function arrived(tr: Transaction): Range[] {
  const { from, to } = foreignSteps(tr);
  const added: Range[] = [];
  for (let index = from; index < to; index++) {
    const later = tr.mapping.slice(index + 1);
    tr.mapping.maps[index]!.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const range: Range = [later.map(newFrom, 1), later.map(newTo, -1)];
      if (range[1] > range[0]) added.push(range);
    });
  }
  return added;
}

function joinTouching(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const joined: Range[] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined.slice(-remembered);
}

function putBack(taken: Transaction, before: EditorState, after: EditorState): Transaction | null {
  const tr = after.tr;
  for (const [from, to] of foreignKey.getState(before) ?? []) {
    const at = taken.mapping.map(from, 1);
    if (taken.mapping.map(to, -1) > at) continue;
    const text = before.doc.textBetween(from, to, ' ');
    if (text.trim() === '') continue;
    const place = tr.mapping.map(at, 1);
    tr.replaceRange(place, place, before.doc.slice(from, to));
  }
  return tr.docChanged ? tr : null;
}
