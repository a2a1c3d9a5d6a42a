import { randomUUID } from 'node:crypto';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { annotate } from '../../domain/annotations/annotate.server.ts';
import { replyTo } from '../../domain/annotations/replies.server.ts';
import { setResolved } from '../../domain/annotations/threads.server.ts';
import { noteOfCase } from '../../domain/notes/read-note.server.ts';
import type { DemoCase } from '../demo-types.ts';
import type { DemoWorld } from './seed-demo.server.ts';

/** Makes the annotations of a case, each on its quote. Returns their ids by key. @throws RangeError for a quote that is not in the note */
export function seedAnnotations(
  world: DemoWorld,
  demo: DemoCase,
  at: { caseId: string; noteVersionId: string },
): Map<string, string> {
  const { text } = projectNote(noteOfCase(world.as('kees', 0), at.caseId, at.noteVersionId).doc);
  return new Map(
    demo.annotations.map((item) => {
      const start = text.indexOf(item.quote);
      if (start < 0) throw new RangeError(`the demo note does not say: ${item.quote}`);
      const row = annotate(world.as(item.author, item.day), at.caseId, {
        id: randomUUID(),
        noteVersionId: at.noteVersionId,
        kind: item.kind,
        body: item.body,
        criterionId: item.criterionId,
        private: item.private ?? false,
        start,
        end: start + item.quote.length,
      });
      return [item.key, row.id];
    }),
  );
}

/** The talk after the opening. */
export function seedReplies(world: DemoWorld, demo: DemoCase, ids: Map<string, string>): void {
  for (const item of demo.annotations) {
    const id = ids.get(item.key)!;
    for (const reply of item.replies ?? [])
      replyTo(world.as(reply.author, reply.day), id, { id: randomUUID(), body: reply.body });
    if (item.resolvedBy) setResolved(world.as(item.resolvedBy, demo.revealedOn! + 2), id, true);
  }
}
