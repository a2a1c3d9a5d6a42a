import { type RefObject, useEffect, useRef, useState } from 'react';
import { pictureBase } from '../../domain/notes/picture-address.ts';
import type { NoteView, NoteViewOptions } from './note-view.client.ts';
import type { MarkedPassage } from './passage.ts';

type Handlers = Pick<
  NoteViewOptions,
  'onPlace' | 'onOpen' | 'onVisit' | 'onAnnotate' | 'onOriginal' | 'onRead'
>;

/** Where the mounting of the view is; a text that could not be taken over can still be read. */
export type Mounting = 'waiting' | 'mounted' | 'failed';

/** Mounts the reading view on the server's text, in the browser only. Gives null until it stands. */
export function useNoteView(
  element: RefObject<HTMLDivElement>,
  note: { caseId: string; noteVersionId: string; title: string; isLong: boolean },
  handlers: Handlers,
  passages: readonly MarkedPassage[],
): { view: NoteView | null; mounting: Mounting } {
  const { caseId, noteVersionId, title, isLong } = note;
  const [view, setView] = useState<NoteView | null>(null);
  const [mounting, setMounting] = useState<Mounting>('waiting');
  const latest = useRef(handlers);
  latest.current = handlers;
  const marked = useRef(passages);
  marked.current = passages;

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const control = new AbortController();
    let mounted: NoteView | null = null;
    void load(caseId, noteVersionId, control.signal).then((loaded) => {
      if (control.signal.aborted) return;
      if (!loaded) return setMounting('failed');
      mounted = loaded.mountNote(target, {
        document: loaded.document,
        pictures: pictureBase(caseId, noteVersionId),
        isLong,
        label: title,
        passages: marked.current,
        onPlace: (place) => latest.current.onPlace(place),
        onOpen: (id, byKeyboard) => latest.current.onOpen(id, byKeyboard),
        onVisit: (id) => latest.current.onVisit(id),
        onAnnotate: () => latest.current.onAnnotate(),
        onOriginal: () => latest.current.onOriginal(),
        onRead: () => latest.current.onRead(),
      });
      performance.mark('text:mounted');
      setView(mounted);
      setMounting('mounted');
    });
    return () => {
      control.abort();
      mounted?.destroy();
      setView(null);
    };
  }, [element, caseId, noteVersionId, title, isLong]);
  return { view, mounting };
}

/** The editor's code and the document, at once; null when one of them did not come. */
async function load(caseId: string, noteVersionId: string, signal: AbortSignal) {
  try {
    const [{ mountNote }, response] = await Promise.all([
      import('./note-view.client.ts'),
      fetch(`/adviezen/${caseId}/nota/${noteVersionId}/tekst`, { signal, headers: { 'x-background': '1' } }),
    ]);
    if (!response.ok) return null;
    const text = await response.text();
    // The bench measures from here to the mark of the mounted view (tests/bench/browser).
    performance.mark('text:mount');
    return { mountNote, document: JSON.parse(text) as unknown };
  } catch {
    // No connection: the page says that the text can be read and not annotated.
    return null;
  }
}
