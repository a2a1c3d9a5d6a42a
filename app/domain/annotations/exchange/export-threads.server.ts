import type { Node } from 'prosemirror-model';
import { transact } from '#db/client.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { describe } from '#editor/anchoring/selector.ts';
import { type LoadedCase, loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { currentNote, type ReadableNote } from '../../notes/read-note.server.ts';
import { listThreads, type Thread } from '../threads.server.ts';
import type { ExchangedThread } from './web-annotation.ts';

/** The files in which annotations leave this place, as the audit trail names them. */
export type AnnotationFile = 'JSON-LD' | 'Word' | 'PDF';

/** What a file with annotations is made of. */
export interface ExportedThreads {
  loaded: LoadedCase;
  note: ReadableNote;
  /** What this person may see on the note in use, in the order of the text. Private words never leave. */
  threads: Thread[];
}

/**
 * Gathers the annotations on the note in use for a file. Before the opening these are the person's own; once
 * words of others are among them, the story of the case says who took them out, and in which form.
 * @throws DomainError forbidden, notFound while there is no note
 */
export function exportThreads(ctx: Ctx, caseId: string, file: AnnotationFile): ExportedThreads {
  return transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const loaded = loadCase(inTx, caseId, 'annotation:export');
    const note = currentNote(inTx, caseId);
    if (!note) throw notFound('noteVersion');
    const threads = listThreads(inTx, caseId, note.version.id).filter((thread) => !thread.private);
    if (threads.some((thread) => holdsOthers(thread, ctx.actor.personId)))
      recordEvent(inTx, 'annotations.exported', caseId, { file, count: threads.length });
    return { loaded, note, threads };
  });
}

const holdsOthers = (thread: Thread, personId: string): boolean =>
  !thread.mine || thread.replies.some((reply) => reply.authorId !== personId);

/** Threads as they are handed over, each described anew in the text as it is now. */
export function exchangedThreads(doc: Node, threads: readonly Thread[]): ExchangedThread[] {
  const text = projectNote(doc);
  return threads.map((thread) => ({
    id: thread.id,
    kind: thread.kind,
    body: thread.body,
    criterionId: thread.criterionId,
    author: thread.author,
    createdAt: thread.createdAt,
    updatedAt: thread.updatedAt,
    settled: thread.resolvedAt !== null,
    selector:
      thread.grade === 'orphaned'
        ? { quote: { exact: thread.quote, prefix: thread.prefix, suffix: thread.suffix } }
        : describe(text, { start: thread.start, end: thread.end }),
    replies: thread.replies,
  }));
}
