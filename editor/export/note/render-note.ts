import { Node } from 'prosemirror-model';
import { noteSchema } from '../../schema/note-schema.ts';
import { annotateDocx } from '../word-comments/annotate-docx.ts';
import { renderNoteDocx } from './note-docx.ts';
import { type NotePaper, renderNotePdf } from './note-pdf.ts';
import type { NoteRemark } from './note-remark.ts';

/** A file to make of a note, in plain data that can go to another thread. `doc` is JSON of noteSchema. */
export type NoteOrder = { doc: unknown } & (
  | {
      kind: 'patchedDocx';
      /** The municipality's own Word file. */
      original: Uint8Array;
      remarks: readonly NoteRemark[];
    }
  | { kind: 'freshDocx'; title: string; date: string; remarks: readonly NoteRemark[] }
  | { kind: 'pdf'; paper: NotePaper }
);

/** Makes the file. Rejects with an error that has a `code`: {@link ImportRefusal} or {@link LetterRefusal}. */
export async function renderNote(order: NoteOrder): Promise<Uint8Array> {
  const doc = Node.fromJSON(noteSchema, order.doc);
  switch (order.kind) {
    case 'patchedDocx':
      return annotateDocx(order.original, doc, order.remarks);
    case 'freshDocx':
      return renderNoteDocx(doc, order);
    case 'pdf':
      return renderNotePdf(doc, order.paper);
  }
}
