import type { AnnotationKind } from '#db/schema/notes.ts';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { Passage } from '../notes/passage.ts';
import { claim } from './claim.ts';
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

/** Whether the server has exactly these words; it stores them without the spaces around them. */
export const saysTheSame = (written: DraftFields, stored: DraftFields | undefined): boolean =>
  stored !== undefined &&
  written.body.trim() === stored.body &&
  written.kind === stored.kind &&
  written.criterionId === stored.criterionId &&
  written.private === stored.private;

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
  const kept = allKept<Draft>(scope);
  const free = await Promise.all(kept.map(({ key }) => claim(key)));
  return kept
    .filter((_, index) => free[index])
    .map(({ value }) => value)
    .sort((a, b) => a.passage.start - b.passage.start);
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
