import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

/** The smallest ProseMirror that one would write in: a schema, history and the usual keys. Runs in the browser. */
async function mount(): Promise<void> {
  const answer = await fetch('document.json');
  const { schema, document: json } = await answer.json();
  const doc = Node.fromJSON(schema === 'letter' ? letterSchema : noteSchema, json);
  new EditorView(
    { mount: document.querySelector<HTMLElement>('#text')! },
    { state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }) },
  );
}

void mount();
