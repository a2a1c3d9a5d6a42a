import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Keeps the caret between the bar on top and the foot of the window, with the room that the page asks for (its
 * scroll-padding). Browsers heed that room for what gets the focus, and not for a caret that is moved by a key.
 */
export function caretInSight(): Plugin {
  return new Plugin({
    props: {
      handleScrollToSelection(view) {
        bringIntoView(view, view.state.selection.head);
        return true;
      },
      handleDOMEvents: {
        keydown(view, event) {
          // The browser moves it after this, and tells the editor later: it is asked for before the next picture.
          if (moves.has(event.key)) requestAnimationFrame(() => bringDomCaret(view));
        },
      },
    },
  });
}

/** Keys with which the browser itself moves the caret. */
const moves: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

function bringDomCaret(view: EditorView): void {
  const { focusNode, focusOffset } = getSelection() ?? {};
  if (view.isDestroyed || !focusNode || !view.dom.contains(focusNode)) return;
  bringIntoView(view, view.posAtDOM(focusNode, focusOffset ?? 0));
}

function bringIntoView(view: EditorView, pos: number): void {
  // At the end of a line that runs on, one place is at two: the caret may stand at either.
  const [before, after] = [view.coordsAtPos(pos, -1), view.coordsAtPos(pos, 1)];
  const caret = { top: Math.min(before.top, after.top), bottom: Math.max(before.bottom, after.bottom) };
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const highest = Number.parseFloat(scrollPaddingTop) || 0;
  const lowest = innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  if (caret.top < highest) scrollBy(0, caret.top - highest);
  else if (caret.bottom > lowest) scrollBy(0, caret.bottom - lowest);
}
