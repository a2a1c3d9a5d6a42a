import type { AnnotationKind } from '#db/schema/notes.ts';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { Passage } from '../notes/passage.ts';
import { allKept, keptScope } from './kept-words.ts';

/** An annotation that is being written: kept in this browser until the server has it. */
export interface Draft {
  /** Also the id under which it is stored, so that sending it twice makes one. */
  id: string;
  passage: Passage;
  kind: AnnotationKind;
  body: string;
  criterionId: string | null;
  private: boolean;
  /** Whether its writer already gave it off. */
  sent: boolean;
}

/** What somebody can fill in at an annotation. */
export type DraftFields = Pick<Draft, 'kind' | 'body' | 'criterionId' | 'private'>;

export const newDraft = (passage: Passage, kind: AnnotationKind): Draft => ({
  id: crypto.randomUUID(),
  passage,
  kind,
  body: '',
  criterionId: null,
  private: false,
  sent: false,
});

/** Where the drafts of one person at one note are kept. */
export const draftScope = (personId: string, noteVersionId: string): string =>
  `${keptScope(personId, noteVersionId)}nieuw:`;

export const draftKey = (scope: string, id: string): string => scope + id;

/** The drafts that no open tab is working on, in the order of the text. This tab takes them over. */
export async function takeOverDrafts(scope: string): Promise<Draft[]> {
  const taken: Draft[] = [];
  for (const { key, value } of allKept<Draft>(scope)) if (await claim(key)) taken.push(value);
  return taken.sort((a, b) => a.passage.start - b.passage.start);
}

const claimed = new Set<string>();

/**
 * Claims a key for as long as this page lives, so that two tabs never write the same draft. Where the browser
 * has no locks the claim is always granted.
 */
export function claim(key: string): Promise<boolean> {
  if (claimed.has(key) || !navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(key, { ifAvailable: true }, (lock) => {
      if (lock) claimed.add(key);
      resolve(lock !== null);
      return lock ? new Promise<void>(() => undefined) : undefined;
    });
  });
}

/** The draft as the card that it becomes, shown until the server's own list has it. */
export const asThread = (draft: Draft, noteVersionId: string, criterion: string | null): ShownThread => ({
  id: draft.id,
  noteVersionId,
  kind: draft.kind,
  body: draft.body,
  criterionId: draft.criterionId,
  criterion,
  private: draft.private,
  quote: draft.passage.quote,
  start: draft.passage.start,
  end: draft.passage.end,
  cite: draft.passage.cite,
  grade: 'exact',
  version: 1,
  author: '',
  authorId: '',
  mine: true,
  edited: false,
  resolved: false,
  replies: [],
  questions: [],
  usedIn: [],
});
