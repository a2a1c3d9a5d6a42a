import { Plugin } from 'prosemirror-state';
import { isFromAuthority } from '../collab/collab-plugin.ts';

/** An editor for who may read along: what others write arrives, this person's own keys change nothing. */
export function letterReader(): Plugin {
  return new Plugin({
    filterTransaction: (tr) => !tr.docChanged || isFromAuthority(tr),
    props: { editable: () => false },
  });
}
