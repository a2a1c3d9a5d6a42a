import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ReadingPlace } from './passage.ts';

/** Reports where the reader is; `flush` does so at once, for a key that acts on the place. */
export interface PlaceReporter {
  plugin: Plugin;
  flush(): void;
}

/** The caret rests this long (milliseconds) before the tools come to it. */
const rest = 120;

/**
 * Reports where the reader is when the caret comes to rest and after the mouse button was let go: tools that follow
 * each key press or the mouse are restless, and measuring a place makes the browser lay out the page before it can
 * paint the caret.
 */
export function placeReporter(
  placeOf: (view: EditorView) => ReadingPlace | null,
  onPlace: (place: ReadingPlace | null) => void,
): PlaceReporter {
  let flush: () => void = () => undefined;
  const plugin = new Plugin({
    view(view) {
      let pressed = false;
      // Whoever was in the text before it was taken over need not come to it again.
      let touched = view.hasFocus();
      let held = false;
      let later: ReturnType<typeof setTimeout> | undefined;
      const report = () => {
        clearTimeout(later);
        if (!pressed && touched) onPlace(placeOf(view));
      };
      const reportAfter = (wait: number) => {
        clearTimeout(later);
        later = setTimeout(report, wait);
      };
      const press = (event: PointerEvent) => {
        pressed = event.pointerType === 'mouse';
        touched = true;
        held = true;
      };
      const release = () => {
        // Whoever lets go of a button of the bar itself has chosen; the bar must not come back.
        if (!held) return;
        held = false;
        pressed = false;
        // The browser tells of the new selection after the button went up.
        reportAfter(0);
      };
      const arrive = () => {
        touched = true;
        reportAfter(0);
      };
      flush = report;
      view.dom.addEventListener('pointerdown', press);
      view.dom.addEventListener('focus', arrive);
      addEventListener('pointerup', release);
      return {
        update(_view, before) {
          if (!before.selection.eq(view.state.selection)) reportAfter(rest);
        },
        destroy() {
          clearTimeout(later);
          view.dom.removeEventListener('pointerdown', press);
          view.dom.removeEventListener('focus', arrive);
          removeEventListener('pointerup', release);
        },
      };
    },
  });
  return { plugin, flush: () => flush() };
}
