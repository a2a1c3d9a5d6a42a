import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { placedPoints } from '../commands/letter-points.ts';

/** What an advice point rests on, as links to read it. */
export interface PointSource {
  title: string;
  href: string;
}

/** Sources by the id of their advice point. */
export type SourcesByPoint = ReadonlyMap<string, readonly PointSource[]>;

interface Shown {
  sources: SourcesByPoint;
  set: DecorationSet;
}

const sourcesKey = new PluginKey<Shown>('point-sources');

/**
 * Shows beside each advice point what it rests on: a count that opens into links. They are no part of the text.
 *
 * @param summary the count in words: "2 bronnen"
 */
export function pointSources(summary: (count: number) => string): Plugin<Shown> {
  const draw = (doc: Node, sources: SourcesByPoint) =>
    DecorationSet.create(
      doc,
      placedPoints(doc).flatMap(({ node, pos }) => {
        const id = String(node.attrs.id);
        const found = sources.get(id) ?? [];
        if (found.length === 0) return [];
        return Decoration.widget(pos + 1, () => sourcesElement(summary(found.length), found), {
          id,
          key: `${id}-${found.map(({ href }) => href).join()}`,
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true,
        });
      }),
    );
  return new Plugin<Shown>({
    key: sourcesKey,
    state: {
      init: (_config, state) => ({ sources: new Map(), set: draw(state.doc, new Map()) }),
      apply(tr, shown) {
        const sources = tr.getMeta(sourcesKey) as SourcesByPoint | undefined;
        if (sources) return { sources, set: draw(tr.doc, sources) };
        if (!tr.docChanged) return shown;
        const set = shown.set.map(tr.mapping, tr.doc);
        return { ...shown, set: isWhole(set, tr.doc, shown.sources) ? set : draw(tr.doc, shown.sources) };
      },
    },
    props: { decorations: (state) => sourcesKey.getState(state)?.set },
  });
}

/** Tells the editor what the points rest on now. */
export const showSources = (tr: Transaction, sources: SourcesByPoint): Transaction =>
  tr.setMeta(sourcesKey, sources).setMeta('addToHistory', false);

/** Whether each point with sources still has its list; one that was moved or pasted lost it with its old place. */
function isWhole(set: DecorationSet, doc: Node, sources: SourcesByPoint): boolean {
  const drawn = new Set(set.find().map(({ from, spec }) => `${from}:${spec.id}`));
  const wanted = placedPoints(doc).filter(
    ({ node }) => (sources.get(String(node.attrs.id)) ?? []).length > 0,
  );
  return (
    wanted.length === drawn.size && wanted.every(({ node, pos }) => drawn.has(`${pos + 1}:${node.attrs.id}`))
  );
}

function sourcesElement(summary: string, sources: readonly PointSource[]): HTMLElement {
  const details = document.createElement('details');
  details.className = 'point-sources';
  const head = document.createElement('summary');
  // The same links stand in the list beside the letter; here they would lie in the way of Tab out of the text.
  head.tabIndex = -1;
  head.textContent = summary;
  const list = document.createElement('ul');
  for (const { title, href } of sources) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.target = '_blank';
    link.rel = 'noreferrer';
    link.textContent = title;
    item.append(link);
    list.append(item);
  }
  details.append(head, list);
  return details;
}
