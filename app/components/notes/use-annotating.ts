import { useRevalidator } from '@remix-run/react';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { AnnotationKind } from '#db/schema/notes.ts';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import {
  isFiltering,
  matchesFilter,
  noFilter,
  overlapping,
  type ThreadFilter,
} from '../../domain/annotations/thread-filter.ts';
import type { NoteRoom, ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { asThread, type Draft, draftScope } from '../annotations/draft.ts';
import { useDrafts } from '../annotations/use-drafts.ts';
import type { NoteView } from './note-view.client.ts';
import type { MarkedPassage } from './passage.ts';
import { createPlaceStore } from './place-store.ts';
import { useThreads } from './use-threads.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

/** Everything that goes on between the text and its margin, apart from how it looks. */
export function useAnnotating(room: NoteRoom, note: ReadNoteInfo, tools: RefObject<HTMLDivElement>) {
  const scope = draftScope(room.person.id, note.id);
  const { threads: stored, missing, failed } = useThreads(room, note.id);
  const known = useMemo(() => new Map(stored.map((thread) => [thread.id, thread])), [stored]);
  const isWhole = missing === 0 || failed;
  const { drafts, restored, begin: beginDraft, end: endDraft } = useDrafts(scope, isWhole ? known : null);
  const [given, setGiven] = useState<readonly ShownThread[]>([]);
  const [place] = useState(createPlaceStore);
  const [active, setActive] = useState<string | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [hasRemoved, setHasRemoved] = useState(false);
  const want = useWantedFocus(tools);
  const { revalidate } = useRevalidator();

  // Once the server's list has it, that list alone says whether it is still there.
  useEffect(() => setGiven((before) => before.filter(({ id }) => !known.has(id))), [known]);

  const [filter, setFilter] = useState<ThreadFilter>(noFilter);
  const all = useMemo(
    () =>
      [...stored, ...given.filter(({ id }) => !known.has(id))]
        // Where its writer goes on, the form takes the place of the card.
        .filter(({ id }) => drafts.every((draft) => draft.id !== id))
        .sort((a, b) => a.start - b.start),
    [stored, given, known, drafts],
  );
  // What was just written stays in sight, whatever is chosen.
  const threads = useMemo(
    () =>
      isFiltering(filter)
        ? all.filter((thread) => thread.id === active || matchesFilter(thread, filter, note.outline))
        : all,
    [all, filter, active, note.outline],
  );

  const openCard = useCallback(
    (id: string) => {
      setActive(id);
      setSheetOpen(true);
      want({ card: id });
    },
    [want],
  );

  // Of many cards only those near the window are drawn; a link to another one leads to it all the same.
  useEffect(() => {
    const asked = /^#kaart-(.+)$/.exec(location.hash)?.[1];
    // One that is drawn in a closed sheet has no place on the page.
    if (asked && known.has(asked) && !document.getElementById(`kaart-${asked}`)?.offsetParent)
      openCard(asked);
  }, [known, openCard]);

  const sayWhere = useCallback(
    (id: string) => {
      const index = threads.findIndex((thread) => thread.id === id);
      const thread = threads[index];
      if (!thread) return;
      const word = kindWords[thread.kind].word.toLowerCase();
      setActive(id);
      const others = overlapping(thread, threads).length;
      const more = others > 0 ? ` Op deze plek staan er nog ${others}: druk op D.` : '';
      setSaid(
        `Aantekening ${index + 1} van ${threads.length}: ${word}, over “${thread.quote}”. ${thread.body}${more}`,
      );
    },
    [threads],
  );

  const step = useCallback(
    (id: string, by: 1 | -1) => {
      const index = threads.findIndex((thread) => thread.id === id);
      const next = threads[(index + by + threads.length) % threads.length];
      if (!next) return;
      openCard(next.id);
      sayWhere(next.id);
    },
    [threads, openCard, sayWhere],
  );

  function begin(kind: AnnotationKind) {
    const here = place.now();
    const passage = here?.selected ?? here?.block;
    if (!passage) return;
    const draft = beginDraft(passage, kind);
    place.put(null);
    setActive(draft.id);
    setSheetOpen(true);
    setSaid(`Nieuwe aantekening: ${kindWords[kind].word.toLowerCase()}. Schrijf wat u wilt opmerken.`);
  }

  const finish = useCallback(
    (draft: Draft, criterion: string | null) => {
      setGiven((before) => [...before, asThread(draft, note.id, criterion)]);
      endDraft(draft.id);
      openCard(draft.id);
      setSaid('Uw aantekening is bewaard.');
      revalidate();
    },
    [note.id, endDraft, openCard, revalidate],
  );
  const discard = useCallback(
    (draft: Draft) => {
      endDraft(draft.id);
      setSaid('De aantekening is weggegooid.');
    },
    [endDraft],
  );
  const changed = useCallback(
    (words: string) => {
      setSaid(words);
      revalidate();
    },
    [revalidate],
  );

  const removed = useCallback(() => {
    setHasRemoved(true);
    want({ removed: true });
    revalidate();
  }, [want, revalidate]);

  function chooseParagraph(view: NoteView | null) {
    if (view?.selectParagraph()) want({ tools: true });
  }

  return {
    all,
    missing,
    failed,
    threads,
    filter,
    setFilter,
    setSaid,
    writing: useMemo(() => ({ scope, drafts, restored }), [scope, drafts, restored]),
    place,
    active,
    sheetOpen,
    setSheetOpen,
    said,
    hasRemoved,
    begin,
    chooseParagraph,
    acts: useMemo(
      () => ({ finish, discard, changed, removed, setActive, openCard, step }),
      [finish, discard, changed, removed, openCard, step],
    ),
    handlers: {
      onPlace: place.put,
      onOpen: openCard,
      onVisit: sayWhere,
      onAnnotate: () => {
        want({ tools: true });
        setSaid('Kies wat voor aantekening u wilt maken, met de pijlen en Enter.');
      },
    },
  };
}

export type Annotating = ReturnType<typeof useAnnotating>;

/** What is marked in the text: the annotations that have a place, those that are being written too. */
export function usePassages({ threads, writing: { drafts } }: Annotating): MarkedPassage[] {
  return useMemo(
    () => [
      ...threads.filter(({ grade }) => grade !== 'orphaned'),
      ...drafts.map(({ id, kind, passage }) => ({ id, kind, start: passage.start, end: passage.end })),
    ],
    [threads, drafts],
  );
}

/** Where the margin is a sheet over the text (ui/sheet). */
const underSheet = '(max-width: 63.99rem)';

/**
 * Draws the passages, and the one that is being looked at. Under an open sheet its words are brought above it, to be in
 * sight of who writes about them.
 */
export function useMarks(
  view: NoteView | null,
  passages: readonly MarkedPassage[],
  { active, sheetOpen }: Pick<Annotating, 'active' | 'sheetOpen'>,
): void {
  useEffect(() => view?.show(passages), [view, passages]);
  useEffect(() => view?.focus(active), [view, active]);
  useEffect(() => {
    if (active === null || !sheetOpen || !matchMedia(underSheet).matches) return;
    document.querySelector(`[data-annotation="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, sheetOpen]);
}
