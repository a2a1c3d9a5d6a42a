import { Node } from 'prosemirror-model';
import { type Command, EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { focusAnnotation, nextAnnotation, previousAnnotation } from '#editor/plugins/annotation-commands.ts';
import {
  annotationDecorations,
  annotationsAt,
  annotationsKey,
  setAnnotations,
  setFocusedAnnotation,
} from '#editor/plugins/annotation-decorations.ts';
import { nextOverlapping } from '#editor/plugins/overlapping-annotations.ts';
import { readOnly } from '#editor/plugins/read-only.ts';
import { selectBlock } from '#editor/plugins/select-block.ts';
import { citeNode } from '../../domain/annotations/cite.ts';
import { inParts } from '../../domain/notes/note-parts.ts';
import { pageAt } from '../../domain/notes/page-starts.ts';
import { readingSchema } from '../../domain/notes/reading-schema.ts';
import { findInNote, foundInNote, showFound } from './found-words.ts';
import type { MarkedPassage, Passage, ReadingPlace } from './passage.ts';
import { type PlaceReporter, placeReporter } from './place-reporter.ts';

export interface NoteViewOptions {
  /** The note as JSON, from the server. */
  document: unknown;
  pictures: string;
  /** Whether the server drew it in parts. */
  isLong: boolean;
  /** What the text is called for a screen reader. */
  label: string;
  /** What is annotated: drawn with the text, as drawing it afterwards makes a thousand pieces of text anew. */
  passages: readonly MarkedPassage[];
  /** The reader selected something, or moved the caret; null when the caret is nowhere. */
  onPlace(place: ReadingPlace | null): void;
  /** The reader chose an annotation; by the keyboard it should also get the focus. */
  onOpen(id: string, byKeyboard: boolean): void;
  /** The reader went to an annotation with the keys, and stays in the text. */
  onVisit(id: string): void;
  /** The reader asked for an annotation here. */
  onAnnotate(): void;
  /** The reader asked for the page of the original. */
  onOriginal(): void;
  /** The reader said that this chapter was read. */
  onRead(): void;
}

/** A note on the page whose text can be selected and not changed. */
export interface NoteView {
  show(passages: readonly MarkedPassage[]): void;
  /** Marks an annotation as the one that is being looked at; null for none. */
  focus(id: string | null): void;
  /** Puts the caret at an annotation, scrolls to it and gives the text the focus. */
  goTo(id: string): void;
  visitNext(): void;
  visitPrevious(): void;
  /** Selects the paragraph with the caret; gives it as a passage. */
  selectParagraph(): Passage | null;
  /** Marks all places with these words and scrolls to one of them; gives how many there are. */
  find(words: string, current: number): number;
  /** The words of each paragraph from the caret on, to be read aloud. */
  paragraphsFromCaret(): { id: string | null; text: string }[];
  focusText(): void;
  /** Brings the caret back on screen, when the text took another width. */
  showCaret(): void;
  destroy(): void;
}

/**
 * Mounts the reading view on the element that the server already filled with the same HTML, so that nothing on
 * the page moves.
 */
export function mountNote(element: HTMLElement, options: NoteViewOptions): NoteView {
  const whole = Node.fromJSON(readingSchema(options.pictures), options.document);
  const doc = options.isLong ? inParts(whole) : whole;
  const text = projectNote(doc);
  const reporter = placeReporter((on) => placeOf(on, text), options.onPlace);
  const created = EditorState.create({ doc, plugins: pluginsFor(reporter, options) });
  const view = new EditorView(
    { mount: element },
    {
      state: created.apply(setAnnotations(created.tr, options.passages.map(drawn(text)))),
      attributes: { class: 'reading', 'aria-label': options.label },
    },
  );
  return controls(view, text, reporter);
}

function pluginsFor(reporter: PlaceReporter, options: NoteViewOptions): Plugin[] {
  return [
    readingKeys(options, reporter),
    // The view takes the focus at the end of a click; only then may a card have it.
    annotationDecorations({ onOpen: (id) => void setTimeout(() => options.onOpen(id, false)) }),
    foundInNote(),
    reporter.plugin,
    readOnly(),
  ];
}

function controls(view: EditorView, text: NoteText, reporter: PlaceReporter): NoteView {
  const run = (command: Command) => command(view.state, view.dispatch, view);
  return untilDestroyed(view, {
    show: (passages) => view.dispatch(setAnnotations(view.state.tr, passages.map(drawn(text)))),
    focus: (id) => view.dispatch(setFocusedAnnotation(view.state.tr, id)),
    goTo(id) {
      run(focusAnnotation(id));
      view.focus();
    },
    visitNext: () => void run(nextAnnotation),
    visitPrevious: () => void run(previousAnnotation),
    selectParagraph() {
      run(selectBlock);
      view.focus();
      reporter.flush();
      return selectedPassage(view.state, text);
    },
    find(words, current) {
      const found = findInNote(text, words);
      view.dispatch(showFound(view.state.tr, found, current));
      const place = found[current];
      if (place) scrollTo(view, place.from);
      return found.length;
    },
    paragraphsFromCaret() {
      const from = text.offsetAt(view.state.selection.head);
      return text.blocks
        .filter((block) => block.end >= from && block.end > block.start)
        .map((block) => ({ id: block.id, text: text.text.slice(block.start, block.end) }));
    },
    focusText: () => view.focus(),
    showCaret: () => scrollTo(view, view.state.selection.head),
    destroy: () => view.destroy(),
  });
}

/**
 * The controls as long as the view stands. React lets go of a view only when it draws again: until then an answer of
 * the server, or an effect of the same drawing, still holds one that was destroyed. Its controls do nothing then.
 */
function untilDestroyed(view: EditorView, acts: NoteView): NoteView {
  return {
    show: (passages) => void (view.isDestroyed || acts.show(passages)),
    focus: (id) => void (view.isDestroyed || acts.focus(id)),
    goTo: (id) => void (view.isDestroyed || acts.goTo(id)),
    visitNext: () => void (view.isDestroyed || acts.visitNext()),
    visitPrevious: () => void (view.isDestroyed || acts.visitPrevious()),
    selectParagraph: () => (view.isDestroyed ? null : acts.selectParagraph()),
    find: (words, current) => (view.isDestroyed ? 0 : acts.find(words, current)),
    paragraphsFromCaret: () => (view.isDestroyed ? [] : acts.paragraphsFromCaret()),
    focusText: () => void (view.isDestroyed || acts.focusText()),
    showCaret: () => void (view.isDestroyed || acts.showCaret()),
    destroy: acts.destroy,
  };
}

const drawn = (text: NoteText) => (passage: MarkedPassage) => ({
  id: passage.id,
  kind: passage.kind,
  from: text.posAt(passage.start, 'start'),
  to: text.posAt(passage.end, 'end'),
});

function scrollTo(view: EditorView, pos: number): void {
  const { node } = view.domAtPos(pos);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

/** The keys that do something here; the others, and above all the arrows, must cost nothing. */
const acting = new Set(['n', 'p', 'd', 'g', 'a', 'o', 'Enter', 'Escape']);

/** The keys that only work while the text has the focus: nothing can be typed there, so letters are free. */
function readingKeys(
  { onOpen, onVisit, onAnnotate, onOriginal, onRead }: NoteViewOptions,
  reporter: PlaceReporter,
): Plugin {
  const visit = (view: EditorView, command: Command) => {
    if (!command(view.state, view.dispatch, view)) return false;
    const id = annotationsKey.getState(view.state)?.focused;
    if (id) onVisit(id);
    return true;
  };
  const act = (view: EditorView, key: string): boolean => {
    if (key === 'n') return visit(view, nextAnnotation);
    if (key === 'p') return visit(view, previousAnnotation);
    if (key === 'd') return visit(view, nextOverlapping);
    if (key === 'g') {
      reporter.flush();
      onRead();
      return true;
    }
    if (key === 'a') {
      reporter.flush();
      onAnnotate();
      return true;
    }
    if (key === 'o') {
      reporter.flush();
      onOriginal();
      return true;
    }
    if (key === 'Enter') {
      const [innermost] = annotationsAt(view.state, view.state.selection.head);
      if (innermost) onOpen(innermost.id, true);
      return true;
    }
    if (key === 'Escape' && !view.state.selection.empty) {
      view.dispatch(
        view.state.tr.setSelection(TextSelection.create(view.state.doc, view.state.selection.head)),
      );
      return true;
    }
    return false;
  };
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const key = readingKey(event);
        if (!key || !acting.has(key)) return false;
        takeSelection(view);
        if (!act(view, key)) return false;
        event.preventDefault();
        return true;
      },
    },
  });
}

/**
 * Takes over what is selected on the page now. The browser tells of a selection some time after it was made; a key that
 * comes first would act on an older place, and the focus leaves the text before the newer one is heard of.
 */
function takeSelection(view: EditorView): void {
  const shown = getSelection();
  const { doc, selection, tr } = view.state;
  if (!shown?.anchorNode || !shown.focusNode || !(selection instanceof TextSelection)) return;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

/** The letter of a key press, also with Alt, where some keyboards write another sign. */
function readingKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) {
    if (event.key === 'ArrowDown') return 'n';
    if (event.key === 'ArrowUp') return 'p';
    return event.code === 'KeyA' ? 'a' : null;
  }
  return event.key;
}

function placeOf(view: EditorView, text: NoteText): ReadingPlace | null {
  if (view.isDestroyed) return null;
  const selected = selectedPassage(view.state, text);
  const block = blockPassage(view.state, text);
  const last = selected || !block ? view.state.selection.to : text.posAt(block.end, 'end');
  const box = view.dom.getBoundingClientRect();
  const end = view.coordsAtPos(last, -1);
  return {
    selected,
    block,
    page: pageAt(view.state.doc, view.state.selection.from),
    at: { top: end.bottom - box.top, left: Math.max(0, end.left - box.left) },
  };
}

/** What is selected, without the white space at its ends; null when that is nothing. */
function selectedPassage(state: EditorState, text: NoteText): Passage | null {
  const { from, to } = state.selection;
  const [low, high] = [text.offsetAt(from), text.offsetAt(to)];
  const words = text.text.slice(low, high);
  const start = low + (words.length - words.trimStart().length);
  const end = high - (words.length - words.trimEnd().length);
  return start < end ? passage(state, text, start, end) : null;
}

/** The paragraph with the caret; null when it has no words. */
function blockPassage(state: EditorState, text: NoteText): Passage | null {
  const head = text.offsetAt(state.selection.head);
  const block = text.blocks.find((candidate) => candidate.end >= head);
  return block && block.start < block.end ? passage(state, text, block.start, block.end) : null;
}

function passage(state: EditorState, text: NoteText, start: number, end: number): Passage {
  const block = text.blocks.find((candidate) => candidate.end >= start);
  const node = block ? state.doc.nodeAt(block.pos) : null;
  return { start, end, quote: text.text.slice(start, end), cite: node ? citeNode(node) : null };
}
