import { z } from 'zod';
import { noteVersionsByCase } from '#db/queries/notes.ts';
import { annotationKinds } from '#db/schema/notes.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { noteDigest } from '../notes/note-digest.server.ts';
import { criterionGroups } from '../notes/note-room.server.ts';
import { chapterAt } from '../notes/outline.ts';
import { type ShownThread, shownThreadsOfCase } from './shown-thread.server.ts';

/** What the list is narrowed down to; an unknown choice is no choice. */
export const listFilter = z.object({
  kind: z.enum(annotationKinds).nullable().catch(null),
  criterion: z.string().nullable().catch(null),
  person: z.string().nullable().catch(null),
  state: z.enum(['open', 'settled', 'private']).nullable().catch(null),
});
export type ListFilter = z.output<typeof listFilter>;

/** The threads of one chapter, in the order of the text. */
export interface ChapterThreads {
  id: string | null;
  title: string;
  threads: ShownThread[];
}

/** All annotations of a case that this person may see, by chapter, with what the list can be narrowed down to. */
export function annotationList(ctx: Ctx, caseId: string, filter: ListFilter) {
  const loaded = loadCase(ctx, caseId, 'note:read');
  const can = allowed(ctx.actor, loaded.facts, [
    'annotation:write',
    'annotation:readAll',
    'thread:reply',
    'thread:resolve',
  ]);
  const all = shownThreadsOfCase(ctx, caseId);
  const shown = all.filter((thread) => matches(thread, filter));
  const note = noteVersionsByCase(ctx.db, caseId).find((version) => version.status === 'ready');
  return {
    caseId,
    personId: ctx.actor.personId,
    noteVersionId: note?.id ?? null,
    chapters: byChapter(ctx, shown, note?.id ?? null),
    total: all.length,
    shown: shown.length,
    people: peopleIn(all),
    criteria: criterionGroups(ctx, loaded),
    can: {
      annotate: can['annotation:write'] && note !== undefined,
      seeAll: can['annotation:readAll'],
      reply: can['thread:reply'],
      resolve: can['thread:resolve'],
    },
  };
}

export type AnnotationList = ReturnType<typeof annotationList>;

function matches(thread: ShownThread, { kind, criterion, person, state }: ListFilter): boolean {
  if (kind && thread.kind !== kind) return false;
  if (criterion && thread.criterionId !== criterion) return false;
  if (person && thread.authorId !== person) return false;
  if (state === 'private') return thread.private;
  return state === null || thread.resolved === (state === 'settled');
}

const peopleIn = (threads: readonly ShownThread[]) =>
  [
    ...new Map(threads.map(({ authorId, author }) => [authorId, { id: authorId, name: author }])).values(),
  ].sort((a, b) => a.name.localeCompare(b.name, 'nl'));

/** Groups in the order of the text; what belongs to an earlier version of the note comes last. */
function byChapter(
  ctx: Ctx,
  threads: readonly ShownThread[],
  noteVersionId: string | null,
): ChapterThreads[] {
  const outline = noteVersionId ? noteDigest(ctx, noteVersionId).outline : [];
  const groups = new Map<string, ChapterThreads>();
  const add = (key: string, id: string | null, title: string, thread: ShownThread) => {
    const group = groups.get(key) ?? { id, title, threads: [] };
    group.threads.push(thread);
    groups.set(key, group);
  };
  const [now, before] = [
    threads.filter((thread) => thread.noteVersionId === noteVersionId),
    threads.filter((thread) => thread.noteVersionId !== noteVersionId),
  ];
  for (const thread of now) {
    const chapter = chapterAt(outline, thread.start);
    add(chapter?.id ?? 'begin', chapter?.id ?? null, chapter?.title ?? 'Begin van de nota', thread);
  }
  for (const thread of before) add('eerder', null, 'Bij een eerdere versie van de nota', thread);
  return [...groups.values()];
}
