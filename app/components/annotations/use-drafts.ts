import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnnotationKind } from '#db/schema/notes.ts';
import type { Passage } from '../notes/passage.ts';
import { claim } from './claim.ts';
import { type Draft, type DraftFields, draftKey, newDraft, saysTheSame, takeOverDrafts } from './draft.ts';
import { dropWords, keepWords } from './kept-words.ts';
import { useOnReturn } from './use-on-return.ts';

export interface Drafts {
  drafts: readonly Draft[];
  /** Ids of the drafts that were found again after a reload, a crash or an ended session. */
  restored: ReadonlySet<string>;
  begin(passage: Passage, kind: AnnotationKind): Draft;
  end(id: string): void;
}

/**
 * The annotations that are being written at a note, those that a closed page left among them. `known` are those that
 * the server already has, by id; null as long as they are not all there, and then what was left is not looked at yet.
 */
export function useDrafts(scope: string, known: ReadonlyMap<string, DraftFields> | null): Drafts {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [restored, setRestored] = useState<ReadonlySet<string>>(new Set());

  const latest = useRef({ scope, drafts, known });
  latest.current = { scope, drafts, known };
  const isKnown = known !== null;
  const look = useCallback(() => {
    if (!isKnown) return;
    void takeOverDrafts(scope).then((found) => {
      const here = latest.current;
      if (here.scope !== scope) return;
      const left = found.filter(({ id }) => here.drafts.every((draft) => draft.id !== id));
      // Its writer may have gone on after it was sent: then it is not all there yet.
      const arrived = (draft: Draft) => saysTheSame(draft, here.known?.get(draft.id));
      for (const draft of left.filter(arrived)) dropWords(draftKey(scope, draft.id));
      const open = left.filter((draft) => !arrived(draft) && draft.body !== '');
      if (open.length === 0) return;
      setDrafts((now) => [...now, ...open.filter(({ id }) => now.every((draft) => draft.id !== id))]);
      setRestored((now) => new Set([...now, ...open.map(({ id }) => id)]));
    });
  }, [scope, isKnown]);
  // What an earlier page left in this browser; the server's page cannot know it.
  useEffect(look, [look]);
  useOnReturn(look);

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
