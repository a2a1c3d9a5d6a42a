import { useCallback, useEffect, useState } from 'react';
import type { AnnotationKind } from '#db/schema/notes.ts';
import type { Passage } from '../notes/passage.ts';
import { claim } from './claim.ts';
import { type Draft, type DraftFields, draftKey, newDraft, saysTheSame, takeOverDrafts } from './draft.ts';
import { dropWords, keepWords } from './kept-words.ts';

export interface Drafts {
  drafts: readonly Draft[];
  /** Ids of the drafts that were found again after a reload, a crash or an ended session. */
  restored: ReadonlySet<string>;
  begin(passage: Passage, kind: AnnotationKind): Draft;
  end(id: string): void;
}

/**
 * The annotations that are being written at a note. `known` are those that the server already has, by id; null as long
 * as they are not all there, and then what an earlier page left is not looked at yet.
 */
export function useDrafts(scope: string, known: ReadonlyMap<string, DraftFields> | null): Drafts {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [restored, setRestored] = useState<ReadonlySet<string>>(new Set());

  // What an earlier page left in this browser; the server's page cannot know it.
  const isKnown = known !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared once, with what the server had when the page opened.
  useEffect(() => {
    if (!known) return;
    let here = true;
    void takeOverDrafts(scope).then((found) => {
      if (!here) return;
      // Its writer may have gone on after it was sent: then it is not all there yet.
      const arrived = (draft: Draft) => saysTheSame(draft, known.get(draft.id));
      for (const draft of found.filter(arrived)) dropWords(draftKey(scope, draft.id));
      const open = found.filter((draft) => !arrived(draft) && draft.body !== '');
      setDrafts((now) => [...now, ...open.filter(({ id }) => now.every((draft) => draft.id !== id))]);
      setRestored(new Set(open.map(({ id }) => id)));
    });
    return () => {
      here = false;
    };
  }, [scope, isKnown]);

  const begin = useCallback(
    (passage: Passage, kind: AnnotationKind) => {
      const draft = newDraft(passage, kind);
      void claim(draftKey(scope, draft.id));
      keepWords(draftKey(scope, draft.id), draft);
      setDrafts((now) => [...now, draft]);
      return draft;
    },
    [scope],
  );
  const end = useCallback((id: string) => setDrafts((now) => now.filter((draft) => draft.id !== id)), []);
  return { drafts, restored, begin, end };
}
