import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

/** The smallest ProseMirror that one would write in: a schema, history and the usual keys. Runs in the browser. */
const { schema, document: json } = JSON.parse(window.document.getElementById('document')!.textContent ?? '');
const doc = Node.fromJSON(schema === 'letter' ? letterSchema : noteSchema, json);
new EditorView(window.document.querySelector('#text'), {
  state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }),
});
